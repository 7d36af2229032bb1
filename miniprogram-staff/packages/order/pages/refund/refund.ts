import type { Refund } from '@shared/domain/order/model';
import type { Result } from '@shared/core/result';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { openPage } from '../../../../services/open-page';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentProfile } from '../../../../services/session';
import { readSubject } from '../../read-subject';
import { toRefundPage, type RefundPage } from '../../refund-view';

type Sheet = 'approve' | 'reject' | '';

/** The platform answers within seconds; what takes longer is seen on the next visit. */
const LOOK_AGAIN_MS = 3000;
const MOST_LOOKS = 5;

const REJECT_REASONS = ['商品已使用，影响二次销售', '超过售后期限', '已和客户电话沟通，客户同意保留'];

Page({
  data: {
    face: faceOf('loading'),
    refund: null as RefundPage | null,
    /** Page of the order or bill. */
    subjectUrl: '',
    now: 0,
    /** The sheet that is open. */
    sheet: '' as Sheet,
    isSending: false,
    rejectReasons: REJECT_REASONS,
  },
  refundId: '',
  requestId: '',
  lookTimer: 0,
  looks: 0,

  onLoad(query: { id?: string }) {
    this.refundId = query.id ?? '';
  },

  onShow() {
    this.looks = 0;
    void this.reload();
  },

  onHide() {
    clearTimeout(this.lookTimer);
  },

  onUnload() {
    clearTimeout(this.lookTimer);
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onSubjectTap() {
    openPage(this.data.subjectUrl);
  },

  onPictureTap(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    wx.previewImage({ urls: this.data.refund?.pictures ?? [], current: event.currentTarget.dataset.url, fail: () => undefined });
  },

  onSheetTap(event: WechatMiniprogram.CustomEvent<object, object, { sheet: Sheet }>) {
    this.requestId = newRequestId();
    this.setData({ sheet: event.currentTarget.dataset.sheet });
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  async onApproveConfirm(event: WechatMiniprogram.CustomEvent<{ refundFen: number | null; note: string }>) {
    await this.send('已同意退款', () => callCloud('refund.approve', { requestId: this.requestId, refundId: this.refundId, ...event.detail }));
  },

  async onRejectConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    await this.send('已拒绝，客户会收到原因', () => callCloud('refund.reject', { requestId: this.requestId, refundId: this.refundId, note: event.detail.text }));
  },

  async onReceiveTap() {
    const requestId = newRequestId();
    const answer = await wx.showModal({ title: '确认收到退货？', content: '确认后立即把款项原路退回客户，商品回到库存。', confirmText: '已收到' });
    if (answer.confirm) await this.send('已确认收货，款项正在退回', () => callCloud('refund.receiveReturn', { requestId, refundId: this.refundId }));
  },

  async onRetryTap() {
    const requestId = newRequestId();
    await this.send('已重新发起', () => callCloud('refund.retry', { requestId, refundId: this.refundId }));
  },

  /** Sends a decision and shows the refund again, with what is left of the payment now. */
  async send(done: string, act: () => Promise<Result<Refund, string>>) {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await act();
    this.setData({ isSending: false });
    if (result.ok) {
      this.setData({ sheet: '' });
      await this.show(result.data);
      void wx.showToast({ title: result.data.status === 'failed' ? '微信没有受理，请查看原因' : done, icon: 'none' });
      return;
    }
    showRefusal(result.error);
    if (result.error.code !== 'REFUND_STATUS_CHANGED') return;
    this.setData({ sheet: '' });
    await this.reload();
  },

  async show(refund: Refund) {
    const profile = currentProfile();
    const viewer = { id: profile?.id ?? '', roles: profile?.roles ?? [] };
    const { refundedFen, url } = await readSubject(refund, viewer.roles);
    const at = now();
    this.setData({ face: faceOf('ready'), refund: toRefundPage(refund, { viewer, refundedFen, now: at }), subjectUrl: url, now: at });
    this.lookAgain(refund);
  },

  /** While the money is on its way, looks a few times whether it has arrived. */
  lookAgain({ status }: Refund) {
    clearTimeout(this.lookTimer);
    if (status !== 'processing' || this.looks >= MOST_LOOKS) return;
    this.looks += 1;
    this.lookTimer = setTimeout(() => { void this.reload(); }, LOOK_AGAIN_MS);
  },

  async reload() {
    const refund = await load(this, () => callCloud('refund.get', { refundId: this.refundId }));
    if (refund) await this.show(refund);
  },
});
