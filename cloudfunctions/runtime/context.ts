import { randomBytes, randomInt } from 'node:crypto';
import type { StaffRole } from '@shared/domain/staff/model';

/** A person of the customer app. */
export interface CustomerActor {
  kind: 'customer';
  id: string;
  name: string;
  appId: string;
  openid: string;
}

/** An active member of staff, scoped to one store at a time. */
export interface StaffActor {
  kind: 'staff';
  id: string;
  name: string;
  roles: readonly StaffRole[];
  storeId: string;
  storeIds: readonly string[];
  appId: string;
  openid: string;
}

/** Someone holding the staff app whom no store knows yet; `staff` is set when one does. */
export interface GuestActor {
  kind: 'guest';
  appId: string;
  openid: string;
  staff: StaffActor | null;
}

export type Actor = CustomerActor | StaffActor | GuestActor;

/** Server time, epoch ms. */
export function serverNow(): number {
  return Date.now();
}

/** Short id under which one call is found in the logs. */
export function newTraceId(): string {
  return randomBytes(5).toString('hex');
}

/** Digits nobody can guess, the first of them never 0; at most 14. */
export function newDigits(count: number): string {
  return String(randomInt(10 ** (count - 1), 10 ** count));
}

/** Uniform number in [0, 1), for jitter only. */
export function jitter(): number {
  return Math.random();
}
