import type { Result } from '@shared/core/result';
import type { Refund } from '@shared/domain/order/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showPictures } from '../../../../services/picture-upload';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { toRefundPage, type RefundPage } from '../../refund-view';

Page({
  data: {
    face: faceOf('loading'),
    page: null as RefundPage | null,
    isReturning: false,
    tracking: '',
    isSending: false,
  },

  refundId: '',
  orderUrl: '',

  onLoad(query: { id?: string }) {
    this.refundId = query.id ?? '';
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

  onPictureTap(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    showPictures(this.data.page?.pictures ?? [], event.currentTarget.dataset.url);
  },

  onOrderTap() {
    void wx.navigateTo({ url: this.orderUrl });
  },

  onReturnTap() {
    this.setData({ isReturning: true, tracking: this.data.page?.returnTracking ?? '' });
  },

  onReturnClose() {
    this.setData({ isReturning: false });
  },

  onTrackingChange(event: { detail: string }) {
    this.setData({ tracking: event.detail });
  },

  async onReturnConfirm() {
    const tracking = this.data.tracking.trim();
    if (tracking === '') {
      void wx.showToast({ title: '请填写快递公司与运单号', icon: 'none' });
      return;
    }
    await this.settle(callCloud('refund.sendReturn', { requestId: newRequestId(), refundId: this.refundId, tracking }));
    this.setData({ isReturning: false });
  },

  async onWithdrawTap() {
    const { confirm } = await wx.showModal({ title: '撤回退款申请？', content: '撤回后订单恢复原来的状态，需要时可以重新申请。', confirmText: '撤回申请', cancelText: '再想想' });
    if (confirm) await this.settle(callCloud('refund.withdraw', { requestId: newRequestId(), refundId: this.refundId }));
  },

  /** Shows the refund as the server answered; a refusal is told and the refund read again. */
  async settle(answer: Promise<Result<Refund, string>>) {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await answer;
    this.setData({ isSending: false });
    if (result.ok) {
      this.show(result.data);
      return;
    }
    showRefusal(result.error);
    await this.reload();
  },

  show(refund: Refund) {
    this.orderUrl = refund.subject === 'order' ? urls.order(refund.subjectId) : '';
    this.setData({ face: faceOf('ready'), page: toRefundPage(refund, now()) });
  },

  async reload() {
    const refund = await load(this, () => callCloud('refund.get', { refundId: this.refundId }));
    if (refund) this.show(refund);
  },
});
