import { together } from '@shared/core/together';
import type { VehicleSeries } from '@shared/domain/catalog/model';
import { groupModels, type ModelGroup } from '@shared/domain/catalog/model-groups';
import type { LoanPlan } from '@shared/domain/loan/model';
import { callCloud } from '../../../../services/cloud';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { carPicture } from '../../../../services/pictures';
import { toCar, toLoanView, type CarView, type ListedModel, type LoanChoice, type LoanView } from '../../view';

type Choose = WechatMiniprogram.CustomEvent<{ id: string }>;

/** Three tenths down and three years: what is asked for most. */
const USUAL: LoanChoice = { planId: '', downPaymentPercent: 30, months: 36 };

Page({
  data: {
    face: faceOf('loading'),
    car: null as CarView | null,
    loan: null as LoanView | null,
    groups: [] as ModelGroup[],
    isPicking: false,
  },
  modelId: '',
  choice: USUAL,
  models: [] as ListedModel[],
  series: [] as VehicleSeries[],
  plans: [] as LoanPlan[],

  onShow() {
    if (this.data.face.state !== 'ready') void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onCarTap() {
    this.setData({ isPicking: true });
  },

  onPickerClose() {
    this.setData({ isPicking: false });
  },

  onModelChoose(event: Choose) {
    this.modelId = event.detail.id;
    this.setData({ isPicking: false });
    this.calculate(this.choice);
  },

  onPlanChoose(event: Choose) {
    this.calculate({ ...this.choice, planId: event.detail.id });
  },

  onPercentChoose(event: Choose) {
    this.calculate({ ...this.choice, downPaymentPercent: Number(event.detail.id) });
  },

  onTermChoose(event: Choose) {
    this.calculate({ ...this.choice, months: Number(event.detail.id) });
  },

  calculate(choice: LoanChoice) {
    this.choice = choice;
    const car = toCar(this.models, this.series, this.modelId);
    const loan = car && toLoanView(car, this.plans, choice);
    this.setData({ car, loan, face: faceOf(loan ? 'ready' : 'empty') });
  },

  async reload() {
    const read = await load(this, () => together(callCloud('catalog.listModels', {}), callCloud('loan.listPlans', {})));
    if (!read) return;
    const [catalog, plans] = read;
    this.models = catalog.models;
    this.series = catalog.series;
    this.plans = plans.plans;
    this.setData({ groups: groupModels(this.models, carPicture) });
    this.calculate(this.choice);
  },
});
