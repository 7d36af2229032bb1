import type { ModelRow } from '@shared/contracts/catalog';
import { together } from '@shared/core/together';
import type { VehicleSeries } from '@shared/domain/catalog/model';
import { groupModels, type ModelGroup } from '@shared/domain/catalog/model-groups';
import { parsePlate } from '@shared/domain/test-drive/rules';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { carPicture } from '../../../../services/pictures';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { EMPTY_VEHICLE, withModel, type VehicleForm } from '../../setup-view';

Page({
  data: {
    face: faceOf('loading'),
    form: EMPTY_VEHICLE,
    groups: [] as ModelGroup[],
    isPicking: false,
    isPlateWrong: false,
    isSaving: false,
  },
  vehicleId: null as string | null,
  requestId: '',
  series: [] as VehicleSeries[],
  models: [] as ModelRow[],

  onLoad(query: { id?: string }) {
    this.vehicleId = query.id ?? null;
    this.requestId = newRequestId();
    void wx.setNavigationBarTitle({ title: this.vehicleId ? '修改试驾车' : '添加试驾车' });
  },

  onShow() {
    if (this.data.face.state !== 'ready') void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onModelTap() {
    this.setData({ isPicking: true });
  },

  onPickerClose() {
    this.setData({ isPicking: false });
  },

  onModelChoose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const model = this.models.find((candidate) => candidate.id === event.detail.id);
    const series = this.series.find((candidate) => candidate.id === model?.seriesId);
    if (model && series) this.change(withModel(this.data.form, model, series.colours));
    this.setData({ isPicking: false });
  },

  onPlateInput(event: WechatMiniprogram.Input) {
    this.change({ ...this.data.form, plate: event.detail.value });
    this.setData({ isPlateWrong: false });
  },

  onPlateBlur() {
    const { plate } = this.data.form;
    this.setData({ isPlateWrong: plate !== '' && parsePlate(plate) === null });
  },

  onColourTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    this.change({ ...this.data.form, colourId: event.currentTarget.dataset.id });
  },

  onActiveChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    this.change({ ...this.data.form, isActive: event.detail.value });
  },

  async onSaveTap() {
    const { modelId, plate, colourId, isActive } = this.data.form;
    if (this.data.isSaving) return;
    if (parsePlate(plate) === null) {
      this.setData({ isPlateWrong: true });
      return;
    }
    this.setData({ isSaving: true });
    const result = await callCloud('testDrive.saveVehicle', { requestId: this.requestId, vehicleId: this.vehicleId, modelId, plate, colourId, isActive });
    this.setData({ isSaving: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    if (getCurrentPages().length > 1) await wx.navigateBack();
    else await wx.redirectTo({ url: urls.testDriveSetup });
    void wx.showToast({ title: '已保存', icon: 'success' });
  },

  /** Takes over a change of the form; saving it is a new intention. */
  change(form: VehicleForm) {
    this.requestId = newRequestId();
    this.setData({ form });
  },

  async reload() {
    const read = await load(this, () => together(callCloud('testDrive.getSetup', {}), callCloud('catalog.listModels', {})));
    if (!read) return;
    const [setup, catalog] = read;
    this.series = catalog.series;
    this.models = catalog.models;
    const vehicle = setup.vehicles.find((candidate) => candidate.id === this.vehicleId);
    const model = this.models.find((candidate) => candidate.id === vehicle?.modelId);
    const colours = this.series.find((candidate) => candidate.id === vehicle?.seriesId)?.colours ?? [];
    const filled = vehicle ? { ...EMPTY_VEHICLE, ...vehicle, colours } : EMPTY_VEHICLE;
    this.setData({ face: faceOf('ready'), groups: groupModels(this.models, carPicture), form: model ? withModel(filled, model, colours) : filled });
  },
});
