import { MS_PER_MINUTE, addDays, atMinute, dayOf, minuteOfDay } from '@shared/core/time';
import type { Store, StoreSettings } from './model';

/** Settings of a store whose director has not touched them yet. */
export function defaultSettings(storeId: string): StoreSettings {
  return {
    id: storeId,
    inquiry: { respondMinutes: 30, quoteValidDays: 7, openLimit: 3 },
    testDrive: {
      openMinute: 9 * 60, closeMinute: 18 * 60, slotMinutes: 60, leadMinutes: 60, daysAhead: 14, closedWeekdays: [], closedOn: [],
      bookingLimit: 2, followUpHours: 24,
    },
  };
}

/**
 * When `minutes` of opening time have passed since `from`, epoch ms: the clock of a promise stands still while the store is closed.
 *
 * @example asked at 18:50 with 30 minutes and closing at 19:00 → next day 20 minutes after opening
 */
export function addOpenMinutes(store: Pick<Store, 'openMinute' | 'closeMinute'>, from: number, minutes: number): number {
  let day = dayOf(from);
  let minute = Math.max(minuteOfDay(from), store.openMinute);
  let left = minutes;
  while (minute + left > store.closeMinute) {
    left -= Math.max(0, store.closeMinute - minute);
    day = addDays(day, 1);
    minute = store.openMinute;
  }
  const within = day === dayOf(from) && minute === minuteOfDay(from) ? from % MS_PER_MINUTE : 0;
  return atMinute(day, minute + left) + within;
}
