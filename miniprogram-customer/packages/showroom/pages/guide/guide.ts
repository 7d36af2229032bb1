import { callCloud } from '../../../../services/cloud';
import { faceAfterFailure, faceOf, faceOfCount } from '../../../../services/page-face';
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
    const [session, result] = await Promise.all([ensureSession(), callCloud('guide.list', { category: toCategory(category) })]);
    // Another tab was chosen meanwhile: its own answer is on the way.
    if (category !== this.data.category) return;
    if (!session.ok || !result.ok) {
      const failed = session.ok ? result : session;
      if (!failed.ok) this.setData({ face: faceAfterFailure(failed.error, this.data.face) });
      return;
    }
    this.setData({ face: faceOfCount(result.data.articles.length), articles: toArticleRows(result.data.articles) });
  },
});
