import type { TimersReply } from '../protocol';
import type { AgendaSource } from './agenda';
import type { Clock } from './clock';
import { parseCron } from './cron';
import type { CronRule } from './cron';
import type { FunctionHost } from './function-host';

/** The timer triggers of all functions. */
export interface Timers extends AgendaSource {
  list(): TimersReply['timers'];
  /** Runs one function's timer now; answers what the function answered. */
  run(functionName: string): Promise<unknown>;
}

/**
 * How often one timer fires at most during one move of the clock. A minute timer over ninety days would fire 129,600
 * times; then this many instants, spread evenly and including the last, stand for all of them.
 */
export const MAX_TICKS_PER_MOVE = 200;

interface Timer { functionName: string; name: string; cron: string; rule: CronRule }

/** Timers read from each function's `config.json` whenever they are needed, so that a rebuilt function counts at once. */
export function createTimers(host: FunctionHost, clock: Clock): Timers {
  const read = (): Timer[] => host.names().flatMap((functionName) => {
    const { timer } = host.config(functionName);
    return timer === null ? [] : [{ functionName, ...timer, rule: parseCron(timer.cron) }];
  });
  const fireOne = async (timer: Pick<Timer, 'functionName' | 'name'>, at: number): Promise<unknown> => {
    const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(at).toISOString(), Message: '' };
    return await host.invoke({ name: timer.functionName, data: event, caller: { kind: 'timer' } });
  };
  let planned = new Map<number, Timer[]>();
  return {
    list: () => read().map(({ functionName, name, cron, rule }) => ({ function: functionName, name, cron, nextAt: rule.nextAfter(clock.now()) ?? 0 })),
    async run(functionName) {
      const timer = read().find((known) => known.functionName === functionName);
      if (timer === undefined) throw new Error(`The function "${functionName}" has no timer`);
      return await fireOne(timer, clock.now());
    },
    plan(from, to) {
      planned = new Map();
      for (const timer of read()) {
        for (const at of ticksBetween(timer.rule, from, to)) planned.set(at, [...(planned.get(at) ?? []), timer]);
      }
      return [...planned.keys()];
    },
    async fire(at) {
      // A failure is in the log already; the platform does not repeat a timer either.
      for (const timer of planned.get(at) ?? []) await fireOne(timer, at).catch(() => undefined);
    },
  };
}

/** Instants in `(from, to]` at which a rule fires: all of them, or an even selection of 200 that includes the last. */
export function ticksBetween(rule: CronRule, from: number, to: number): number[] {
  const all: number[] = [];
  for (let at = rule.nextAfter(from); at !== null && at <= to; at = rule.nextAfter(at)) {
    all.push(at);
    if (all.length > MAX_TICKS_PER_MOVE) return spread(rule, from, to);
  }
  return all;
}

function spread(rule: CronRule, from: number, to: number): number[] {
  const step = (to - from) / (MAX_TICKS_PER_MOVE - 1);
  const chosen = new Set<number>();
  for (let index = 0; index < MAX_TICKS_PER_MOVE - 1; index++) {
    const at = rule.nextAfter(Math.floor(from + index * step));
    if (at !== null && at <= to) chosen.add(at);
  }
  const last = rule.lastUntil(to);
  if (last !== null && last > from) chosen.add(last);
  return [...chosen].sort((first, second) => first - second);
}
