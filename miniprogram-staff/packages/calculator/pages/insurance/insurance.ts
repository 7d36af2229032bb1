import type { VehicleSeries } from '@shared/domain/catalog/model';
import { groupModels, type ModelGroup } from '@shared/domain/catalog/model-groups';
import type { Cover } from '@shared/domain/insurance/model';
import { callCloud } from '../../../../services/cloud';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { carPicture } from '../../../../services/pictures';
import {
  USUAL_CHOICE, liabilitySumOf, toCar, toInsuranceView, toggleCover, type CarView, type CoverChoice, type InsuranceView, type ListedModel,
} from '../../view';

type Choose = WechatMiniprogram.CustomEvent<{ id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    car: null as CarView | null,
    insurance: null as InsuranceView | null,
    groups: [] as ModelGroup[],
    isPicking: false,
  },
  modelId: '',
  choice: USUAL_CHOICE,
  models: [] as ListedModel[],
  series: [] as VehicleSeries[],

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

  onCoverTap(event: WechatMiniprogram.TouchEvent<object, object, { cover: Cover }>) {
    this.calculate(toggleCover(this.choice, event.currentTarget.dataset.cover));
  },

  onSumChoose(event: Choose) {
    this.calculate({ ...this.choice, liabilitySum: liabilitySumOf(event.detail.id, this.choice.liabilitySum) });
  },

  calculate(choice: CoverChoice) {
    this.choice = choice;
    const car = toCar(this.models, this.series, this.modelId);
    this.setData({ car, insurance: car && toInsuranceView(car, choice), face: faceOf(car ? 'ready' : 'empty') });
  },

  async reload() {
    const catalog = await load(this, () => callCloud('catalog.listModels', {}));
    if (!catalog) return;
    this.models = catalog.models;
    this.series = catalog.series;
    this.setData({ groups: groupModels(this.models, carPicture) });
    this.calculate(this.choice);
  },
});
