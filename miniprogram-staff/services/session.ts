import type { Result } from '@shared/core/result';
import type { StaffRole } from '@shared/domain/staff/model';
import type { StaffProfile, StaffSession } from '@shared/domain/session/model';
import { callCloud } from './cloud';
import { now, restoreServerAhead, serverAhead, syncClock } from './clock';
import { readKeptMember, toKeptMember, type KeptMember } from './kept-member';

/** Who is signed in and in which store: the only state the whole app shares. */

const KEPT_KEY = 'keptMember';

let session: StaffSession | null = null;
let starting: Promise<Result<StaffSession>> | null = null;

/** Reads who the server takes this person for. */
export async function refreshSession(): Promise<Result<StaffSession>> {
  const result = await callCloud('session.start', {});
  if (result.ok) keepSession(result.data);
  return result;
}

/** The session, started on the first call and after a failure; pages await it before they load. */
export async function ensureSession(): Promise<Result<StaffSession>> {
  if (session) return { ok: true, data: session };
  starting ??= refreshSession();
  const result = await starting;
  starting = null;
  return result;
}

/** Takes over a session the server answered with. */
export function keepSession(next: StaffSession): void {
  session = next;
  syncClock(next.serverNow);
  const kept = next.kind === 'member' ? toKeptMember(next.profile, { now: now(), serverAheadMs: serverAhead() }) : '';
  // A full phone only means that the person is not known without network.
  wx.setStorage({ key: KEPT_KEY, data: kept, fail: () => undefined });
}

/** Who was admitted on this phone before, for what works without network; the clock goes on as it was then. */
export function keptMember(): KeptMember | null {
  const stored: unknown = wx.getStorageSync(KEPT_KEY);
  const member = readKeptMember(stored, now());
  if (member && !session) restoreServerAhead(member.serverAheadMs);
  return member;
}

/** Takes over the number of unread notices. */
export function keepUnreadCount(unreadCount: number): void {
  if (session?.kind === 'member') session = { ...session, unreadCount };
}

/** The session when it is there already, else null. */
export function currentSession(): StaffSession | null {
  return session;
}

/** The member of staff when one is signed in, else null. */
export function currentProfile(): StaffProfile | null {
  return session?.kind === 'member' ? session.profile : null;
}

/** Whether the signed-in person holds one of the roles. */
export function hasRole(...roles: StaffRole[]): boolean {
  return currentProfile()?.roles.some((role) => roles.includes(role)) ?? false;
}
