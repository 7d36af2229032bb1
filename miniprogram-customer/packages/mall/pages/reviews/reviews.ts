import type { Page as ListPage } from '@shared/core/paging';
import type { ReviewPage } from '@shared/contracts/mall';
import type { ProductReview } from '@shared/domain/mall/model';
import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { averageTenths, scoreText, toReviewCard, toStarRows, type ReviewCard, type StarRow } from '../../product-view';

Page({
  data: {
    face: faceOf('loading'),
    score: '',
    count: 0,
    stars: [] as StarRow[],
    cards: [] as ReviewCard[],
    nextCursor: null as string | null,
    isReadingMore: false,
  },

  productId: '',

  onLoad(query: { productId?: string }) {
    this.productId = query.productId ?? '';
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const more = await readMore<ProductReview>(this, (cursor) => callCloud('mall.listReviews', { productId: this.productId, cursor }));
    if (more) this.setData({ cards: [...this.data.cards, ...toCards(more)], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onBackTap() {
    void wx.navigateBack();
  },

  async reload() {
    const page: ReviewPage | null = await load(this, () => callCloud('mall.listReviews', { productId: this.productId, cursor: null }));
    if (!page) return;
    this.setData({
      face: faceOfCount(page.items.length), stars: toStarRows(page.stars), count: page.stars.reduce((sum, count) => sum + count, 0),
      score: scoreText(averageTenths(page.stars)), cards: toCards(page), nextCursor: page.nextCursor,
    });
  },
});

function toCards({ items }: ListPage<ProductReview>): ReviewCard[] {
  return items.map((review) => toReviewCard(review, now()));
}
