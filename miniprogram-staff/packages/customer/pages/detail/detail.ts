import type { CustomerEvent } from '@shared/domain/customer/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { callPhone } from '../../../../services/contact';
import { givesCoupons, mayQuote } from '../../../../services/entries';
import { openPage } from '../../../../services/open-page';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentProfile, hasRole } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { readEvents, readFile } from '../../read-file';
import { inquiryLink, takers, toHead, toTaskRow, toTouch, type HeadView, type InquiryLink, type TaskRow, type TouchView } from '../../view';

type UrlTap = WechatMiniprogram.TouchEvent<object, object, { url: string }>;

Page({
  data: {
    face: faceOf('loading'),
    head: null as HeadView | null,
    /** The full number, once it was asked for. */
    phone: '',
    tasks: [] as TaskRow[],
    touches: [] as TouchView[],
    nextCursor: null as string | null,
    now: 0,
    inquiry: null as InquiryLink | null,
    /** Colleagues to choose from while the sheet is open. */
    takers: [] as ReturnType<typeof takers>,
    may: { reassign: false, giveCoupons: false },
    isReassigning: false,
    isBusy: false,
  },
  customerId: '',
  /** Request of the look at the number: one look a visit, however often it is tried. */
  lookRequestId: '',
  /** Request of the change the open sheet asks for. */
  reassignRequestId: '',

  onLoad(query: { id?: string }) {
    this.customerId = query.id ?? '';
    this.lookRequestId = newRequestId();
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

  async onRevealTap() {
    if (this.data.isBusy || this.data.phone !== '') return;
    this.setData({ isBusy: true });
    const result = await callCloud('customer.revealPhone', { requestId: this.lookRequestId, customerId: this.customerId });
    this.setData({ isBusy: false });
    if (result.ok) this.setData({ phone: result.data.phone });
    else showRefusal(result.error);
  },

  async onCallTap() {
    await this.onRevealTap();
    if (this.data.phone !== '') callPhone(this.data.phone);
  },

  onTaskTap(event: UrlTap) {
    openPage(event.currentTarget.dataset.url);
  },

  onTouchSelect(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    openPage(this.data.touches.find(({ id }) => id === event.detail.id)?.url ?? '');
  },

  onFollowUpTap() {
    void wx.navigateTo({ url: urls.followUp(this.customerId) });
  },

  onInquiryTap() {
    openPage(this.data.inquiry?.url ?? '');
  },

  onCouponsTap() {
    void wx.navigateTo({ url: urls.customerCoupons(this.customerId) });
  },

  async onReassignTap() {
    if (this.data.isBusy) return;
    this.setData({ isBusy: true });
    const result = await callCloud('staff.list', {});
    this.setData({ isBusy: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.reassignRequestId = newRequestId();
    this.setData({ takers: takers(result.data.staff, this.data.head?.consultantId ?? ''), isReassigning: true });
  },

  onReassignClose() {
    this.setData({ isReassigning: false });
  },

  async onReassignConfirm(event: WechatMiniprogram.CustomEvent<{ consultantId: string; reason: string }>) {
    const { consultantId, reason } = event.detail;
    this.setData({ isBusy: true });
    const result = await callCloud('binding.reassign', { requestId: this.reassignRequestId, customerId: this.customerId, consultantId, reason });
    this.setData({ isBusy: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ isReassigning: false });
    void wx.showToast({ title: '已更换顾问', icon: 'success' });
    await this.reload();
  },

  async onReachBottom() {
    const { nextCursor: cursor, isBusy } = this.data;
    if (cursor === null || isBusy) return;
    this.setData({ isBusy: true });
    const result = await readEvents(this.customerId, cursor);
    this.setData({ isBusy: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    const { items, nextCursor } = result.data;
    if (cursor === this.data.nextCursor) this.setData({ touches: [...this.data.touches, ...toTouches(items)], nextCursor });
  },

  async reload() {
    const result = await load(this, () => readFile(this.customerId, this.data.touches.length));
    if (!result) return;
    const { openTasks, events } = result;
    const at = now();
    this.setData({
      face: faceOf('ready'), head: toHead(result, at), tasks: openTasks.map((task) => toTaskRow(task, at)), touches: toTouches(events.items),
      nextCursor: events.nextCursor, now: at, may: { reassign: hasRole('salesManager', 'generalManager'), giveCoupons: givesCoupons(currentProfile()?.roles ?? []) },
      inquiry: mayQuote(currentProfile()?.roles ?? []) ? inquiryLink(openTasks, events.items) : null,
    });
  },
});

function toTouches(events: readonly CustomerEvent[]): TouchView[] {
  const roles = currentProfile()?.roles ?? [];
  return events.map((event) => toTouch(event, roles));
}
