import type { Result } from '@shared/core/result';
import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { callPhone } from '../../../../services/contact';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { hasRole } from '../../../../services/session';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { toDriveView, toSlotDays, type DriveAction, type DriveView, type SlotDayView } from '../../view';

type NoteConfirm = WechatMiniprogram.CustomEvent<{ text: string }>;

/** What the person reads once it happened. */
const DONE: Record<DriveAction, string> = {
  confirm: '已确认，客户会收到通知', reschedule: '已改期，客户会收到通知', cancel: '已取消，客户会收到通知', complete: '试驾已完成', noShow: '已标记未到店',
};
const CANCEL_REASONS = ['试驾车临时检修', '客户来电取消', '客户改约其他门店'];

Page({
  data: {
    face: faceOf('loading'),
    drive: null as DriveView | null,
    now: 0,
    canHost: false,
    sheet: '' as '' | 'cancel' | 'complete' | 'reschedule',
    cancelReasons: CANCEL_REASONS,
    slotDays: [] as SlotDayView[],
    chosenAt: 0,
    isSending: false,
  },
  bookingId: '',
  /** Request of each intention that has not succeeded yet. */
  requestIds: {} as Partial<Record<DriveAction, string>>,

  onLoad(query: { id?: string }) {
    this.bookingId = query.id ?? '';
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
    if (this.data.drive) void wx.navigateTo({ url: urls.customer(this.data.drive.customerId) });
  },

  onCallTap() {
    if (this.data.drive) callPhone(this.data.drive.phone);
  },

  async onConfirmTap() {
    void askConsent('newTestDrive');
    await this.send('confirm', (requestId) => callCloud('testDrive.confirm', { requestId, bookingId: this.bookingId }));
  },

  async onNoShowTap() {
    const answer = await wx.showModal({ title: '客户没有到店？', content: '标记后会生成一个回访任务。', confirmText: '标记未到店' });
    if (answer.confirm) await this.send('noShow', (requestId) => callCloud('testDrive.markNoShow', { requestId, bookingId: this.bookingId }));
  },

  onCancelTap() {
    this.openSheet('cancel');
  },

  onCompleteTap() {
    this.openSheet('complete');
  },

  async onRescheduleTap() {
    this.setData({ chosenAt: 0 });
    if (await this.readSlots()) this.openSheet('reschedule');
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  async onCancelConfirm(event: NoteConfirm) {
    await this.send('cancel', (requestId) => callCloud('testDrive.cancel', { requestId, bookingId: this.bookingId, reason: event.detail.text }));
  },

  async onCompleteConfirm(event: NoteConfirm) {
    void askConsent('newTestDrive');
    await this.send('complete', (requestId) => callCloud('testDrive.complete', { requestId, bookingId: this.bookingId, note: event.detail.text }));
  },

  onSlotChoose(event: WechatMiniprogram.CustomEvent<{ startAt: number }>) {
    this.requestIds.reschedule = newRequestId();
    this.setData({ chosenAt: event.detail.startAt });
  },

  async onRescheduleConfirm() {
    const { chosenAt } = this.data;
    const code = await this.send('reschedule', (requestId) => callCloud('testDrive.reschedule', { requestId, bookingId: this.bookingId, startAt: chosenAt }));
    if (code?.startsWith('SLOT_')) {
      this.setData({ chosenAt: 0 });
      await this.readSlots();
    }
  },

  openSheet(sheet: 'cancel' | 'complete' | 'reschedule') {
    this.requestIds[sheet] = newRequestId();
    this.setData({ sheet });
  },

  async readSlots(): Promise<boolean> {
    const slots = await callCloud('testDrive.listSlots', { bookingId: this.bookingId });
    if (slots.ok) this.setData({ slotDays: toSlotDays(slots.data.days, now()) });
    else showRefusal(slots.error);
    return slots.ok;
  },

  /** Sends one change; answers with the code of a refusal. */
  async send(action: DriveAction, change: (requestId: string) => Promise<Result<TestDriveBooking, string>>): Promise<string | null> {
    if (this.data.isSending) return null;
    const requestId = this.requestIds[action] ??= newRequestId();
    this.setData({ isSending: true });
    const result = await change(requestId);
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return result.error.code;
    }
    this.requestIds = {};
    this.setData({ sheet: '', drive: toDriveView(result.data, now()), now: now() });
    void wx.showToast({ title: DONE[action], icon: 'none' });
    return null;
  },

  async reload() {
    const result = await load(this, () => callCloud('testDrive.get', { bookingId: this.bookingId }));
    if (!result) return;
    this.setData({ face: faceOf('ready'), drive: toDriveView(result, now()), now: now(), canHost: hasRole('salesConsultant', 'salesManager', 'generalManager') });
  },
});
