import { handleAction } from './actions';
import { DocumentStore } from './document-store';
import type { Snapshot } from './document-store';
import { AFTER, BEFORE, readPath } from './key-order';
import type { CollectionDefinition, DocumentChange, DocumentId, IndexDefinition, ReadReport, StoredDocument, WriteReport } from './model';
import { Reader } from './reader';
import { noStorage, openStorage } from './storage';
import { Transactions } from './transactions';
import { checkSize } from './update';
import { cloneValue } from './values';
import { Writer } from './writer';

export type { CollectionDefinition, DocumentId, IndexDefinition, ReadReport, StoredDocument, WriteReport } from './model';
export type { Snapshot } from './document-store';

/** How a database is opened. */
export interface DatabaseOptions {
  /** Where documents are kept; made when missing. Null keeps nothing beyond the process: for tests. */
  directory: string | null;
  /** The simulated time in epoch milliseconds, behind server dates. */
  now: () => number;
  /** A query that no index covers fails, instead of being slow later on real data. */
  strict: boolean;
}

/** What `collections()` says of one collection. */
export interface CollectionSummary { name: string; count: number; indexes: IndexDefinition[] }

/** A way along an index; `descending` is told of the values of its first field, however the index itself runs. */
export interface IndexWalk { index: string; descending?: boolean; after?: readonly unknown[] }

/** A document with its place in an index: the indexed values and its id. */
export interface KeyedDocument { document: StoredDocument; key: unknown[] }

/** The cloud database on this machine. */
export interface LocalDatabase {
  /** Answers one `database.*` wire action, without its request id; throws CloudError. */
  handle(action: string, params: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Creates the collections that are missing and makes the indexes of those named exactly the given ones. */
  define(definitions: readonly CollectionDefinition[]): Promise<void>;
  /** Every collection, by name. */
  collections(): CollectionSummary[];
  /** Documents by `_id` upwards, beginning behind `after`; for the console and the export. */
  readAll(collection: string, page: { limit: number; after?: DocumentId }): StoredDocument[];
  /**
   * Documents along one index (by `_id` for any other name), beginning behind the key `after`, each with its own key to go on from.
   * Read as far as the caller takes them, without waiting in between.
   */
  along(collection: string, way: IndexWalk): Iterable<KeyedDocument>;
  /** Stores documents as they are, replacing those of the same `_id`; only unique indexes are checked. */
  putMany(collection: string, documents: readonly StoredDocument[]): Promise<void>;
  /** Empties every collection; definitions stay. */
  clear(): Promise<void>;
  /** The content of every collection at this moment, cheap to take and to keep. */
  snapshot(): Snapshot;
  /** Puts the content back; open transactions are aborted. */
  restore(snapshot: Snapshot): Promise<void>;
  /** Calls back after every read with what it cost. Answers a function that ends it. */
  onRead(listener: (report: ReadReport) => void): () => void;
  /** Calls back after every write with what it touched. Answers a function that ends it. */
  onWrite(listener: (report: WriteReport) => void): () => void;
  close(): Promise<void>;
}

/** Opens the database and reads everything it holds into memory. */
export async function openDatabase(options: DatabaseOptions): Promise<LocalDatabase> {
  const reads = new Listeners<ReadReport>();
  const writes = new Listeners<WriteReport>();
  const storage = options.directory === null ? noStorage : openStorage(options.directory);
  const store = new DocumentStore(storage, (report) => { writes.tell(report); });
  const reader = new Reader(options.strict, (report) => { reads.tell(report); });
  const transactions = new Transactions(store);
  const context = { store, reader, transactions, writer: new Writer(store, reader, transactions), now: options.now };
  return Promise.resolve({
    handle: (action, params) => handleAction(context, action, params),
    define: async (definitions) => { for (const definition of definitions) await store.define(definition); },
    collections: () => summaries(store),
    readAll: (name, page) => readAll(store, name, page),
    along: (name, way) => along(store, name, way),
    putMany: (name, documents) => putMany(store, name, documents),
    clear: () => { transactions.abortAll(); return store.clear(); },
    snapshot: () => store.snapshot(),
    restore: (snapshot) => { transactions.abortAll(); return store.restore(snapshot); },
    onRead: (listener) => reads.add(listener),
    onWrite: (listener) => writes.add(listener),
    close: () => { transactions.abortAll(); return store.close(); },
  });
}

/** Those who want to know. */
class Listeners<Report> {
  private readonly listeners = new Set<(report: Report) => void>();

  add(listener: (report: Report) => void): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  tell(report: Report): void {
    for (const listener of this.listeners) listener(report);
  }
}

function summaries(store: DocumentStore): CollectionSummary[] {
  return [...store.collections.values()]
    .map(({ name, documents, definitions }) => ({ name, count: documents.size, indexes: definitions }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function readAll(store: DocumentStore, name: string, { limit, after }: { limit: number; after?: DocumentId }): StoredDocument[] {
  const collection = store.collection(name);
  const found: StoredDocument[] = [];
  for (const id of collection.byId.from(after ?? null)) {
    if (found.length >= limit) break;
    const document = collection.documents.get(id);
    if (document !== undefined) found.push(document);
  }
  return found;
}

function* along(store: DocumentStore, name: string, { index, descending = false, after = [] }: IndexWalk): Generator<KeyedDocument> {
  const collection = store.collection(name);
  // A field that holds an array puts a document in several places: no order to page through.
  const way = collection.indexes.find((one) => one.name === index && one.arrayFields.size === 0) ?? collection.byId;
  const begin = after.length > 0;
  const reverse = descending !== (way.fields[0]?.direction === -1);
  const ids = reverse ? way.scan([BEFORE], [...after, begin ? BEFORE : AFTER], true) : way.scan([...after, begin ? AFTER : BEFORE], [AFTER], false);
  for (const id of ids) {
    const document = collection.documents.get(id);
    if (document !== undefined) yield { document, key: way.fields.map(({ field }) => readPath(document, field) ?? null) };
  }
}

async function putMany(store: DocumentStore, name: string, documents: readonly StoredDocument[]): Promise<void> {
  const collection = store.collection(name);
  const changes: DocumentChange[] = [];
  try {
    for (const document of documents) {
      // The caller may go on using its object; what is stored must never change.
      const next = checkSize(cloneValue(document));
      collection.refuseDuplicates(next);
      const change = { collection: name, id: next._id, next };
      store.show(change);
      changes.push(change);
    }
  } finally {
    await store.persist(changes);
  }
}
