import { MS_PER_DAY } from '@shared/core/time';
import type { StaffProfile } from '@shared/domain/session/model';
import type { StaffRole } from '@shared/domain/staff/model';

/** What a page without network may know of the person: enough to put work aside, nothing to read customers by. */
export interface KeptMember {
  id: string;
  name: string;
  roles: StaffRole[];
  storeId: string;
  storeName: string;
  /** When the cloud last admitted them, epoch ms. */
  admittedAt: number;
  /** How far the server's clock was ahead of the phone's. */
  serverAheadMs: number;
}

/** Days without network after which the phone no longer takes somebody for a colleague. */
const KEPT_DAYS = 7;

/** A member in the words that are kept. */
export function toKeptMember({ id, name, roles, storeId, stores }: StaffProfile, { now, serverAheadMs }: { now: number; serverAheadMs: number }): KeptMember {
  return { id, name, roles, storeId, storeName: stores.find((store) => store.id === storeId)?.shortName ?? '', admittedAt: now, serverAheadMs };
}

/** The member somebody was admitted as, or null when that is too long ago or what is stored is none. */
export function readKeptMember(stored: unknown, now: number): KeptMember | null {
  if (typeof stored !== 'object' || stored === null || !('admittedAt' in stored)) return null;
  const member = stored as KeptMember;
  return now - member.admittedAt < KEPT_DAYS * MS_PER_DAY ? member : null;
}
