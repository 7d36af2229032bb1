import { MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

/** What is left of a promise: `还剩 12:05`, `还剩 3小时20分`, `已超时 8分钟`. */
export function toRemaining(until: number, now: number): { text: string; tone: 'danger' | 'warning' } {
  const left = until - now;
  if (left < 0) return { text: `已超时 ${inHours(-left)}`, tone: 'danger' };
  if (left >= MS_PER_HOUR) return { text: `还剩 ${inHours(left)}`, tone: 'warning' };
  const seconds = Math.floor((left % MS_PER_MINUTE) / 1000);
  return { text: `还剩 ${twoDigits(Math.floor(left / MS_PER_MINUTE))}:${twoDigits(seconds)}`, tone: 'warning' };
}

function inHours(span: number): string {
  const minutes = Math.max(1, Math.floor(span / MS_PER_MINUTE));
  if (minutes < MINUTES_PER_HOUR) return `${minutes}分钟`;
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  return hours < HOURS_PER_DAY ? `${hours}小时${minutes % MINUTES_PER_HOUR}分` : `${Math.floor(hours / HOURS_PER_DAY)}天${hours % HOURS_PER_DAY}小时`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
