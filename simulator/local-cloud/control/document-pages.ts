import { EJSON } from 'bson';
import type { CollectionEntry, DocumentRow, DocumentSort, DocumentsReply } from '../../protocol';
import type { StoredDocument } from '../database';
import { BadRequest } from '../http-exchange';
import { RESERVED_PREFIX } from '../state-tables';
import { adminDocumentOf } from './admin-room';
import type { AdminRoom, ConsoleParts } from './admin-room';

const PAGE_ROWS = 40;
/** Most documents one page of a search looks at. */
const SEARCH_REACH = 2000;
const NOTE_LENGTH = 120;
const BY_ID: DocumentSort = { index: '', field: '_id', descending: false };

/** What a list asks for. */
export interface DocumentsQuery {
  collection: string;
  /** Name of an index, or empty for the order of ids. */
  sort: string;
  /** Answered by the page before, or null for the first. */
  after: string | null;
  /** Field in which to search, or empty for the whole document. */
  field: string;
  /** Text to find, or empty for all documents. */
  text: string;
}

/** Every collection of the product, the administrators' first. */
export function listCollections({ database, room }: ConsoleParts): CollectionEntry[] {
  const entries = database.collections().filter(({ name }) => !name.startsWith(RESERVED_PREFIX)).map(({ name, count, indexes }): CollectionEntry => {
    const admin = adminDocumentOf(room, name);
    return { name, count, label: admin?.label ?? null, description: admin?.description ?? null, sorts: sortsOf(indexes) };
  });
  const places = new Map(room.documents.map(({ collection }, place) => [collection, place]));
  const placeOf = (entry: CollectionEntry): number => places.get(entry.name) ?? room.documents.length;
  return entries.sort((left, right) => placeOf(left) - placeOf(right));
}

/** Show order and time are what people look through a list by; other indexes begin with something to filter by. */
function sortsOf(indexes: readonly { name: string; keys: Record<string, unknown> }[]): DocumentSort[] {
  const sorts = indexes.flatMap(({ name, keys }): DocumentSort[] => {
    const [field, direction] = Object.entries(keys)[0] ?? ['', 1];
    if (!/^(?:order|rank)$|(?:At|On)$/.test(field)) return [];
    return [{ index: name, field, descending: field !== 'order' && direction !== 'geo' }];
  });
  return [...sorts.filter(({ field }, place) => sorts.findIndex((other) => other.field === field) === place), BY_ID];
}

/** One page of documents; what it costs follows its length, or the reach of a search. */
export function readPage(parts: ConsoleParts, query: DocumentsQuery): DocumentsReply {
  const { collection, text } = query;
  const entry = listCollections(parts).find(({ name }) => name === collection);
  if (entry === undefined) throw new BadRequest(`There is no collection "${collection}"`, 404);
  const sort = entry.sorts.find(({ index }) => index === query.sort) ?? BY_ID;
  const after = readCursor(query.after);
  const rows: DocumentRow[] = [];
  const matches = text === '' ? () => true : matcher(query);
  let examined = 0;
  let next: string | null = null;
  let last: unknown[] | null = null;
  for (const { document, key } of parts.database.along(collection, { ...sort, after })) {
    if (rows.length >= PAGE_ROWS || examined >= SEARCH_REACH) {
      next = writeCursor(last ?? after);
      break;
    }
    examined += 1;
    last = key;
    if (matches(document)) rows.push(toRow(parts.room, collection, document));
  }
  return { rows, next, examined };
}

function readCursor(cursor: string | null): unknown[] {
  if (cursor === null || cursor === '') return [];
  try {
    const key: unknown = EJSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key)) return key as unknown[];
  } catch {
    // Answered below: whatever is no cursor is refused alike.
  }
  throw new BadRequest('"after" is not what a page answered');
}

function writeCursor(key: unknown[]): string {
  return Buffer.from(EJSON.stringify(key, { relaxed: true })).toString('base64url');
}

function matcher({ field, text }: DocumentsQuery): (document: StoredDocument) => boolean {
  const wanted = text.toLowerCase();
  return (document) => contains(field === '' ? document : document[field], wanted);
}

function contains(value: unknown, wanted: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(wanted);
  if (value instanceof Date) return value.toISOString().toLowerCase().includes(wanted);
  if (typeof value !== 'object' || value === null) return String(value) === wanted;
  return Object.values(value).some((part) => contains(part, wanted));
}

function toRow(room: AdminRoom, collection: string, document: StoredDocument): DocumentRow {
  const admin = adminDocumentOf(room, collection);
  if (admin === null) return { id: document._id, title: ownName(document), note: noteOf(document), picture: null, problemCount: 0 };
  return {
    id: document._id, title: admin.titleOf(document), note: '', picture: firstPicture(document), problemCount: room.problemsOf(admin, document).length,
  };
}

function ownName(document: StoredDocument): string {
  const name = ['title', 'name', 'displayName', 'subject'].map((key) => document[key]).find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : '';
}

function noteOf({ _id, ...fields }: StoredDocument): string {
  return EJSON.stringify(fields, { relaxed: true }).replace(/^\{|\}$/g, '').replaceAll('"', '').slice(0, NOTE_LENGTH);
}

function firstPicture(document: StoredDocument): string | null {
  const candidates = Object.values(document).flatMap((value) => (Array.isArray(value) ? value as unknown[] : [value]));
  const found = candidates.find((value) => typeof value === 'string' && /^(?:cloud:\/\/|\/|https?:\/\/).+\.(?:png|jpe?g|webp|gif|svg)$/i.test(value));
  return typeof found === 'string' ? found : null;
}
