import type { TestDriveSetup } from '@shared/contracts/test-drive';
import { addDays, dayOf } from '@shared/core/time';
import type { TestDriveSettings } from '@shared/domain/store/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { minutesOf, toSettingsView, toVehicleRow, toggled, type SettingsView, type VehicleRow } from '../../setup-view';

type NumberField = { [Key in keyof TestDriveSettings]: TestDriveSettings[Key] extends number ? Key : never }[keyof TestDriveSettings];
type FieldChange<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail, object, { field: NumberField }>;

const LATEST_CLOSED_DAY = 365;

Page({
  data: {
    face: faceOf('loading'),
    settings: null as TestDriveSettings | null,
    form: null as SettingsView | null,
    vehicles: [] as VehicleRow[],
    days: { first: '', last: '' },
    isChanged: false,
    isSaving: false,
  },
  requestId: '',

  onShow() {
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onClockChange(event: FieldChange<{ value: string }>) {
    this.change({ [event.currentTarget.dataset.field]: minutesOf(event.detail.value) });
  },

  onChoose(event: FieldChange<{ id: string }>) {
    this.change({ [event.currentTarget.dataset.field]: Number(event.detail.id) });
  },

  onCountChange(event: FieldChange<{ value: number }>) {
    this.change({ [event.currentTarget.dataset.field]: event.detail.value });
  },

  onWeekdayTap(event: WechatMiniprogram.TouchEvent<object, object, { day: number }>) {
    const { settings } = this.data;
    if (settings) this.change({ closedWeekdays: toggled(settings.closedWeekdays, event.currentTarget.dataset.day) });
  },

  onClosedDayAdd(event: WechatMiniprogram.PickerChange) {
    const { settings } = this.data;
    const on = String(event.detail.value);
    if (settings && !settings.closedOn.includes(on)) this.change({ closedOn: [...settings.closedOn, on] });
  },

  onClosedDayRemove(event: WechatMiniprogram.TouchEvent<object, object, { on: string }>) {
    const { settings } = this.data;
    if (settings) this.change({ closedOn: toggled(settings.closedOn, event.currentTarget.dataset.on) });
  },

  onVehicleTap(event: WechatMiniprogram.TouchEvent<object, object, { id?: string }>) {
    void wx.navigateTo({ url: urls.demoVehicle(event.currentTarget.dataset.id) });
  },

  async onSaveTap() {
    const { settings, isSaving } = this.data;
    if (!settings || isSaving) return;
    this.setData({ isSaving: true });
    const result = await callCloud('testDrive.saveSettings', { requestId: this.requestId, ...settings });
    this.setData({ isSaving: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ ...toPage(result.data), isChanged: false });
    void wx.showToast({ title: '已保存', icon: 'success' });
  },

  /** Takes over a change of the form; saving it is a new intention. */
  change(part: Partial<TestDriveSettings>) {
    const { settings: before } = this.data;
    if (!before) return;
    const settings = { ...before, ...part };
    if (JSON.stringify(settings) === JSON.stringify(before)) return;
    this.requestId = newRequestId();
    this.setData({ settings, form: toSettingsView(settings), isChanged: true });
  },

  async reload() {
    const result = await load(this, () => callCloud('testDrive.getSetup', {}));
    if (!result) return;
    const page = toPage(result);
    const today = dayOf(now());
    // A form half filled in survives the way to a vehicle and back.
    this.setData({ face: faceOf('ready'), days: { first: today, last: addDays(today, LATEST_CLOSED_DAY) }, ...(this.data.isChanged ? { vehicles: page.vehicles } : page) });
  },
});

function toPage({ settings, vehicles }: TestDriveSetup): { settings: TestDriveSettings; form: SettingsView; vehicles: VehicleRow[] } {
  return { settings, form: toSettingsView(settings), vehicles: vehicles.map(toVehicleRow) };
}
