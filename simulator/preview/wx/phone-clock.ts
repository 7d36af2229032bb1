/**
 * The phone's own clock follows the simulated one, as a customer's phone agrees with the cloud.
 *
 * Date pickers of the UI libraries read `new Date()`; without this they would stay in the real today
 * after the control bar moved time. Timers and animations keep real speed.
 */
import type { ClockReply } from '../../protocol';

let offsetMs = 0;
const RealDate = Date;

/** Real epoch milliseconds, from the browser's monotonic clock. */
function realNow(): number {
  return performance.timeOrigin + performance.now();
}

/** Makes the phone show `now` (epoch ms) from this moment on. */
export function setPhoneClock(now: number): void {
  offsetMs = now - realNow();
}

/** What the phone's clock shows, epoch ms. */
export function phoneNow(): number {
  return Math.floor(realNow() + offsetMs);
}

/** Replaces `Date` in this window and asks the local cloud once, before the app starts, what time it is. */
export function installPhoneClock(): void {
  const now = askClockBeforeStart();
  if (now !== null) setPhoneClock(now);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) => Reflect.construct(target, args.length === 0 ? [phoneNow()] : args, newTarget) as object,
    apply: () => new RealDate(phoneNow()).toString(),
    get: (target, key) => (key === 'now' ? phoneNow : Reflect.get(target, key) as unknown),
  });
}

/** Synchronous on purpose: `App.onLaunch` may read the date, and it runs right after `wx` is made. */
function askClockBeforeStart(): number | null {
  try {
    const request = new XMLHttpRequest();
    request.open('GET', '/__control/clock', false);
    request.send();
    return request.status === 200 ? (JSON.parse(request.responseText) as ClockReply).now : null;
  } catch {
    return null;
  }
}
