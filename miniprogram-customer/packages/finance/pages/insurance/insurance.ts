import { formatYuan } from '@shared/core/money';
import type { Cover } from '@shared/domain/insurance/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceAfterFailure, faceOf } from '../../../../services/page-face';
import { hasPhone, settlePhone } from '../../../../services/phone-entry';
import { showRefusal } from '../../../../services/refusal';
import { ensureSession } from '../../../../services/session';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { toFinanceCar, type FinanceCar } from '../../car';
import type { Applicant } from '../../components/apply-sheet/apply-sheet';
import { LIABILITY_CHOICES, USUAL_CHOICE, liabilitySumOf, toInsurance, toggleCover, type InsuranceView } from '../../insurance-view';

type ChoiceEvent = WechatMiniprogram.CustomEvent<{ id: string }>;
type CoverTap = WechatMiniprogram.TouchEvent<object, object, { id: Cover }>;

Page({
  data: {
    face: faceOf('loading'),
    car: null as FinanceCar | null,
    choice: USUAL_CHOICE,
    sums: LIABILITY_CHOICES,
    result: null as InsuranceView | null,
    /** The part of the page that lies open. */
    open: { picker: false, sheet: false },
    apply: { isSending: false, name: '', phone: '', summary: '' },
  },

  modelId: '',
  requestId: '',

  onLoad(query: { modelId?: string }) {
    this.modelId = query.modelId ?? '';
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onPickTap() {
    this.setData({ 'open.picker': true });
  },

  onPickClose() {
    this.setData({ 'open.picker': false });
  },

  onModelChoose(event: ChoiceEvent) {
    this.modelId = event.detail.id;
    this.setData({ 'open.picker': false });
    void this.reload();
  },

  onCoverTap(event: CoverTap) {
    const { car, choice } = this.data;
    const changed = { ...choice, covers: toggleCover(choice.covers, event.currentTarget.dataset.id) };
    this.setData({ choice: changed, result: car && toInsurance(car, changed) });
  },

  onSumChoose(event: ChoiceEvent) {
    const { car, choice } = this.data;
    const changed = { ...choice, liabilitySum: liabilitySumOf(event.detail.id) };
    this.setData({ choice: changed, result: car && toInsurance(car, changed) });
  },

  onApplyTap() {
    const { car, result } = this.data;
    if (!car || !result) {
      this.setData({ 'open.picker': true });
      return;
    }
    this.requestId = newRequestId();
    this.setData({ 'open.sheet': true, 'apply.summary': `${car.name}，首年保险约 ${formatYuan(result.totalFen)}` });
  },

  onSheetClose() {
    this.setData({ 'open.sheet': false });
  },

  async onSubmit(event: WechatMiniprogram.CustomEvent<Applicant>) {
    const { name, phone } = event.detail;
    const { car, choice, apply } = this.data;
    if (!car || apply.isSending || name === '' || !hasPhone(phone)) return;
    void askConsent('applicationProgress');
    this.setData({ 'apply.isSending': true });
    if (await settlePhone(phone)) {
      const result = await callCloud('application.submitInsurance', { requestId: this.requestId, modelId: car.modelId, ...choice, name });
      if (result.ok) {
        void wx.redirectTo({ url: urls.application(result.data.id) });
        return;
      }
      showRefusal(result.error);
    }
    this.setData({ 'apply.isSending': false });
  },

  async reload() {
    const session = await ensureSession();
    const found = this.modelId === '' || !session.ok ? null : await callCloud('catalog.getModel', { modelId: this.modelId });
    const failed = [session, found].find((result) => result?.ok === false);
    if (failed) this.setData({ face: faceAfterFailure(failed.error, this.data.face) });
    if (!session.ok || found?.ok === false) return;
    const car = found ? toFinanceCar(found.data) : null;
    const { name, phone } = session.data.profile;
    this.setData({ face: faceOf('ready'), car, result: car && toInsurance(car, this.data.choice), 'apply.name': name ?? '', 'apply.phone': phone ?? '' });
  },
});
