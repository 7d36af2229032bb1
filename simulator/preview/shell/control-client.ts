/** What the shell asks of the local cloud, and the event stream that keeps it live. */
import type {
  AppName, ClockReply, ClockRequest, CodesReply, LogsReply, MessagesReply, PeopleReply, SimulatorEvent, TimersReply,
} from '../../protocol';
import { getJson, postJson } from '../wx/local-cloud-client';
import type { Desk } from './desk';

const LIST_LIMIT = 60;

/** Reads everything once; called at the start, after a reset and after the stream was lost. */
export async function readEverything(desk: Desk): Promise<void> {
  const [{ people }, clock, { messages }, { codes }, { lines }] = await Promise.all([
    getJson<PeopleReply>('/__control/people'), getJson<ClockReply>('/__control/clock'), getJson<MessagesReply>('/__control/messages'),
    getJson<CodesReply>('/__control/codes'), getJson<LogsReply>(`/__control/logs?limit=${LIST_LIMIT}`),
  ]);
  desk.store.update({ people, messages, codes, logs: lines, clock: { now: clock.now, toldAt: performance.now() } });
}

/** Moves the simulated clock; everything due on the way happens before the answer. */
export async function moveClock(desk: Desk, request: ClockRequest): Promise<void> {
  const { now } = await postJson<ClockReply>('/__control/clock', request);
  desk.clockTold(now);
}

/** Log lines of one call chain, or the latest ones for an empty id. */
export async function searchLogs(desk: Desk, traceId: string): Promise<void> {
  const query = new URLSearchParams({ limit: String(LIST_LIMIT), ...(traceId === '' ? {} : { traceId }) });
  const { lines } = await getJson<LogsReply>(`/__control/logs?${query.toString()}`);
  desk.store.update({ logs: lines, traceId });
}

/** Timers with their next due time. */
export async function readTimers(): Promise<TimersReply['timers']> {
  return (await getJson<TimersReply>('/__control/timers')).timers;
}

/** Runs the timer of one function at once. */
export async function runTimer(functionName: string): Promise<void> {
  await postJson('/__control/timers', { function: functionName });
}

/** Throws the data away and seeds again. */
export async function resetData(): Promise<void> {
  await postJson('/__control/reset', {});
}

/** Keeps the store live; the browser reconnects by itself, and what was missed is read again. */
export function followEvents(desk: Desk): void {
  const events = new EventSource('/__events');
  let lost = false;
  events.onopen = () => {
    desk.store.update({ connected: true });
    if (lost) void readEverything(desk).catch(() => undefined);
    lost = false;
  };
  events.onerror = () => { lost = true; desk.store.update({ connected: false }); };
  events.onmessage = (event: MessageEvent<string>) => { apply(desk, JSON.parse(event.data) as SimulatorEvent); };
}

function apply(desk: Desk, event: SimulatorEvent): void {
  const state = desk.store.get();
  switch (event.type) {
    case 'reload': { reloadPhones(desk, event.app); return; }
    case 'clock': { desk.clockTold(event.now); return; }
    case 'message':
      desk.store.update({ messages: [event.message, ...state.messages.filter(({ id }) => id !== event.message.id)] });
      { desk.announce(event.message); return; }
    case 'code': { desk.store.update({ codes: [event.code, ...state.codes.filter(({ id }) => id !== event.code.id)] }); return; }
    case 'log':
      if (state.traceId !== '' && event.line.traceId !== state.traceId) return undefined;
      { desk.store.update({ logs: [event.line, ...state.logs].slice(0, LIST_LIMIT) }); return; }
    case 'data': return undefined;
  }
}

function reloadPhones(desk: Desk, app: AppName | 'both'): void {
  for (const name of ['customer', 'staff'] as const) if (app === 'both' || app === name) desk.phones[name].reload();
  void readEverything(desk).catch(() => undefined);
}
