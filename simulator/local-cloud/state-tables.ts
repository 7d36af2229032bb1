/** What a state table needs of the database. */
export interface StateStorage {
  readAll(collection: string): Promise<Record<string, unknown>[]> | Record<string, unknown>[];
  putMany(collection: string, documents: Record<string, unknown>[]): Promise<unknown>;
  clear(collection?: string): Promise<unknown>;
  define(definitions: { name: string; indexes: [] }[]): Promise<unknown> | unknown;
}

/** A small durable map of the simulator's own: read in memory, written through to a reserved collection. */
export interface StateTable<Value> {
  get(key: string): Value | undefined;
  /** In the order of their first writing. */
  values(): Value[];
  put(key: string, value: Value): Promise<void>;
  /** Reads everything anew, after the database was reset, restored or imported. */
  reload(): Promise<void>;
}

/** Reserved: no product collection may begin so, and the console does not list them. */
export const RESERVED_PREFIX = '__';

/** Opens one table in its reserved collection, e.g. `__pay_orders`. */
export async function openStateTable<Value extends object>(storage: StateStorage, name: string): Promise<StateTable<Value>> {
  const collection = `${RESERVED_PREFIX}${name}`;
  const held = new Map<string, Value>();
  const orders = new Map<string, number>();
  let order = 0;
  await storage.define([{ name: collection, indexes: [] }]);
  const reload = async (): Promise<void> => {
    const documents = await storage.readAll(collection);
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
  await reload();
  return {
    get: (key) => held.get(key),
    values: () => [...held.values()],
    async put(key, value) {
      const place = orders.get(key) ?? order++;
      orders.set(key, place);
      held.set(key, value);
      await storage.putMany(collection, [{ _id: key, order: place, value: { ...value } }]);
    },
    reload,
  };
}
