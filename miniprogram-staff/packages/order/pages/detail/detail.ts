import type { OrderView } from '@shared/contracts/order';
import type { Result } from '@shared/core/result';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { callPhone } from '../../../../services/contact';
import { seesCustomers } from '../../../../services/entries';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentProfile } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { toOrderPage, type OrderPage } from '../../detail-view';

type Sheet = 'ship' | 'invoice' | 'noInvoice' | '';

const NO_INVOICE_REASONS = ['抬头或税号有误，请核对后重新申请', '订单正在退款', '已线下开具'];

Page({
  data: {
    face: faceOf('loading'),
    order: null as OrderPage | null,
    seesCustomer: false,
    /** The sheet that is open. */
    sheet: '' as Sheet,
    isSending: false,
    noInvoiceReasons: NO_INVOICE_REASONS,
  },
  orderId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.orderId = query.id ?? '';
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

  onTimeUp() {
    void this.reload();
  },

  onCustomerTap() {
    if (this.data.order && this.data.seesCustomer) void wx.navigateTo({ url: urls.customer(this.data.order.customerId) });
  },

  onCallTap() {
    if (this.data.order) callPhone(this.data.order.phone);
  },

  onCopyTap(event: WechatMiniprogram.TouchEvent<object, object, { text: string }>) {
    void wx.setClipboardData({ data: event.currentTarget.dataset.text });
  },

  onRefundTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.refund(event.currentTarget.dataset.id) });
  },

  onProposeTap() {
    void wx.navigateTo({ url: urls.proposeRefund(this.orderId) });
  },

  onWriteOffTap() {
    void wx.navigateTo({ url: urls.writeOff() });
  },

  onSheetTap(event: WechatMiniprogram.CustomEvent<object, object, { sheet: Sheet }>) {
    this.requestId = newRequestId();
    this.setData({ sheet: event.currentTarget.dataset.sheet });
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  onNoInvoice() {
    this.setData({ sheet: 'noInvoice' });
  },

  async onShipConfirm(event: WechatMiniprogram.CustomEvent<{ companyCode: string; trackingNumber: string }>) {
    await this.send('已发货，客户会收到通知', () => callCloud('order.ship', { requestId: this.requestId, orderId: this.orderId, ...event.detail }));
  },

  async onIssue(event: WechatMiniprogram.CustomEvent<{ number: string }>) {
    const { number } = event.detail;
    await this.send('已开票，客户会收到通知', () => callCloud('order.settleInvoice', { requestId: this.requestId, orderId: this.orderId, isIssued: true, number, note: '' }));
  },

  async onNoInvoiceConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { text: note } = event.detail;
    await this.send('已告知客户', () => callCloud('order.settleInvoice', { requestId: this.requestId, orderId: this.orderId, isIssued: false, number: '', note }));
  },

  /** Sends what a sheet asks for and shows the order the cloud answers with. */
  async send(done: string, act: () => Promise<Result<OrderView, string>>) {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await act();
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      if (result.error.code === 'ORDER_STATUS_CHANGED' || result.error.code === 'REFUND_OPEN_EXISTS') {
        this.setData({ sheet: '' });
        await this.reload();
      }
      return;
    }
    this.setData({ sheet: '' });
    this.show(result.data);
    void wx.showToast({ title: done, icon: 'none' });
  },

  show(view: OrderView) {
    const roles = currentProfile()?.roles ?? [];
    this.setData({ face: faceOf('ready'), order: toOrderPage(view, roles, now()), seesCustomer: seesCustomers(roles) });
  },

  async reload() {
    const result = await load(this, () => callCloud('order.get', { orderId: this.orderId }));
    if (result) this.show(result);
  },
});
