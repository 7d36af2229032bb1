import type { Result } from '@shared/core/result';
import type { RefundReason } from '@shared/domain/order/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { entriesFor } from '../../../../services/entries';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentProfile } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { toBillPage, type BillPageView } from '../../view';

const CANCEL_REASONS = ['金额开错了', '客户改天再来', '改用其他方式付款'];

Page({
  data: {
    face: faceOf('loading'),
    bill: null as BillPageView | null,
    sheet: '' as '' | 'cancel' | 'refund',
    cancelReasons: CANCEL_REASONS,
    isSending: false,
  },
  billId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.billId = query.id ?? '';
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

  onCodeTap() {
    void wx.navigateTo({ url: urls.billCode(this.billId) });
  },

  onCancelTap() {
    this.openSheet('cancel');
  },

  onRefundTap() {
    this.openSheet('refund');
  },

  /** The page of a refund is open to those who have the place 退款. */
  onRefundRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const isOpen = entriesFor(currentProfile()?.roles ?? []).some(({ url }) => url === urls.refunds);
    if (isOpen) void wx.navigateTo({ url: urls.refund(event.currentTarget.dataset.id) });
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  async onCancelConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('bill.cancel', { requestId: this.requestId, billId: this.billId, reason: event.detail.text });
    await this.settle(result, '已作废，客户不能再支付');
  },

  async onRefundConfirm(event: WechatMiniprogram.CustomEvent<{ refundFen: number; reason: RefundReason; text: string }>) {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('refund.startOfBill', { requestId: this.requestId, billId: this.billId, ...event.detail });
    await this.settle(result, '已提交，等经理审批');
  },

  openSheet(sheet: 'cancel' | 'refund') {
    this.requestId = newRequestId();
    this.setData({ sheet });
  },

  /** What may be done next follows from refunds and payments beside the bill, so all of it is read anew. */
  async settle(result: Result<unknown, string>, done: string) {
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ sheet: '' });
    void wx.showToast({ title: done, icon: 'none' });
    await this.reload();
  },

  async reload() {
    const result = await load(this, () => callCloud('bill.get', { billId: this.billId }));
    if (result) this.setData({ face: faceOf('ready'), bill: toBillPage(result, now()) });
  },
});
