import type { Store } from '@shared/domain/store/model';
import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import type { TimelineItem } from '../../../../components/timeline/timeline';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import type { ConsultantView } from '../../../../services/consultant-view';
import { callPhone, showOnMap } from '../../../../services/contact';
import { consultantInCharge } from '../../../../services/own-consultant';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentSession } from '../../../../services/session';
import { toStoreCard, type StoreCardView } from '../../../../services/store-view';
import { urls } from '../../../../services/urls';
import { CANCEL_REASONS, toDriveHead, toStages, toSteps, type DriveHead, type DriveStage } from '../../view';

/** What of a booking stands on the page. */
interface DetailView {
  head: DriveHead;
  stages: DriveStage[];
  steps: TimelineItem[];
  store: StoreCardView | null;
}

Page({
  data: {
    face: faceOf('loading'),
    head: null as DriveHead | null,
    stages: [] as DriveStage[],
    steps: [] as TimelineItem[],
    store: null as StoreCardView | null,
    consultant: null as ConsultantView | null,
    reasons: CANCEL_REASONS,
    reason: '',
    isCancelling: false,
    isSending: false,
  },

  bookingId: '',
  modelId: '',
  requestId: '',

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

  onNavigateTap() {
    const store = storeById(this.data.store?.id);
    if (store) showOnMap(store);
  },

  onStoreCallTap() {
    const store = storeById(this.data.store?.id);
    if (store) callPhone(store.phone);
  },

  onCallTap() {
    if (this.data.consultant) callPhone(this.data.consultant.phone);
  },

  onConsultantTap() {
    void wx.navigateTo({ url: urls.consultant });
  },

  onMoveTap() {
    void wx.navigateTo({ url: urls.testDriveBook(undefined, this.bookingId) });
  },

  onBookAgainTap() {
    void wx.navigateTo({ url: urls.testDriveBook(this.modelId) });
  },

  onPriceTap() {
    void wx.navigateTo({ url: urls.inquirySubmit(this.modelId) });
  },

  onCancelTap() {
    this.requestId = newRequestId();
    this.setData({ isCancelling: true, reason: '' });
  },

  onCancelClose() {
    this.setData({ isCancelling: false });
  },

  onReasonChoose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.requestId = newRequestId();
    this.setData({ reason: event.detail.id });
  },

  async onCancelConfirm() {
    const { reason, isSending } = this.data;
    if (isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('testDrive.cancel', { requestId: this.requestId, bookingId: this.bookingId, reason });
    this.setData({ isSending: false });
    if (result.ok) {
      this.setData({ isCancelling: false, ...toView(result.data) });
      return;
    }
    showRefusal(result.error);
    if (result.error.code !== 'BOOKING_STATUS_CHANGED') return;
    this.setData({ isCancelling: false });
    await this.reload();
  },

  async reload() {
    const result = await load(this, () => callCloud('testDrive.get', { bookingId: this.bookingId }));
    if (!result) return;
    this.modelId = result.modelId;
    const consultant = await consultantInCharge(result.consultantId);
    this.setData({ face: faceOf('ready'), consultant, ...toView(result) });
  },
});

function storeById(id: string | undefined): Store | undefined {
  return currentSession()?.stores.find((store) => store.id === id);
}

function toView(booking: TestDriveBooking): DetailView {
  const at = now();
  const store = storeById(booking.storeId);
  return { head: toDriveHead(booking, at), stages: toStages(booking), steps: toSteps(booking, at), store: store ? toStoreCard(store, at) : null };
}
