/**
 * Store time. Clouds run in UTC and phones anywhere; dealerships live in Asia/Shanghai, which has had no daylight saving
 * since 1991, so a fixed offset is exact for every date this product handles.
 */

export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * MS_PER_HOUR;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const WEEK_AHEAD = 7;

/** A store-local calendar day, `YYYY-MM-DD`. */
export type DayOn = string;

const pad = (value: number): string => String(value).padStart(2, '0');
const shifted = (at: number): Date => new Date(at + SHANGHAI_OFFSET_MS);

/** The Shanghai day an instant falls on. */
export function dayOf(at: number): DayOn {
  return shifted(at).toISOString().slice(0, 10);
}

/** First instant of a Shanghai day, epoch ms. */
export function startOfDay(day: DayOn): number {
  return Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS;
}

/** True for a real calendar day written `YYYY-MM-DD`; 2026-02-30 is refused. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(startOfDay(text)) && dayOf(startOfDay(text)) === text;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: DayOn, count: number): DayOn {
  return dayOf(startOfDay(day) + count * MS_PER_DAY);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: DayOn, to: DayOn): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / MS_PER_DAY);
}

/** The same date `count` months later; a day the month lacks becomes its last day (31 Jan + 1 month → 28/29 Feb). */
export function addMonths(day: DayOn, count: number): DayOn {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${pad(Math.min(date, last))}`;
}

/** Minutes after Shanghai midnight, 0–1439. */
export function minuteOfDay(at: number): number {
  return Math.floor((at + SHANGHAI_OFFSET_MS) / MS_PER_MINUTE) % (MS_PER_DAY / MS_PER_MINUTE);
}

/** The instant `minutes` after midnight of a day. */
export function atMinute(day: DayOn, minutes: number): number {
  return startOfDay(day) + minutes * MS_PER_MINUTE;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: DayOn): number {
  return shifted(startOfDay(day)).getUTCDay();
}

/** `周三` */
export function weekdayLabel(day: DayOn): string {
  return WEEKDAYS[weekdayOf(day)] ?? '';
}

/** `14:30` */
export function formatClock(at: number): string {
  return formatMinute(minuteOfDay(at));
}

/** Minutes after midnight as `09:00`; 1440 reads 24:00. */
export function formatMinute(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** `今天`, `明天`, `昨天`, `周三 11-25` within a week ahead, `11-25` this year, else `2025-11-25`. */
export function formatDay(day: DayOn, now: number): string {
  const today = dayOf(now);
  const distance = daysBetween(today, day);
  const near = { '-1': '昨天', '0': '今天', '1': '明天' }[String(distance)];
  if (near) return near;
  if (distance > 1 && distance < WEEK_AHEAD) return `${weekdayLabel(day)} ${day.slice(5)}`;
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
}

/** `今天 14:30`, `周三 11-25 09:00`: the house's way to print an instant. */
export function formatFriendlyTime(at: number, now: number): string {
  return `${formatDay(dayOf(at), now)} ${formatClock(at)}`;
}

/** `11-25 13:00`: for sentences that are kept, where 明天 would be wrong tomorrow. */
export function formatDateTime(at: number): string {
  return `${dayOf(at).slice(5)} ${formatClock(at)}`;
}

/** `刚刚`, `12分钟前`, `3小时前`, then the friendly time. */
export function formatAgo(at: number, now: number): string {
  const elapsed = now - at;
  if (elapsed < MS_PER_MINUTE) return '刚刚';
  if (elapsed < MS_PER_HOUR) return `${Math.floor(elapsed / MS_PER_MINUTE)}分钟前`;
  if (elapsed < MS_PER_DAY && dayOf(at) === dayOf(now)) return `${Math.floor(elapsed / MS_PER_HOUR)}小时前`;
  return formatFriendlyTime(at, now);
}

/** `20260518143000`: Shanghai time as WeChat Pay writes it. */
export function formatStamp(at: number): string {
  return shifted(at).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** The instant of such a stamp, with or without separators (`2026-05-18 14:30:00`), or null when it is none. */
export function parseStamp(stamp: string): number | null {
  const digits = stamp.replace(/[-:T ]/g, '');
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - SHANGHAI_OFFSET_MS;
  return formatStamp(at || 0) === digits ? at : null;
}

/** `2026-05-18T14:30:00+08:00`: RFC 3339 in Shanghai time. */
export function formatRfc3339(at: number): string {
  return `${shifted(at).toISOString().slice(0, 19)}+08:00`;
}
