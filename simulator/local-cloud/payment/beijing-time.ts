const OFFSET_MS = 8 * 3_600_000;

/** An instant as the payment API writes it: `yyyyMMddHHmmss`, Beijing time. */
export function beijingStamp(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** The instant of such a stamp, or null when it is none. */
export function parseBeijingStamp(stamp: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : at - OFFSET_MS;
}
