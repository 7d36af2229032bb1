import type { InquiryDetail } from '@shared/domain/inquiry/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { hasRole } from '../../../../services/session';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { toBubble, toInquiryView, toQuoteView, type BubbleView, type InquiryView, type QuoteView } from '../../view';

Page({
  data: {
    face: faceOf('loading'),
    inquiry: null as InquiryView | null,
    quotes: [] as QuoteView[],
    bubbles: [] as BubbleView[],
    canAct: false,
    isReplying: false,
    isSending: false,
  },
  inquiryId: '',
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

  onCustomerTap() {
    if (this.data.inquiry) void wx.navigateTo({ url: urls.customer(this.data.inquiry.customerId) });
  },

  onQuoteTap() {
    void wx.navigateTo({ url: urls.quote(this.inquiryId) });
  },

  onReplyTap() {
    this.requestId = newRequestId();
    this.setData({ isReplying: true });
  },

  onReplyClose() {
    this.setData({ isReplying: false });
  },

  async onReplyConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    if (this.data.isSending) return;
    void askConsent('newInquiry');
    this.setData({ isSending: true });
    const result = await callCloud('inquiry.reply', { requestId: this.requestId, inquiryId: this.inquiryId, text: event.detail.text });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ isReplying: false, ...toPage(result.data) });
    void wx.showToast({ title: '已回复客户', icon: 'success' });
  },

  async onCloseTap() {
    if (this.data.isSending) return;
    const answer = await wx.showModal({ title: '结束这条询价？', content: '结束后不能再报价和回复，客户可以重新询价。', confirmText: '结束询价' });
    if (!answer.confirm) return;
    this.setData({ isSending: true });
    const result = await callCloud('inquiry.close', { requestId: newRequestId(), inquiryId: this.inquiryId });
    this.setData({ isSending: false });
    if (result.ok) this.setData(toPage(result.data));
    else showRefusal(result.error);
  },

  async reload() {
    const result = await load(this, () => callCloud('inquiry.get', { inquiryId: this.inquiryId }));
    if (!result) return;
    this.setData({ face: faceOf('ready'), canAct: hasRole('salesConsultant', 'salesManager', 'generalManager'), ...toPage(result) });
  },
});

function toPage({ inquiry, quotes, messages }: InquiryDetail): { inquiry: InquiryView; quotes: QuoteView[]; bubbles: BubbleView[] } {
  const at = now();
  return { inquiry: toInquiryView(inquiry, at), quotes: quotes.map((quote) => toQuoteView(quote, at)), bubbles: messages.map((message) => toBubble(message, at)) };
}
