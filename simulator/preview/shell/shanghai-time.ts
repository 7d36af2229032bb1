/** Times of the control bar, always as a wall clock in Shanghai shows them. */
const ZONE = 'Asia/Shanghai';
const PARTS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false, weekday: 'short',
});

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'weekday';

function partsOf(at: number): Record<Part, string> {
  const found = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value])) as Record<Part, string>;
  // Some engines print midnight as 24.
  return { ...found, hour: found.hour === '24' ? '00' : found.hour };
}

/** `2026-05-12 周二` */
export function dayText(at: number): string {
  const { year, month, day, weekday } = partsOf(at);
  return `${year}-${month}-${day} ${weekday}`;
}

/** `14:30`, with seconds on request. */
export function timeText(at: number, withSeconds = false): string {
  const { hour, minute, second } = partsOf(at);
  return withSeconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
}

/** `14:30` today, `05-11 14:30` on another day. */
export function momentText(at: number, now: number): string {
  const [then, today] = [partsOf(at), partsOf(now)];
  const sameDay = then.year === today.year && then.month === today.month && then.day === today.day;
  return sameDay ? timeText(at) : `${then.month}-${then.day} ${timeText(at)}`;
}

/** Value for `<input type="datetime-local">`. */
export function toInputValue(at: number): string {
  const { year, month, day, hour, minute } = partsOf(at);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** Epoch ms of such a value read as Shanghai time, or null when it is incomplete. China has no summer time. */
export function fromInputValue(value: string): number | null {
  const at = Date.parse(`${value}:00+08:00`);
  return Number.isNaN(at) ? null : at;
}
