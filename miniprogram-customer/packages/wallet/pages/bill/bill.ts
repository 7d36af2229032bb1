import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { payFor } from '../../../../services/payment';
import { toPaymentNote, type PaymentNote } from '../../../../services/payment-sheet';
import { urls } from '../../../../services/urls';
import { billIdOf, toBillPage, type BillPage } from '../../bill-view';

/** How often the page asks again while the money is on its way. */
const LOOK_EVERY_MS = 3000;

Page({
  data: {
    face: faceOf('loading'),
    bill: null as BillPage | null,
    payment: null as PaymentNote | null,
    isPaying: false,
    isWaiting: false,
  },

  billId: '',
  timer: 0,

  onLoad(query: { id?: string; scene?: string }) {
    this.billId = billIdOf(query);
  },

  onShow() {
    void this.reload();
  },

  onHide() {
    clearTimeout(this.timer);
  },

  onUnload() {
    clearTimeout(this.timer);
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onRefundTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.refund(event.currentTarget.dataset.id) });
  },

  onHomeTap() {
    void wx.switchTab({ url: urls.home });
  },

  async onPayTap() {
    if (this.data.isPaying) return;
    this.setData({ isPaying: true });
    const outcome = await payFor('bill', this.billId);
    this.setData({ isPaying: false, isWaiting: outcome === 'waiting' });
    if (outcome === 'failed') void wx.showToast({ title: '支付没有成功，可再试一次', icon: 'none' });
    await this.reload();
  },

  async reload() {
    clearTimeout(this.timer);
    const found = await load(this, () => callCloud('bill.get', { billId: this.billId }));
    if (!found) return;
    const bill = toBillPage(found, now());
    const isWaiting = this.data.isWaiting && !bill.isPaid;
    this.setData({ face: faceOf('ready'), bill, payment: toPaymentNote(found.paymentMode), isWaiting });
    if (isWaiting) this.timer = setTimeout(() => { void this.reload(); }, LOOK_EVERY_MS);
  },
});
