import type { InquiryDetail } from '@shared/domain/inquiry/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import type { ConsultantView } from '../../../../services/consultant-view';
import { callPhone } from '../../../../services/contact';
import { consultantInCharge } from '../../../../services/own-consultant';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { toHead, toQuoteView, toTalk, type InquiryHead, type QuoteView, type TalkLine } from '../../view';

/** What of an inquiry stands on the page. */
interface DetailView {
  head: InquiryHead;
  quotes: QuoteView[];
  lines: TalkLine[];
}

Page({
  data: {
    face: faceOf('loading'),
    head: null as InquiryHead | null,
    quotes: [] as QuoteView[],
    lines: [] as TalkLine[],
    consultant: null as ConsultantView | null,
    isEarlierOpen: false,
    isAsking: false,
    question: '',
    isSending: false,
  },

  inquiryId: '',
  modelId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.inquiryId = query.id ?? '';
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onPictureError() {
    if (this.data.head) this.setData({ 'head.picture': this.data.head.plainPicture });
  },

  onEarlierTap() {
    this.setData({ isEarlierOpen: !this.data.isEarlierOpen });
  },

  onCallTap() {
    if (this.data.consultant) callPhone(this.data.consultant.phone);
  },

  onConsultantTap() {
    void wx.navigateTo({ url: urls.consultant });
  },

  onDriveTap() {
    void wx.navigateTo({ url: urls.testDriveBook(this.modelId) });
  },

  onAgainTap() {
    void wx.navigateTo({ url: urls.inquirySubmit(this.modelId) });
  },

  onAskTap() {
    this.requestId = newRequestId();
    this.setData({ isAsking: true });
  },

  onAskClose() {
    this.setData({ isAsking: false });
  },

  onQuestionInput(event: WechatMiniprogram.TextareaInput) {
    this.requestId = newRequestId();
    this.setData({ question: event.detail.value });
  },

  async onSendTap() {
    const { question, isSending } = this.data;
    if (isSending || question.trim() === '') return;
    void askConsent('quoteReady');
    this.setData({ isSending: true });
    const result = await callCloud('inquiry.ask', { requestId: this.requestId, inquiryId: this.inquiryId, text: question });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ isAsking: false, question: '', ...toView(result.data) });
    void wx.showToast({ title: '已转给顾问', icon: 'success' });
  },

  async onCloseTap() {
    const { confirm } = await wx.showModal({ title: '结束这次询价？', content: '结束后顾问不再就这次询价联系您，已有的报价仍可查看。', confirmText: '结束询价', cancelText: '再想想' });
    if (!confirm) return;
    const result = await callCloud('inquiry.close', { requestId: newRequestId(), inquiryId: this.inquiryId });
    if (result.ok) this.setData(toView(result.data));
    else showRefusal(result.error);
  },

  async reload() {
    const result = await load(this, () => callCloud('inquiry.get', { inquiryId: this.inquiryId }));
    if (!result) return;
    this.modelId = result.inquiry.modelId;
    const consultant = await consultantInCharge(result.inquiry.consultantId);
    this.setData({ face: faceOf('ready'), consultant, ...toView(result) });
  },
});

function toView(detail: InquiryDetail): DetailView {
  const at = now();
  return { head: toHead(detail, at), quotes: detail.quotes.map((quote) => toQuoteView(quote, at)), lines: toTalk(detail, at) };
}
