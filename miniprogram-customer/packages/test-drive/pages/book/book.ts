import type { ActionError, Result } from '@shared/core/result';
import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import type { Choice } from '../../../../components/choice-chips/choice-chips';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { authorisePhone, hasPhone, phoneEntryOf, settlePhone, typedPhoneEntry } from '../../../../services/phone-entry';
import { showRefusal } from '../../../../services/refusal';
import { ensureSession, storeOf } from '../../../../services/session';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { loadOffer, type DriveWish } from '../../offer';
import { driveTime, makesSlotsStale, toDayViews, type DayView, type DriveModel } from '../../view';

type ChoiceEvent = WechatMiniprogram.CustomEvent<{ id: string }>;
type ModelTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    stores: [] as Choice[],
    models: [] as DriveModel[],
    days: [] as DayView[],
    choice: { storeId: '', modelId: '', startAt: 0 },
    /** The chosen drive in words, for the confirm sheet. */
    summary: { modelName: '', time: '', storeName: '', address: '' },
    /** When the booking being moved was to be; empty for a new one. */
    formerTime: '',
    isConfirming: false,
    isSending: false,
    phone: phoneEntryOf({ phone: null }),
  },

  bookingId: '',
  wish: { modelId: '', seriesId: '' } as DriveWish,
  requestId: '',

  onLoad(query: { modelId?: string; bookingId?: string }) {
    this.wish = { modelId: query.modelId ?? '', seriesId: '' };
    this.bookingId = query.bookingId ?? '';
    if (this.bookingId !== '') void wx.setNavigationBarTitle({ title: '更改试驾时间' });
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onStoreChoose(event: ChoiceEvent) {
    this.setData({ 'choice.storeId': event.detail.id, 'choice.startAt': 0 });
    void this.reload();
  },

  onModelTap(event: ModelTap) {
    this.wish = { modelId: event.currentTarget.dataset.id, seriesId: '' };
    this.setData({ 'choice.modelId': this.wish.modelId, 'choice.startAt': 0 });
    void this.reload();
  },

  onPictureError(event: WechatMiniprogram.BaseEvent<object, { index: number }>) {
    const { index } = event.currentTarget.dataset;
    const model = this.data.models[index];
    if (model) this.setData({ [`models[${index}].picture`]: model.plainPicture });
  },

  onPick(event: WechatMiniprogram.CustomEvent<{ startAt: number }>) {
    this.requestId = newRequestId();
    this.setData({ 'choice.startAt': event.detail.startAt });
  },

  async onNextTap() {
    const { choice, models } = this.data;
    const session = await ensureSession();
    const store = session.ok ? session.data.stores.find((candidate) => candidate.id === choice.storeId) : undefined;
    const slot = this.data.days.flatMap((day) => day.slots).find((candidate) => candidate.startAt === choice.startAt);
    if (!store || !slot) return;
    const modelName = models.find((model) => model.modelId === choice.modelId)?.modelName ?? '';
    const time = driveTime({ slotStartAt: slot.startAt, slotEndAt: slot.endAt }, now());
    this.setData({ isConfirming: true, summary: { modelName, time, storeName: store.name, address: store.address } });
  },

  onConfirmClose() {
    this.setData({ isConfirming: false });
  },

  onPhoneChange(event: WechatMiniprogram.CustomEvent<{ value: string; phone: string | null }>) {
    this.setData({ phone: typedPhoneEntry(event.detail) });
  },

  async onPhoneAuthorise(event: WechatMiniprogram.CustomEvent<{ code: string }>) {
    this.setData({ phone: await authorisePhone(event.detail.code, this.data.phone) });
  },

  async onConfirmTap() {
    const { choice, phone, isSending } = this.data;
    if (isSending || !hasPhone(phone)) return;
    void askConsent('testDriveConfirmed', 'testDriveReminder');
    this.setData({ isSending: true });
    const isReachable = await settlePhone(phone);
    const result = isReachable ? await send({ ...choice, bookingId: this.bookingId, requestId: this.requestId }) : null;
    this.setData({ isSending: false });
    if (result?.ok) {
      if (this.bookingId === '') void wx.redirectTo({ url: urls.testDrive(result.data.id) });
      else void wx.navigateBack();
      return;
    }
    if (!result) return;
    showRefusal(result.error);
    if (!makesSlotsStale(result.error.code)) return;
    this.setData({ isConfirming: false, 'choice.startAt': 0 });
    await this.reload();
  },

  async reload() {
    const session = dataOrFace(this, await ensureSession());
    if (!session) return;
    const { stores, profile } = session;
    const storeId = this.data.choice.storeId === '' ? storeOf(session)?.id ?? '' : this.data.choice.storeId;
    const { wish } = this;
    const offer = dataOrFace(this, await loadOffer({ storeId, bookingId: this.bookingId, wish }));
    if (!offer) return;
    // Another store or car was tapped while this answer was on its way.
    if (![storeId, ''].includes(this.data.choice.storeId) || wish !== this.wish) return;
    const { models, modelId, days, former } = offer;
    const isMoving = former !== null;
    this.setData({
      face: faceOf('ready'), phone: this.data.phone.typed === '' ? phoneEntryOf(profile) : this.data.phone, models, days: toDayViews(days, now()),
      stores: isMoving ? [] : stores.map((store) => ({ id: store.id, label: store.shortName })), formerTime: former ? driveTime(former, now()) : '',
      'choice.storeId': former?.storeId ?? storeId, 'choice.modelId': modelId,
    });
  },
});

/** A new booking, or another time for one. */
interface Sending {
  storeId: string;
  modelId: string;
  startAt: number;
  bookingId: string;
  requestId: string;
}

async function send({ bookingId, ...drive }: Sending): Promise<Result<TestDriveBooking, ActionError['code']>> {
  const { requestId, startAt } = drive;
  return bookingId === '' ? callCloud('testDrive.book', { ...drive, note: '' }) : callCloud('testDrive.reschedule', { requestId, bookingId, startAt });
}
