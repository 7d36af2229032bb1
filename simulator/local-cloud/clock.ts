/** The one clock of the local cloud: functions, timers, message expiry and the database's server date all read it. */
export interface Clock {
  /** Simulated time, epoch ms. */
  now(): number;
  /** Jumps to an instant; listeners hear of it, nothing due on the way is fired (see `agenda.ts`). */
  set(at: number): void;
  /** Jumps by a number of milliseconds, backwards when negative. */
  advance(ms: number): void;
  /** Back to where it started: real time, or the `startAt` of a test. */
  reset(): void;
  /** How far simulated time is ahead of real time, ms; kept across restarts so that data never lies in the future. */
  offsetMs(): number;
  /** Called with the new time after every jump; answers a function that stops the listening. */
  onMove(listener: (now: number) => void): () => void;
}

export interface ClockOptions {
  /** Time at the start, epoch ms; absent: the real time. */
  startAt?: number;
  /** How far it had been moved when the process last ended, ms. */
  movedByMs?: number;
  /** True: time stands still between jumps, so that a test sees the same instant on every run. */
  standing?: boolean;
}

/** A clock that runs with the real one (or stands still) and can be moved. The only reader of the real time. */
export function createClock(options: ClockOptions = {}): Clock {
  const listeners = new Set<(now: number) => void>();
  const realAtStart = Date.now();
  const real = options.standing === true ? () => realAtStart : () => Date.now();
  const offsetAtStart = options.startAt === undefined ? 0 : options.startAt - real();
  let offset = offsetAtStart + (options.movedByMs ?? 0);
  const now = (): number => real() + offset;
  const announce = (): void => { for (const listener of listeners) listener(now()); };
  const set = (at: number): void => {
    if (!Number.isFinite(at)) throw new RangeError(`The clock cannot be set to ${at}`);
    offset = Math.round(at) - real();
    announce();
  };
  return {
    now,
    set,
    advance: (ms) => { set(now() + ms); },
    reset() {
      offset = offsetAtStart;
      announce();
    },
    offsetMs: () => offset,
    onMove(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/**
 * A `Date` whose "now" is the simulated one, handed to each function bundle in place of the global.
 * A proxy rather than a subclass, so that dates made elsewhere (the SDK, JSON) are still `instanceof` it.
 */
export function dateOf(clock: Pick<Clock, 'now'>): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [clock.now()] : args, newTarget as never) as object,
    apply: () => new Date(clock.now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? clock.now : Reflect.get(target, key, receiver) as unknown),
  });
}
