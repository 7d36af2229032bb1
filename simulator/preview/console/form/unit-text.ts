/** Values as people type them. Text that means nothing answers null; the form then keeps it as it is, and the check says what is wrong. */
import { parseYuan, splitYuan } from '@shared/core/money';
import { fromInputValue, toInputValue } from '../../shell/shanghai-time';

const MINUTES_PER_HOUR = 60;
const LAST_MINUTE = 1440;

/** How a unit is read and written. */
export interface UnitText { toText(value: number): string; toValue(text: string): number | null }

/** Fen as yuan: `6850` ↔ `68.50`. */
export const money: UnitText = {
  toText: (fen) => {
    const { integer, decimals } = splitYuan(fen);
    return `${integer.replaceAll(',', '')}${decimals === '00' ? '' : `.${decimals}`}`;
  },
  toValue: parseYuan,
};

/** Minutes of a day: `570` ↔ `09:30`; midnight at the end is 24:00. */
export const minuteOfDay: UnitText = {
  toText: (minutes) => [Math.floor(minutes / MINUTES_PER_HOUR), minutes % MINUTES_PER_HOUR].map((part) => String(part).padStart(2, '0')).join(':'),
  toValue: (text) => {
    const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? [];
    const total = Number(hours) * MINUTES_PER_HOUR + Number(minutes);
    return hours !== undefined && Number(minutes) < MINUTES_PER_HOUR && total <= LAST_MINUTE ? total : null;
  },
};

/** Epoch ms as the value of a `datetime-local` field, a wall clock in Shanghai. */
export const moment: UnitText = { toText: toInputValue, toValue: fromInputValue };

/** A plain number. */
export const plainNumber: UnitText = {
  toText: String,
  toValue: (text) => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)),
};
