import { MS_PER_HOUR, MS_PER_MINUTE, addDays, daysBetween } from '@shared/core/time';
import type { StaffRole } from '@shared/domain/staff/model';
import { holdsRole } from '@shared/domain/staff/rules';
import type { RedemptionCode } from './model';

/** How long a code on the screen is good, ms. */
export const CODE_MS = 5 * MS_PER_MINUTE;
/** How far a clerk's clock may be off, ms. */
const CLOCK_SKEW_MS = 2 * MS_PER_MINUTE;
/** How long a scan without network may wait for its sending, ms. */
export const OFFLINE_SCAN_MS = 24 * MS_PER_HOUR;
/** Days one look at the figures takes in at most, both ends included. */
const MOST_DAYS = 31;

/** When a clerk scanned, as far as it can be true: a phone whose clock is ahead did not scan in the future. */
export function scanTime(scannedAt: number, now: number): number {
  return Math.min(scannedAt, now);
}

/** Why a scan made at `scannedAt` does not count at `now`, or null when it does; see `scanTime`. */
export function refuseScan(code: Pick<RedemptionCode, 'issuedAt' | 'expiresAt'>, scannedAt: number, now: number): 'SCAN_TOO_OLD' | 'REDEMPTION_CODE_EXPIRED' | null {
  if (now - scannedAt > OFFLINE_SCAN_MS) return 'SCAN_TOO_OLD';
  const isGood = scannedAt >= code.issuedAt - CLOCK_SKEW_MS && scannedAt <= code.expiresAt + CLOCK_SKEW_MS;
  return isGood ? null : 'REDEMPTION_CODE_EXPIRED';
}

/** Last instant a write-off can be taken back. */
export function undoEnd(at: number, undoMinutes: number): number {
  return at + undoMinutes * MS_PER_MINUTE;
}

/** The days from one to another, both included, or null when they run backwards or are too many. */
export function daysOfSpan(from: string, to: string): string[] | null {
  const count = daysBetween(from, to) + 1;
  return count < 1 || count > MOST_DAYS ? null : Array.from({ length: count }, (_, index) => addDays(from, index));
}

/** Roles that see the write-offs of all clerks of their store, and may take one back. */
const WIDE_ROLES: readonly StaffRole[] = ['marketingManager', 'serviceManager', 'salesManager', 'generalManager'];

/** Whether someone sees and undoes the write-offs of all clerks. */
export function managesRedemptions(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, WIDE_ROLES);
}
