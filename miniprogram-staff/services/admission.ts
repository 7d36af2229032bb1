import type { Result } from '@shared/core/result';
import type { StaffSession } from '@shared/domain/session/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { ensureSession, keptMember } from './session';
import { urls } from './urls';

/** The session of somebody who works here. */
export type MemberSession = Extract<StaffSession, { kind: 'member' }>;

/**
 * The member's session, or null for a guest, who is led to the join page. Every page but that one asks this before it loads, because
 * any page can be opened from a message.
 */
export async function admit(): Promise<Result<MemberSession> | null> {
  const result = await ensureSession();
  if (!result.ok) return result;
  if (result.data.kind === 'member') return { ok: true, data: result.data };
  void wx.reLaunch({ url: urls.join });
  return null;
}

/** Somebody who works here, as known by now or from an earlier admission. */
export interface KnownMember {
  id: string;
  name: string;
  roles: StaffRole[];
  storeId: string;
  /** Known from before, because the phone has no network. */
  isOffline: boolean;
}

/** Like `admit`, but without network somebody admitted within the last days may go on with what needs none. */
export async function admitEvenOffline(): Promise<Result<KnownMember> | null> {
  const result = await admit();
  if (result === null) return null;
  if (result.ok) {
    const { id, name, roles, storeId } = result.data.profile;
    return { ok: true, data: { id, name, roles, storeId, isOffline: false } };
  }
  const kept = result.error.code === 'NETWORK' ? keptMember() : null;
  if (!kept) return result;
  const { id, name, roles, storeId } = kept;
  return { ok: true, data: { id, name, roles, storeId, isOffline: true } };
}
