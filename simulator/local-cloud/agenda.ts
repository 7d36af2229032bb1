import type { Clock } from './clock';

/** Something that becomes due with time: a timer trigger, a payment notification to deliver again. */
export interface AgendaSource {
  /** Instants due in `(from, to]`, in order; asked once when a move of the clock begins. */
  plan?(from: number, to: number): number[];
  /** The next instant something is due, or null; asked again after each firing. */
  nextAt?(): number | null;
  /** Does what is due at `at`; the clock already stands there. */
  fire(at: number): Promise<void>;
}

/** Fires what is due as time passes, and in order when the clock is moved. */
export interface Agenda {
  /** Moves the clock to `target`, standing at each due instant while it fires. Backwards: only moves. */
  moveTo(target: number): Promise<void>;
  /** Begins to look at the real passing of time, once a second. */
  start(): void;
  stop(): void;
}

const LOOK_EVERY_MS = 1000;

/** An agenda over one clock. Firings never overlap: a second move waits for the first. */
export function createAgenda(clock: Clock, sources: readonly AgendaSource[]): Agenda {
  let firedUntil = clock.now();
  let ticker: NodeJS.Timeout | null = null;
  let last: Promise<void> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
  const fireUntil = async (target: number, stand: boolean): Promise<void> => {
    for (const due of dueInOrder(sources, { from: firedUntil, to: target })) {
      if (stand) clock.set(due.at);
      firedUntil = Math.max(firedUntil, due.at);
      await due.source.fire(due.at);
    }
    firedUntil = target;
  };

  return {
    moveTo: (target) => inTurn(async () => {
      if (target > clock.now()) await fireUntil(target, true);
      firedUntil = target;
      clock.set(target);
    }),
    start() {
      firedUntil = clock.now();
      const look = (): void => { void inTurn(() => fireUntil(clock.now(), false)); };
      ticker = setInterval(look, LOOK_EVERY_MS);
      ticker.unref();
    },
    stop() {
      if (ticker !== null) clearInterval(ticker);
      ticker = null;
    },
  };
}

/** Planned instants of all sources merged with the moving `nextAt` ones, earliest first. */
function* dueInOrder(sources: readonly AgendaSource[], span: { from: number; to: number }): Generator<{ at: number; source: AgendaSource }> {
  const planned = sources
    .flatMap((source) => (source.plan?.(span.from, span.to) ?? []).map((at) => ({ at, source })))
    .sort((first, second) => first.at - second.at);
  for (;;) {
    const moving = earliestMoving(sources, span.to);
    const next = planned[0];
    if (next !== undefined && (moving === null || next.at <= moving.at)) {
      planned.shift();
      yield next;
    } else if (moving !== null) {
      yield { at: Math.max(moving.at, span.from), source: moving.source };
    } else return;
  }
}

function earliestMoving(sources: readonly AgendaSource[], to: number): { at: number; source: AgendaSource } | null {
  let earliest: { at: number; source: AgendaSource } | null = null;
  for (const source of sources) {
    const at = source.nextAt?.() ?? null;
    if (at !== null && at <= to && (earliest === null || at < earliest.at)) earliest = { at, source };
  }
  return earliest;
}
