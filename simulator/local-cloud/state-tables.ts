import type { LocalDatabase } from './database';

/** What a state table needs of the database. */
export type StateDatabase = Pick<LocalDatabase, 'define' | 'readAll' | 'putMany'>;

/** A small durable map of the simulator's own: read in memory, written through to a reserved collection. */
export interface StateTable<Value> {
  get(key: string): Value | undefined;
  /** In the order of their first writing. */
  values(): Value[];
  put(key: string, value: Value): Promise<void>;
  /** Reads everything anew, after the database was reset, restored or imported. */
  reload(): void;
}

/** Reserved: no product collection may begin so, and the console does not list them. */
export const RESERVED_PREFIX = '__';

/** Opens one table in its reserved collection, e.g. `__pay_orders`. */
export async function openStateTable<Value extends object>(database: StateDatabase, name: string): Promise<StateTable<Value>> {
  const collection = `${RESERVED_PREFIX}${name}`;
  const held = new Map<string, Value>();
  const orders = new Map<string, number>();
  let order = 0;
  await database.define([{ name: collection, indexes: [] }]);
  const reload = (): void => {
    const documents = database.readAll(collection, { limit: Infinity });
    held.clear();
    orders.clear();
    order = 0;
    const ordered = [...documents].sort((first, second) => Number(first['order']) - Number(second['order']));
    for (const document of ordered) {
      held.set(String(document['_id']), document['value'] as Value);
      orders.set(String(document['_id']), Number(document['order']));
      order = Number(document['order']) + 1;
    }
  };
  reload();
  return {
    get: (key) => held.get(key),
    values: () => [...held.values()],
    async put(key, value) {
      const place = orders.get(key) ?? order++;
      orders.set(key, place);
      held.set(key, value);
      await database.putMany(collection, [{ _id: key, order: place, value: { ...value } }]);
    },
    reload,
  };
}
