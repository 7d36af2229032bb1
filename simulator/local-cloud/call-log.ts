import type { LogLine } from '../protocol';
import type { Events } from './events';

/** One line per function call, newest first. */
export interface CallLog {
  add(line: LogLine): void;
  list(filter: { traceId?: string; limit?: number }): LogLine[];
}

/** One read of the database. */
export interface ReadRecord {
  at: number;
  collection: string;
  examined: number;
  returned: number;
  function: string | null;
}

const KEPT = 1000;
const DEFAULT_LIMIT = 100;

/** A log in memory of the last thousand calls. */
export function createCallLog(events: Events): CallLog {
  const lines = createRecent<LogLine>();
  return {
    add(line) {
      lines.add(line);
      events.emit({ type: 'log', line });
    },
    list: ({ traceId, limit }) => lines.list().filter((line) => traceId === undefined || line.traceId === traceId).slice(0, limit ?? DEFAULT_LIMIT),
  };
}

/** The last thousand of anything. */
export interface Recent<Item> { add(item: Item): void; list(): Item[] }

/** Keeps the newest and forgets the rest; lists newest first. */
export function createRecent<Item>(): Recent<Item> {
  const items: Item[] = [];
  return {
    add(item) {
      items.push(item);
      if (items.length > KEPT) items.shift();
    },
    list: () => [...items].reverse(),
  };
}
