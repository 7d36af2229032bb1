import { together } from '@shared/core/together';
import { callCloud } from '../../../../services/cloud';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { ensureSession } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { GUIDE_TABS, toArticleRows, toCategory, type ArticleRow } from '../../guide-view';

type ArticleTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    tabs: GUIDE_TABS,
    category: '',
    articles: [] as ArticleRow[],
  },

  onLoad(query: { category?: string }) {
    this.setData({ category: toCategory(query.category) ?? '' });
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    return { title: '买车前值得看一看的购车指南', path: urls.guide(this.data.category) };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onTabChange(event: WechatMiniprogram.CustomEvent<{ name: string }>) {
    this.setData({ category: event.detail.name, face: faceOf('loading') });
    void this.reload();
  },

  onArticleTap(event: ArticleTap) {
    void wx.navigateTo({ url: urls.article(event.currentTarget.dataset.id) });
  },

  async reload() {
    const { category } = this.data;
    const result = await together(ensureSession(), callCloud('guide.list', { category: toCategory(category) }));
    // Another tab was chosen meanwhile: its own answer is on the way.
    if (category !== this.data.category) return;
    const read = dataOrFace(this, result);
    if (!read) return;
    const [, { articles }] = read;
    this.setData({ face: faceOfCount(articles.length), articles: toArticleRows(articles) });
  },
});
