import { together } from '@shared/core/together';
import type { RefundQuote } from '@shared/contracts/order';
import type { MallOrder, RefundKind, RefundReason } from '@shared/domain/order/model';
import type { Choice } from '../../../../components/choice-chips/choice-chips';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { REASON_CHOICES, faultOf, kindChoices, startingForm, toRefundLines, wishesAfter, type RefundForm, type RefundLineView } from '../../refund-view';

type IdEvent = WechatMiniprogram.CustomEvent<{ id: string }>;
interface StepperChange { detail: number; currentTarget: { dataset: { id: string } } }

Page({
  data: {
    face: faceOf('loading'),
    lines: [] as RefundLineView[],
    kinds: [] as Choice[],
    reasons: REASON_CHOICES,
    form: { kind: 'refundOnly', reason: '', text: '', pictures: [], isUploading: false } as RefundForm,
    refundFen: 0,
    freightFen: 0,
    isQuoting: false,
    isSending: false,
  },

  orderId: '',
  order: null as MallOrder | null,
  requestId: '',

  onLoad(query: { orderId?: string }) {
    this.requestId = newRequestId();
    this.orderId = query.orderId ?? '';
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  async onQuantityChange(event: StepperChange) {
    const { lines, isQuoting } = this.data;
    const wishes = wishesAfter(lines, event.currentTarget.dataset.id, event.detail);
    if (isQuoting || wishes.length === 0) return;
    this.setData({ isQuoting: true });
    const quote = await callCloud('refund.quote', { orderId: this.orderId, lines: wishes });
    this.setData({ isQuoting: false });
    if (quote.ok) this.show(quote.data);
    else showRefusal(quote.error);
  },

  onKindChoose(event: IdEvent) {
    this.setData({ 'form.kind': event.detail.id as RefundKind });
  },

  onReasonChoose(event: IdEvent) {
    this.setData({ 'form.reason': event.detail.id as RefundReason });
  },

  onTextChange(event: { detail: string }) {
    this.setData({ 'form.text': event.detail });
  },

  onPhotosChange(event: WechatMiniprogram.CustomEvent<{ pictures: string[]; isSending: boolean }>) {
    this.setData({ 'form.pictures': event.detail.pictures, 'form.isUploading': event.detail.isSending });
  },

  async onSubmitTap() {
    const { form, lines, isSending, isQuoting } = this.data;
    const { kind, reason, text, pictures } = form;
    const fault = faultOf(form);
    if (fault !== '') void wx.showToast({ title: fault, icon: 'none' });
    if (isSending || isQuoting || fault !== '' || reason === '') return;
    void askConsent('refundProgress');
    this.setData({ isSending: true });
    const result = await callCloud('refund.request', { requestId: this.requestId, orderId: this.orderId, kind, lines: wishesAfter(lines, '', 0), reason, text, pictures });
    this.setData({ isSending: false });
    if (result.ok) {
      void wx.redirectTo({ url: urls.refund(result.data.id) });
      return;
    }
    if (result.error.code !== 'NETWORK') this.requestId = newRequestId();
    showRefusal(result.error);
  },

  show(quote: RefundQuote) {
    if (this.order) this.setData({ lines: toRefundLines(quote, this.order), refundFen: quote.refundFen, freightFen: quote.freightFen });
  },

  async reload() {
    const read = await load(this, () => together(callCloud('order.get', { orderId: this.orderId }), callCloud('refund.quote', { orderId: this.orderId, lines: null })));
    if (!read) return;
    const [{ order }, quote] = read;
    const kinds = kindChoices(order);
    this.order = order;
    this.show(quote);
    this.setData({ face: faceOf('ready'), kinds: kinds.length > 1 ? kinds : [], form: startingForm(order) });
  },
});
