import type { Result } from '@shared/core/result';
import type { StaffRole } from '@shared/domain/staff/model';
import type { StaffProfile, StaffSession } from '@shared/domain/session/model';
import { callCloud } from './cloud';
import { syncClock } from './clock';

/** Who is signed in and in which store: the only state the whole app shares. */

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
