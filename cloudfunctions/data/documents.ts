import { decodeCursor } from '@shared/core/paging';
import { command, type StoredDocument } from '../runtime/sdk';

/** How records become documents and queries: the only place that knows both `id` and `_id`. */

/** Fields of a document as a record names them. */
export function toFields({ _id, ...fields }: StoredDocument): Record<string, unknown> & { id: string } {
  return { id: _id, ...fields };
}

/** A record as it is stored. */
export function toStored({ id, ...fields }: { id: string }): StoredDocument {
  return { _id: id, ...fields };
}

/** Filters name `id`; documents know `_id`. */
export function toQuery(filter: object): object {
  return Object.fromEntries(Object.entries(filter).map(([field, value]) => [field === 'id' ? '_id' : field, value]));
}

/** Everything behind the cursor: further along the sort field, or level with it and further along the id. */
export function behind(sort: { field: string; direction: 'asc' | 'desc' }, cursor: string): object {
  const position = decodeCursor(cursor);
  if (!position) throw new Error('cursor was not checked by its contract');
  const further = (value: unknown): object => (sort.direction === 'desc' ? command.lt(value) : command.gt(value));
  return command.or([{ [sort.field]: further(position.value) }, { [sort.field]: position.value, _id: further(position.id) }]);
}

/** A set for a plain value keeps objects whole; without it the SDK merges nested fields. `undefined` is left out. */
export function toChanges(changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, isPlainObject(value) ? command.set(value) : value]));
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
