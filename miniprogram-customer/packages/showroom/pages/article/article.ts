import { together } from '@shared/core/together';
import { callCloud } from '../../../../services/cloud';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { ensureSession } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { toSections, type SectionView } from '../../guide-view';

Page({
  data: {
    face: faceOf('loading'),
    id: '',
    title: '',
    summary: '',
    sections: [] as SectionView[],
  },

  onLoad(query: { id?: string }) {
    this.setData({ id: query.id ?? '' });
  },

  onShow() {
    void this.reload();
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    return { title: this.data.title || '购车指南', path: urls.article(this.data.id) };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onModelsTap() {
    void wx.switchTab({ url: urls.models });
  },

  onInquiryTap() {
    void wx.navigateTo({ url: urls.inquirySubmit('') });
  },

  async reload() {
    const read = dataOrFace(this, await together(ensureSession(), callCloud('guide.get', { articleId: this.data.id })));
    if (!read) return;
    const [, { article }] = read;
    const { title, summary } = article;
    this.setData({ face: faceOf('ready'), title, summary, sections: toSections(article) });
  },
});
