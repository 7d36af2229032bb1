import type { Result } from '@shared/core/result';
import type { CustomerProfile } from '@shared/domain/customer/model';
import type { CustomerSession } from '@shared/domain/session/model';
import type { Store } from '@shared/domain/store/model';
import { callCloud } from './cloud';
import { newRequestId, syncClock } from './clock';

/** Who is signed in and which store is chosen: the only state the whole app shares. */

let session: CustomerSession | null = null;
let starting: Promise<Result<CustomerSession>> | null = null;
let launchScene: number | null = null;
let startRequestId = '';

/** Notes how WeChat opened the app; the first start tells the cloud. */
export function noteLaunch(scene: number): void {
  launchScene = scene;
  startRequestId = newRequestId();
}

async function start(): Promise<Result<CustomerSession>> {
  const result = await callCloud('session.start', { requestId: startRequestId, scene: launchScene });
  if (result.ok) keepSession(result.data);
  return result;
}

/** The session, started on the first call and after a failure; pages await it before they load. */
export async function ensureSession(): Promise<Result<CustomerSession>> {
  if (session) return { ok: true, data: session };
  starting ??= start();
  const result = await starting;
  starting = null;
  return result;
}

/** Reads everything anew, after something on the server may have changed it. */
export async function refreshSession(): Promise<Result<CustomerSession>> {
  const result = await callCloud('session.start', { requestId: newRequestId(), scene: launchScene });
  if (result.ok) keepSession(result.data);
  return result;
}

/** The session as it is now: started when there is none yet, else read anew. */
export async function freshSession(): Promise<Result<CustomerSession>> {
  return session ? refreshSession() : ensureSession();
}

/** Takes over a session the server answered with. */
export function keepSession(next: CustomerSession): void {
  session = next;
  syncClock(next.serverNow);
}

/** Takes over the customer's own record the server answered with. */
export function keepProfile(profile: CustomerProfile): void {
  if (session) session = { ...session, profile };
}

/** Takes over the number of unread notices. */
export function keepUnreadCount(unreadCount: number): void {
  if (session) session = { ...session, unreadCount };
}

/** The session when it is there already, else null. */
export function currentSession(): CustomerSession | null {
  return session;
}

/** The store the customer looks at: the chosen one, else the first of the group. */
export function storeOf(current: CustomerSession): Store | null {
  return current.stores.find((store) => store.id === current.profile.storeId) ?? current.stores[0] ?? null;
}
