import { PAGE_SIZE, encodeCursor, type Page } from '@shared/core/paging';
import { command, database, errorText, type CollectionReference, type DatabaseTransaction, type Query, type StoredDocument } from '../runtime/sdk';
import { behind, toChanges, toFields, toQuery, toStored } from './documents';

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
  /** Takes a record away only while the condition holds: one atomic step. */
  removeIf(id: string, condition: Filter<T>): Promise<boolean>;
  /** Takes away records that match, the first ones by the sort order and at most `limit` (100); says how many. An index has to cover it. */
  removeMany(options: FindOptions<T>): Promise<number>;
  find(options: FindOptions<T>): Promise<T[]>;
  page(options: PageOptions<T>): Promise<Page<T>>;
  count(filter: Filter<T>): Promise<number>;
  within(transaction: DatabaseTransaction): TransactionRepository<T>;
}

const DUPLICATE = /E11000|duplicate key/i;
const MANY_LIMIT = 100;

/** Declares a collection with its indexes and gives its repository. */
export function defineCollection<T extends { id: string }>(definition: CollectionDefinition): Repository<T> {
  const all = (): CollectionReference => database.collection(definition.name);
  const record = (stored: StoredDocument): T => toFields(stored) as unknown as T;
  return {
    definition,
    ...readersOf(all, record),
    ...writersOf<T>(all),
    ...removersOf<T>(all),
    within: (transaction) => inTransactionOf(transaction.collection(definition.name), record),
  };
}

type Readers<T extends { id: string }> = Pick<Repository<T>, 'get' | 'getMany' | 'find' | 'page' | 'count'>;
type Writers<T extends { id: string }> = Pick<Repository<T>, 'insert' | 'put' | 'patch' | 'patchIf' | 'patchMany'>;
type Removers<T extends { id: string }> = Pick<Repository<T>, 'removeIf' | 'removeMany'>;

function sortedQuery<T>(all: () => CollectionReference, filter: object, sort: FindOptions<T>['sort']): Query {
  const query = all().where(filter);
  return sort ? query.orderBy(sort.field, sort.direction).orderBy('_id', sort.direction) : query;
}

function readersOf<T extends { id: string }>(all: () => CollectionReference, record: (stored: StoredDocument) => T): Readers<T> {
  const sorted = (filter: object, sort: FindOptions<T>['sort']): Query => sortedQuery(all, filter, sort);
  return {
    async get(id) {
      const { data } = await all().doc(id).get();
      return data ? record(data) : null;
    },
    async getMany(ids) {
      if (ids.length === 0) return [];
      const { data } = await all().where({ _id: command.in([...new Set(ids)]) }).limit(MANY_LIMIT).get();
      const byId = new Map(data.map((stored) => [stored._id, record(stored)]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    async find({ filter, sort, limit }) {
      const { data } = await sorted(toQuery(filter), sort).limit(limit).get();
      return data.map(record);
    },
    async page({ filter, sort, cursor, size = PAGE_SIZE }) {
      const query = cursor === null ? toQuery(filter) : command.and([toQuery(filter), behind(sort, cursor)]);
      const { data } = await sorted(query, sort).limit(size + 1).get();
      const items = data.slice(0, size).map(record);
      const last = items.at(-1);
      const nextCursor = data.length > size && last ? encodeCursor({ value: last[sort.field] as number | string, id: last.id }) : null;
      return { items, nextCursor };
    },
    async count(filter) {
      const { total } = await all().where(toQuery(filter)).count();
      return total;
    },
  };
}

function writersOf<T extends { id: string }>(all: () => CollectionReference): Writers<T> {
  return {
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
  };
}

/** The platform's `remove` takes everything that matches at once; reading the ids first keeps one call's work within bounds. */
function removersOf<T extends { id: string }>(all: () => CollectionReference): Removers<T> {
  return {
    async removeIf(id, condition) {
      const { stats } = await all().where({ _id: id, ...toQuery(condition) }).remove();
      return stats.removed === 1;
    },
    async removeMany({ filter, sort, limit }) {
      const { data } = await sortedQuery(all, toQuery(filter), sort).field({ _id: true }).limit(Math.min(limit, MANY_LIMIT)).get();
      if (data.length === 0) return 0;
      const { stats } = await all().where({ ...toQuery(filter), _id: command.in(data.map((stored) => stored._id)) }).remove();
      return stats.removed;
    },
  };
}

function inTransactionOf<T extends { id: string }>(
  collection: CollectionReference, record: (stored: StoredDocument) => T,
): TransactionRepository<T> {
  return {
    async get(id) {
      const { data } = await collection.doc(id).get();
      return data ? record(data) : null;
    },
    async put(wanted) {
      const { _id, ...fields } = toStored(wanted);
      await collection.doc(_id).set({ data: fields });
    },
    async patch(id, changes) {
      await collection.doc(id).update({ data: toChanges(changes) });
    },
  };
}
