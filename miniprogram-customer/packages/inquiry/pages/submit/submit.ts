import type { PurchaseTiming } from '@shared/domain/inquiry/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { dataOrFace, faceOf } from '../../../../services/page-face';
import { authorisePhone, hasPhone, phoneEntryOf, settlePhone, typedPhoneEntry } from '../../../../services/phone-entry';
import { carColourPicture } from '../../../../services/pictures';
import { showRefusal } from '../../../../services/refusal';
import { ensureSession } from '../../../../services/session';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { TIMING_CHOICES, emptyForm, toCarView, toHostView, type CarView, type HostView } from '../../view';

type ChoiceEvent = WechatMiniprogram.CustomEvent<{ id: string }>;
type ColourTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
type ToggleTap = WechatMiniprogram.TouchEvent<object, object, { field: 'wantsLoan' | 'wantsTradeIn' | 'isNoteOpen' }>;

Page({
  data: {
    face: faceOf('loading'),
    car: null as CarView | null,
    form: emptyForm(),
    timings: TIMING_CHOICES,
    host: { avatar: '', line: '' } as HostView,
    phone: phoneEntryOf({ phone: null }),
    isPicking: false,
    isSending: false,
  },

  modelId: '',
  requestId: '',

  onLoad(query: { modelId?: string; colourId?: string }) {
    this.modelId = query.modelId ?? '';
    this.requestId = newRequestId();
    this.setData({ 'form.colourId': query.colourId ?? '' });
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onPictureError() {
    if (this.data.car) this.setData({ 'car.picture': this.data.car.plainPicture });
  },

  onPickTap() {
    this.setData({ isPicking: true });
  },

  onPickClose() {
    this.setData({ isPicking: false });
  },

  onModelChoose(event: ChoiceEvent) {
    this.modelId = event.detail.id;
    this.requestId = newRequestId();
    this.setData({ isPicking: false });
    void this.reload();
  },

  onColourTap(event: ColourTap) {
    const { car, form } = this.data;
    const { id } = event.currentTarget.dataset;
    if (!car) return;
    const colourId = form.colourId === id ? '' : id;
    const seriesPicture = colourId === '' ? car.plainPicture : carColourPicture(car.seriesId, colourId);
    this.requestId = newRequestId();
    this.setData({ 'form.colourId': colourId, 'car.picture': seriesPicture });
  },

  onTimingChoose(event: ChoiceEvent) {
    this.requestId = newRequestId();
    this.setData({ 'form.timing': event.detail.id as PurchaseTiming });
  },

  onToggleTap(event: ToggleTap) {
    const { field } = event.currentTarget.dataset;
    this.requestId = newRequestId();
    this.setData({ [`form.${field}`]: !this.data.form[field] });
  },

  onNoteInput(event: WechatMiniprogram.TextareaInput) {
    this.requestId = newRequestId();
    this.setData({ 'form.note': event.detail.value });
  },

  onPhoneChange(event: WechatMiniprogram.CustomEvent<{ value: string; phone: string | null }>) {
    this.setData({ phone: typedPhoneEntry(event.detail) });
  },

  async onPhoneAuthorise(event: WechatMiniprogram.CustomEvent<{ code: string }>) {
    this.setData({ phone: await authorisePhone(event.detail.code, this.data.phone) });
  },

  async onSubmitTap() {
    const { car, form, phone, isSending } = this.data;
    if (isSending || !car) return;
    if (!hasPhone(phone)) {
      void wx.pageScrollTo({ selector: '.phone' });
      return;
    }
    void askConsent('quoteReady');
    this.setData({ isSending: true });
    if (await settlePhone(phone)) {
      const { timing, wantsLoan, wantsTradeIn, note } = form;
      const colourId = form.colourId === '' ? null : form.colourId;
      const result = await callCloud('inquiry.submit', { requestId: this.requestId, modelId: car.modelId, colourId, timing, wantsLoan, wantsTradeIn, note });
      if (result.ok) {
        void wx.redirectTo({ url: urls.inquiry(result.data.inquiry.id) });
        return;
      }
      showRefusal(result.error);
    }
    this.setData({ isSending: false });
  },

  async reload() {
    const session = dataOrFace(this, await ensureSession());
    if (!session) return;
    const mine = { host: toHostView(session), phone: phoneEntryOf(session.profile) };
    if (this.modelId === '') {
      this.setData({ ...mine, face: faceOf('ready') });
      return;
    }
    const found = dataOrFace(this, await callCloud('catalog.getModel', { modelId: this.modelId }));
    if (!found) return;
    const car = toCarView(found, this.data.form.colourId);
    const isKnownColour = car.colours.some((colour) => colour.id === this.data.form.colourId);
    this.setData({ ...mine, face: faceOf('ready'), car, 'form.colourId': isKnownColour ? this.data.form.colourId : '' });
  },
});
