import { PAGE_SIZE, decodeCursor, encodeCursor, type Page } from '@shared/core/paging';
import { command, database, errorText, type DatabaseTransaction, type StoredDocument } from '../runtime/sdk';

/** An index as WeChat's console creates it; `1` ascending, `-1` descending. */
export interface IndexDefinition {
  name: string;
  keys: Record<string, 1 | -1 | 'geo'>;
  unique?: boolean;
}

export interface CollectionDefinition {
  name: string;
  indexes: IndexDefinition[];
}

/** Fields of a record as a filter names them: a plain value for equality, or an operator of `command`. */
export type Filter<T> = { [K in keyof T]?: T[K] | object };

/** New values by field; a value may be an operator such as `command.inc(1)`. `undefined` is never written. */
export type Changes<T> = { [K in keyof Omit<T, 'id'>]?: T[K] | object };

export interface FindOptions<T> {
  filter: Filter<T>;
  sort?: { field: keyof T & string; direction: 'asc' | 'desc' };
  /** At most 1000, the platform's cap. */
  limit: number;
}

export interface PageOptions<T> extends Omit<FindOptions<T>, 'limit'> {
  sort: { field: keyof T & string; direction: 'asc' | 'desc' };
  cursor: string | null;
  size?: number;
}

/** Single-document operations inside a transaction; the platform offers no others there. */
export interface TransactionRepository<T> {
  get(id: string): Promise<T | null>;
  put(record: T): Promise<void>;
  patch(id: string, changes: Changes<T>): Promise<void>;
}

/** One typed collection. The record's `id` is the document's `_id` and exists nowhere else. */
export interface Repository<T extends { id: string }> {
  definition: CollectionDefinition;
  get(id: string): Promise<T | null>;
  /** In the order of `ids`; missing ones are left out. At most 100 ids. */
  getMany(ids: readonly string[]): Promise<T[]>;
  /** @returns false when the id, or a unique key, is taken; then nothing is written */
  insert(record: T): Promise<boolean>;
  /** Replaces or creates. */
  put(record: T): Promise<void>;
  /** Changes fields; false when there is no such record. */
  patch(id: string, changes: Changes<T>): Promise<boolean>;
  /** Changes fields only while the condition holds: one atomic step, the way to move counters and states. */
  patchIf(id: string, condition: Filter<T>, changes: Changes<T>): Promise<boolean>;
  /** Changes fields of every record that matches, and says how many; an index has to cover the filter. */
  patchMany(filter: Filter<T>, changes: Changes<T>): Promise<number>;
  find(options: FindOptions<T>): Promise<T[]>;
  page(options: PageOptions<T>): Promise<Page<T>>;
  count(filter: Filter<T>): Promise<number>;
  within(transaction: DatabaseTransaction): TransactionRepository<T>;
}

const DUPLICATE = /E11000|duplicate key/i;
const MANY_LIMIT = 100;

function toRecord<T>(stored: StoredDocument): T {
  const { _id, ...fields } = stored;
  return { id: _id, ...fields } as T;
}

function toStored<T extends { id: string }>(record: T): StoredDocument {
  const { id, ...fields } = record;
  return { _id: id, ...fields };
}

/** Filters name `id`; documents know `_id`. */
function toQuery(filter: object): object {
  return Object.fromEntries(Object.entries(filter).map(([field, value]) => [field === 'id' ? '_id' : field, value]));
}

/** Everything behind the cursor: further along the sort field, or level with it and further along the id. */
function behind(sort: { field: string; direction: 'asc' | 'desc' }, cursor: string): object {
  const position = decodeCursor(cursor);
  if (!position) throw new Error('cursor was not checked by its contract');
  const further = (value: unknown) => (sort.direction === 'desc' ? command.lt(value) : command.gt(value));
  return command.or([{ [sort.field]: further(position.value) }, { [sort.field]: position.value, _id: further(position.id) }]);
}

/** A set for a plain value keeps objects whole; without it the SDK merges nested fields. */
function toChanges(changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, isPlainObject(value) ? command.set(value) : value]));
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Declares a collection with its indexes and gives its repository. */
export function defineCollection<T extends { id: string }>(definition: CollectionDefinition): Repository<T> {
  const all = () => database.collection(definition.name);
  const sorted = (filter: object, sort: FindOptions<T>['sort']) => {
    const query = all().where(filter);
    return sort ? query.orderBy(sort.field, sort.direction).orderBy('_id', sort.direction) : query;
  };
  const find = async ({ filter, sort, limit }: FindOptions<T>): Promise<T[]> => {
    const { data } = await sorted(toQuery(filter), sort).limit(limit).get();
    return data.map((stored) => toRecord<T>(stored));
  };
  const page = async ({ filter, sort, cursor, size = PAGE_SIZE }: PageOptions<T>): Promise<Page<T>> => {
    const query = cursor === null ? toQuery(filter) : command.and([toQuery(filter), behind(sort, cursor)]);
    const { data } = await sorted(query, sort).limit(size + 1).get();
    const items = data.slice(0, size).map((stored) => toRecord<T>(stored));
    const last = items.at(-1);
    const nextCursor = data.length > size && last ? encodeCursor({ value: last[sort.field] as number | string, id: last.id }) : null;
    return { items, nextCursor };
  };
  return {
    definition, find, page,
    async get(id) {
      const { data } = await all().doc(id).get();
      return data ? toRecord<T>(data) : null;
    },
    async getMany(ids) {
      if (ids.length === 0) return [];
      const { data } = await all().where({ _id: command.in([...new Set(ids)]) }).limit(MANY_LIMIT).get();
      const byId = new Map(data.map((stored) => [stored._id, toRecord<T>(stored)]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    async insert(record) {
      try {
        await all().add({ data: toStored(record) });
        return true;
      } catch (error) {
        if (DUPLICATE.test(errorText(error))) return false;
        throw error;
      }
    },
    async put(record) {
      const { _id, ...fields } = toStored(record);
      await all().doc(_id).set({ data: fields });
    },
    async patch(id, changes) {
      const { stats } = await all().doc(id).update({ data: toChanges(changes) });
      return stats.updated === 1;
    },
    async patchIf(id, condition, changes) {
      const { stats } = await all().where({ _id: id, ...toQuery(condition) }).update({ data: toChanges(changes) });
      return stats.updated === 1;
    },
    async patchMany(filter, changes) {
      const { stats } = await all().where(toQuery(filter)).update({ data: toChanges(changes) });
      return stats.updated;
    },
    async count(filter) {
      const { total } = await all().where(toQuery(filter)).count();
      return total;
    },
    within: (transaction) => inTransactionOf<T>(transaction, definition.name),
  };
}

function inTransactionOf<T extends { id: string }>(transaction: DatabaseTransaction, name: string): TransactionRepository<T> {
  const documentOf = (id: string) => transaction.collection(name).doc(id);
  return {
    async get(id) {
      const { data } = await documentOf(id).get();
      return data ? toRecord<T>(data) : null;
    },
    async put(record) {
      const { _id, ...fields } = toStored(record);
      await documentOf(_id).set({ data: fields });
    },
    async patch(id, changes) {
      await documentOf(id).update({ data: toChanges(changes) });
    },
  };
}
