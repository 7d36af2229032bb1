/**
 * Server time on the phone. Phones run minutes off and people travel; deadlines and greetings follow the server. The only file that
 * reads the phone's own clock.
 */

let serverAheadMs = 0;
let counter = 0;

/** Notes what the server's clock said just now. */
export function syncClock(serverNow: number): void {
  serverAheadMs = serverNow - Date.now();
}

/** How far the server's clock is ahead of the phone's, as far as is known. */
export function serverAhead(): number {
  return serverAheadMs;
}

/** Takes over what was known before the app was closed, until the server says it anew. */
export function restoreServerAhead(aheadMs: number): void {
  serverAheadMs = aheadMs;
}

/** Server time, epoch ms. */
export function now(): number {
  return Date.now() + serverAheadMs;
}

/**
 * A new request id. Make one when the person forms an intention, keep it for every try of that intention, and make another for the
 * next. Unique per person, which is all the cloud needs.
 */
export function newRequestId(): string {
  counter += 1;
  return `r${Date.now().toString(36)}-${counter.toString(36)}`;
}
