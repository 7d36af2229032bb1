import type { Choice } from '../../components/choice-chips/choice-chips';
import { formatMinute, weekdayLabel } from '@shared/core/time';
import type { SeriesColour } from '@shared/domain/catalog/model';
import type { TestDriveSettings } from '@shared/domain/store/model';
import type { DemoVehicle } from '@shared/domain/test-drive/model';
import { refuseHours } from '@shared/domain/test-drive/rules';
import { carPicture } from '../../services/pictures';
import { toPlateText } from './view';

/** Monday first, as a work week is read; 0 = Sunday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

/** Minutes in words: `45 分钟`, `2 小时`, `1 天`, `随时` for none. */
export function spanLabel(minutes: number): string {
  if (minutes === 0) return '随时';
  if (minutes % MINUTES_PER_HOUR !== 0) return `${minutes} 分钟`;
  const hours = minutes / MINUTES_PER_HOUR;
  return hours % HOURS_PER_DAY === 0 ? `${hours / HOURS_PER_DAY} 天` : `${hours} 小时`;
}

/** Usual values as chips; a value set elsewhere is offered as well, so that nothing changes unseen. */
function choicesOf(usual: readonly number[], value: number, label: (value: number) => string): Choice[] {
  const values = usual.includes(value) ? usual : [...usual, value].sort((a, b) => a - b);
  return values.map((each) => ({ id: String(each), label: label(each) }));
}

/** The settings form. */
export interface SettingsView {
  open: string;
  close: string;
  slotChoices: Choice[];
  leadChoices: Choice[];
  followUpChoices: Choice[];
  weekdays: { day: number; label: string; isClosed: boolean }[];
  closedDays: { on: string; label: string }[];
  /** What the hours mean: `每天可排 9 个时段`; a fault when they hold none. */
  summary: string;
  isWrong: boolean;
}

/** Settings as the form shows them. */
export function toSettingsView(settings: TestDriveSettings): SettingsView {
  const { openMinute, closeMinute, slotMinutes } = settings;
  const isWrong = refuseHours(settings) !== null;
  return {
    open: formatMinute(openMinute), close: formatMinute(closeMinute), isWrong,
    slotChoices: choicesOf([30, 45, 60, 90, 120], slotMinutes, spanLabel),
    leadChoices: choicesOf([0, 30, 60, 120, 240, 1440], settings.leadMinutes, spanLabel),
    followUpChoices: choicesOf([2, 4, 24, 48, 72], settings.followUpHours, (hours) => spanLabel(hours * MINUTES_PER_HOUR)),
    weekdays: WEEK.map((day) => ({ day, label: WEEKDAYS[day], isClosed: settings.closedWeekdays.includes(day) })),
    closedDays: [...settings.closedOn].sort().map((on) => ({ on, label: `${on} ${weekdayLabel(on)}` })),
    summary: isWrong ? '结束要晚于开始，且能排下至少一个时段' : `每台车每天可排 ${Math.floor((closeMinute - openMinute) / slotMinutes)} 个时段`,
  };
}

/** Minutes after midnight of `09:30`. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * MINUTES_PER_HOUR + minutes;
}

/** The list with a value in it if it was not, without it if it was. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** A demo vehicle in the list. */
export interface VehicleRow {
  id: string;
  plate: string;
  modelName: string;
  picture: string;
  isActive: boolean;
}

/** A demo vehicle as the list shows it. */
export function toVehicleRow({ id, plate, modelName, seriesId, isActive }: DemoVehicle): VehicleRow {
  return { id, plate: toPlateText(plate), modelName, picture: carPicture(seriesId), isActive };
}

/** The vehicle form. */
export interface VehicleForm {
  modelId: string;
  modelName: string;
  picture: string;
  plate: string;
  colourId: string;
  colours: SeriesColour[];
  isActive: boolean;
}

/** An empty form of a car ready for use. */
export const EMPTY_VEHICLE: VehicleForm = { modelId: '', modelName: '', picture: '', plate: '', colourId: '', colours: [], isActive: true };

/** The form with a model chosen; a colour the new series lacks becomes its lead colour. */
export function withModel(form: VehicleForm, model: { id: string; seriesId: string; seriesName: string; name: string }, colours: SeriesColour[]): VehicleForm {
  const keepsColour = colours.some((colour) => colour.id === form.colourId);
  return {
    ...form, modelId: model.id, modelName: `${model.seriesName} ${model.name}`, picture: carPicture(model.seriesId), colours,
    colourId: keepsColour ? form.colourId : (colours[0]?.id ?? ''),
  };
}
