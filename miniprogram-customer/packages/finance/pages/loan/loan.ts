import { formatYuan, parseYuan } from '@shared/core/money';
import type { LoanPlan } from '@shared/domain/loan/model';
import type { Choice } from '../../../../components/choice-chips/choice-chips';
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
import {
  DOWN_PAYMENT_STEP, fitChoice, toInstalmentRows, toLoan, toPlanChoices, toTermChoices, type InstalmentRow, type LoanChoice, type LoanView,
} from '../../loan-view';

type ChoiceEvent = WechatMiniprogram.CustomEvent<{ id: string }>;
type StepTap = WechatMiniprogram.TouchEvent<object, object, { direction: number }>;

/** A loan the calculator starts with; each plan fits it to what it offers. */
const STARTING_CHOICE = { downPaymentPercent: 30, months: 36 };

/** What follows from price, plan and choice. */
interface Worked {
  bounds: { low: number; high: number };
  terms: Choice[];
  choice: LoanChoice;
  result: LoanView | null;
  table: InstalmentRow[];
}

Page({
  data: {
    face: faceOf('loading'),
    car: null as FinanceCar | null,
    /** Typed in yuan while no car is chosen. */
    priceText: '',
    plans: [] as Choice[],
    terms: [] as Choice[],
    bounds: { low: 0, high: 80 },
    choice: { planId: '', ...STARTING_CHOICE } as LoanChoice,
    result: null as LoanView | null,
    table: [] as InstalmentRow[],
    /** The part of the page that lies open. */
    open: { table: false, picker: false, sheet: false },
    apply: { isSending: false, name: '', phone: '', summary: '' },
  },

  modelId: '',
  offers: [] as LoanPlan[],
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

  onPriceInput(event: WechatMiniprogram.Input) {
    const priceText = event.detail.value;
    this.setData({ priceText, ...work(this.offers, parseYuan(priceText) ?? 0, this.data.choice) });
  },

  onPlanChoose(event: ChoiceEvent) {
    this.setData(work(this.offers, priceOf(this.data), { ...this.data.choice, planId: event.detail.id }));
  },

  onTermChoose(event: ChoiceEvent) {
    this.setData(work(this.offers, priceOf(this.data), { ...this.data.choice, months: Number(event.detail.id) }));
  },

  onDownPaymentSlide(event: WechatMiniprogram.SliderChange) {
    this.setData(work(this.offers, priceOf(this.data), { ...this.data.choice, downPaymentPercent: event.detail.value }));
  },

  onStepTap(event: StepTap) {
    const downPaymentPercent = this.data.choice.downPaymentPercent + event.currentTarget.dataset.direction * DOWN_PAYMENT_STEP;
    this.setData(work(this.offers, priceOf(this.data), { ...this.data.choice, downPaymentPercent }));
  },

  onTableTap() {
    this.setData({ 'open.table': !this.data.open.table });
  },

  onApplyTap() {
    const { car, result, choice } = this.data;
    if (!car || !result) {
      this.setData({ 'open.picker': true });
      return;
    }
    this.requestId = newRequestId();
    const summary = `${car.name}，首付 ${choice.downPaymentPercent}%，${choice.months} 期，${result.monthlyLabel}约 ${formatYuan(result.monthlyFen)}`;
    this.setData({ 'open.sheet': true, 'apply.summary': summary });
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
      const result = await callCloud('application.submitLoan', { requestId: this.requestId, modelId: car.modelId, ...choice, name });
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
    const [plans, found] = await Promise.all([callCloud('loan.listPlans', {}), this.modelId === '' ? null : callCloud('catalog.getModel', { modelId: this.modelId })]);
    const failed = [session, plans, found].find((result) => result?.ok === false);
    if (failed) this.setData({ face: faceAfterFailure(failed.error, this.data.face) });
    if (!session.ok || !plans.ok || found?.ok === false) return;
    this.offers = plans.data.plans;
    const car = found ? toFinanceCar(found.data) : null;
    const { name, phone } = session.data.profile;
    this.setData({
      face: faceOf('ready'), car, plans: toPlanChoices(this.offers), ...work(this.offers, priceOf({ car, priceText: this.data.priceText }), this.data.choice),
      'apply.name': name ?? '', 'apply.phone': phone ?? '',
    });
  },
});

function priceOf({ car, priceText }: { car: FinanceCar | null; priceText: string }): number {
  return car ? car.msrpFen : parseYuan(priceText) ?? 0;
}

function work(offers: readonly LoanPlan[], priceFen: number, wished: LoanChoice): Partial<Worked> {
  const plan = offers.find((offer) => offer.id === wished.planId) ?? offers[0];
  if (!plan) return {};
  const choice = fitChoice(plan, wished);
  const loan = toLoan(priceFen, plan, choice);
  return {
    choice, terms: toTermChoices(plan), bounds: { low: plan.lowDownPaymentPercent, high: plan.highDownPaymentPercent },
    result: loan?.view ?? null, table: loan ? toInstalmentRows(loan.instalments) : [],
  };
}
