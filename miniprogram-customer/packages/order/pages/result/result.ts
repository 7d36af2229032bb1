import type { OrderView } from '@shared/contracts/order';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { stepOf, toResult, type ResultFace } from '../../order-view';
import { payOrder } from '../../paying';

/** How often, and after how long, the cloud is asked whether the money came. */
const MOST_QUESTIONS = 8;
const QUESTION_EVERY_MS = 2000;

Page({
  data: {
    face: faceOf('loading'),
    result: null as ResultFace | null,
    totalFen: 0,
    /** The step paying opened: the code of a pick-up, the packages of a service. */
    step: '',
    isSending: false,
  },

  orderId: '',
  isGone: false,

  onLoad(query: { id?: string }) {
    this.orderId = query.id ?? '';
    void this.reload();
  },

  onUnload() {
    this.isGone = true;
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onOrderTap() {
    void wx.redirectTo({ url: urls.order(this.orderId) });
  },

  onStepTap() {
    void wx.redirectTo({ url: this.data.step === 'code' ? urls.code('order', this.orderId) : urls.ownPackages });
  },

  onMallTap() {
    void wx.switchTab({ url: urls.mall });
  },

  async onPayTap() {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    await payOrder(this.orderId);
    this.setData({ isSending: false });
    await this.reload();
  },

  show(view: OrderView, isAsking: boolean) {
    this.setData({ face: faceOf('ready'), result: toResult(view, isAsking), totalFen: view.order.totalFen, step: stepOf(view.order) ?? '' });
  },

  /** Asks on until the order is no longer unpaid, then leaves it to the person. */
  async reload() {
    for (let question = 1; question <= MOST_QUESTIONS && !this.isGone; question += 1) {
      const view = await load(this, () => callCloud('order.get', { orderId: this.orderId }));
      if (!view) return;
      const isAsking = view.order.status === 'unpaid' && question < MOST_QUESTIONS;
      this.show(view, isAsking);
      if (!isAsking) return;
      await new Promise((resolve) => { setTimeout(resolve, QUESTION_EVERY_MS); });
      if (view.order.paymentId !== null) await callCloud('payment.check', { requestId: newRequestId(), outTradeNo: view.order.paymentId });
    }
  },
});
