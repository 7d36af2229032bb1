import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { mayChangeProducts } from '../../../../services/entries';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { REVIEW_TABS, reviewScopeOf, toReviewRow, type ReviewRow } from '../../review-view';

type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    tabs: REVIEW_TABS,
    scope: 'all',
    rows: [] as ReviewRow[],
    nextCursor: null as string | null,
    isReadingMore: false,
    mayHide: false,
    /** The review being answered. */
    answering: null as ReviewRow | null,
    isSending: false,
  },
  requestId: '',

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const more = await readMore(this, (cursor) => this.read(cursor));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((review) => toReviewRow(review, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onTabChange(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ scope: event.detail.id, rows: [], nextCursor: null, face: faceOf('loading') });
    void this.reload();
  },

  onProductTap(event: RowTap) {
    void wx.navigateTo({ url: urls.product(event.currentTarget.dataset.id) });
  },

  onPictureTap(event: WechatMiniprogram.TouchEvent<object, object, { url: string; urls: string[] }>) {
    const { url, urls: pictures } = event.currentTarget.dataset;
    wx.previewImage({ urls: pictures, current: url, fail: () => undefined });
  },

  onReplyTap(event: RowTap) {
    this.requestId = newRequestId();
    this.setData({ answering: this.data.rows.find((row) => row.id === event.currentTarget.dataset.id) ?? null });
  },

  onReplyClose() {
    this.setData({ answering: null });
  },

  async onReplyConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { answering, isSending } = this.data;
    if (!answering || isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('review.reply', { requestId: this.requestId, reviewId: answering.id, text: event.detail.text });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ answering: null });
    void wx.showToast({ title: '已回复，客户会收到通知', icon: 'none' });
    await this.reload();
  },

  async onHideTap(event: RowTap) {
    const row = this.data.rows.find(({ id }) => id === event.currentTarget.dataset.id);
    if (!row || this.data.isSending) return;
    const requestId = newRequestId();
    const isHidden = !row.isHidden;
    const answer = await wx.showModal(isHidden
      ? { title: '隐藏这条评价？', content: '只隐藏违法、辱骂或泄露隐私的内容；评分仍计入商品。', confirmText: '隐藏' }
      : { title: '恢复显示？', content: '客户会在商品页重新看到这条评价。', confirmText: '恢复显示' });
    if (!answer.confirm) return;
    this.setData({ isSending: true });
    const result = await callCloud('review.setHidden', { requestId, reviewId: row.id, isHidden });
    this.setData({ isSending: false });
    if (result.ok) await this.reload();
    else showRefusal(result.error);
  },

  read(cursor: string | null) {
    return callCloud('review.list', { scope: reviewScopeOf(this.data.scope), cursor });
  },

  async reload() {
    const member = await memberOn(this);
    if (!member) return;
    const { scope } = this.data;
    const list = await readAgain((cursor) => this.read(cursor), this.data.rows.length);
    if (scope !== this.data.scope) return;
    const shown = dataOrFace(this, list);
    if (!shown) return;
    const { items, nextCursor } = shown;
    this.setData({
      face: faceOfCount(items.length), rows: items.map((review) => toReviewRow(review, now())), nextCursor, mayHide: mayChangeProducts(member.profile.roles),
    });
  },
});
