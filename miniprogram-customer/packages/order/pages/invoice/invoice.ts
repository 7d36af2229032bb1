import type { OrderView } from '@shared/contracts/order';
import type { InvoiceKind } from '@shared/domain/order/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { KIND_CHOICES, faultOf, startingForm, toInvoiceView, type InvoiceForm, type InvoiceView } from '../../invoice-form';

interface Typed { detail: string }

Page({
  data: {
    face: faceOf('loading'),
    invoice: null as InvoiceView | null,
    form: { kind: 'personal', title: '', taxNumber: '', email: '' } as InvoiceForm,
    kinds: KIND_CHOICES,
    canRequest: false,
    /** The form is open: nothing was asked for yet, or it is being corrected. */
    isEditing: false,
    isSending: false,
  },

  orderId: '',
  requestId: '',

  onLoad(query: { orderId?: string }) {
    this.requestId = newRequestId();
    this.orderId = query.orderId ?? '';
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

  onKindChoose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ 'form.kind': event.detail.id as InvoiceKind });
  },

  onTitleChange(event: Typed) {
    this.setData({ 'form.title': event.detail });
  },

  onTaxNumberChange(event: Typed) {
    this.setData({ 'form.taxNumber': event.detail });
  },

  onEmailChange(event: Typed) {
    this.setData({ 'form.email': event.detail });
  },

  onEditTap() {
    this.requestId = newRequestId();
    this.setData({ isEditing: true });
  },

  async onSubmitTap() {
    const { form, isSending } = this.data;
    if (isSending) return;
    const fault = faultOf(form);
    if (fault !== '') {
      void wx.showToast({ title: fault, icon: 'none' });
      return;
    }
    this.setData({ isSending: true });
    const taxNumber = form.kind === 'company' ? form.taxNumber : '';
    const result = await callCloud('order.requestInvoice', { requestId: this.requestId, orderId: this.orderId, ...form, email: form.email.trim(), taxNumber });
    this.setData({ isSending: false });
    if (result.ok) {
      this.show(result.data);
      void wx.showToast({ title: '已提交', icon: 'success' });
      return;
    }
    if (result.error.code !== 'NETWORK') this.requestId = newRequestId();
    showRefusal(result.error);
  },

  show({ order, canRequestInvoice }: OrderView) {
    this.setData({
      face: faceOf('ready'), invoice: toInvoiceView(order), form: startingForm(order), canRequest: canRequestInvoice, isEditing: order.invoice === null && canRequestInvoice,
    });
  },

  async reload() {
    const view = await load(this, () => callCloud('order.get', { orderId: this.orderId }));
    if (view) this.show(view);
  },
});
