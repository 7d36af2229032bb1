import { randomBytes } from 'node:crypto';
import { duplicateId, invalidRequest } from './database-errors';
import type { DocumentStore } from './document-store';
import type { DocumentChange, DocumentId, Fields, StoredDocument } from './model';
import type { Reader } from './reader';
import type { StoredCollection } from './stored-collection';
import type { Transaction, Transactions } from './transactions';
import { applyUpdate, checkSize } from './update';
import { sameValue } from './values';

/** One update or replacement. `merge`: `data` holds operators; otherwise it is the new document. */
export interface ModifyRequest {
  filter: Fields;
  data: Fields;
  merge: boolean;
  upsert: boolean;
  multi: boolean;
}

/** What a modification did; `changed` are the documents as they are now. */
export interface ModifyResult { updated: number; upsertId?: DocumentId; changed: StoredDocument[] }

/** Writes outside transactions wait for whoever holds the document; inside, they fail at once. */
export class Writer {
  constructor(private readonly store: DocumentStore, private readonly reader: Reader, private readonly transactions: Transactions) {}

  /** Adds documents in order and answers their ids; the ones before a refused one stay, as in the real database. */
  async insert(collection: StoredCollection, documents: readonly Fields[]): Promise<DocumentId[]> {
    const wanted = documents.map((document) => checkSize(withId(document)));
    const holder = (): Transaction | null => this.holderOf(collection, wanted, (next) => next);
    for (let held = holder(); held !== null; held = holder()) await held.ended;
    const changes = await this.oneByOne(wanted.map((next) => () => {
      if (collection.documents.has(next._id)) throw duplicateId(collection.name, next._id);
      collection.refuseDuplicates(next);
      return { collection: collection.name, id: next._id, next };
    }));
    return changes.map((change) => change.id);
  }

  insertIn(transaction: Transaction, collection: StoredCollection, documents: readonly Fields[]): DocumentId[] {
    return documents.map((fields) => {
      const next = checkSize(withId(fields));
      if (this.transactions.read(transaction, collection, next._id) !== undefined) throw duplicateId(collection.name, next._id);
      this.transactions.write(transaction, collection, { id: next._id, next });
      return next._id;
    });
  }

  /** Changes what matches. `updated` counts documents whose content became different. */
  async modify(collection: StoredCollection, request: ModifyRequest): Promise<ModifyResult> {
    let documents = this.find(collection, request, 'update');
    const holder = (): Transaction | null => this.holderOf(collection, documents, (document) => changed(document, request));
    for (let held = holder(); held !== null; held = holder()) {
      await held.ended;
      documents = this.find(collection, request, 'update');
    }
    if (documents.length === 0) return this.upsert(collection, request);
    const changes = await this.oneByOne(documents.map((document) => () => {
      const next = changed(document, request);
      if (sameValue(document, next)) return null;
      collection.refuseDuplicates(next);
      return { collection: collection.name, id: next._id, next };
    }));
    const result = documents.map((document) => collection.documents.get(document._id) ?? document);
    return { updated: changes.length, changed: result };
  }

  modifyIn(transaction: Transaction, collection: StoredCollection, request: ModifyRequest): ModifyResult {
    const id = requireId(request.filter);
    const before = this.transactions.read(transaction, collection, id);
    if (before === undefined && !request.upsert) return { updated: 0, changed: [] };
    const next = changed(before ?? { _id: id }, request);
    this.transactions.write(transaction, collection, { id, next });
    return before === undefined ? { updated: 0, upsertId: id, changed: [next] } : { updated: sameValue(before, next) ? 0 : 1, changed: [next] };
  }

  /** Removes what matches and answers how many. */
  async remove(collection: StoredCollection, filter: Fields, multi: boolean): Promise<number> {
    let documents = this.find(collection, { filter, multi }, 'remove');
    const holder = (): Transaction | null => this.holderOf(collection, documents, () => null);
    for (let held = holder(); held !== null; held = holder()) {
      await held.ended;
      documents = this.find(collection, { filter, multi }, 'remove');
    }
    const changes = documents.map((document) => ({ collection: collection.name, id: document._id, next: null }));
    await this.store.apply(changes);
    return changes.length;
  }

  removeIn(transaction: Transaction, collection: StoredCollection, filter: Fields): number {
    const id = requireId(filter);
    if (this.transactions.read(transaction, collection, id) === undefined) return 0;
    this.transactions.write(transaction, collection, { id, next: null });
    return 1;
  }

  private find(collection: StoredCollection, { filter, multi }: { filter: Fields; multi: boolean }, operation: string): StoredDocument[] {
    return this.reader.find({ collection, operation, filter, limit: multi ? Infinity : 1 });
  }

  private async upsert(collection: StoredCollection, request: ModifyRequest): Promise<ModifyResult> {
    if (!request.upsert) return { updated: 0, changed: [] };
    const next = changed({ _id: requireId(request.filter) }, request);
    const held = this.holderOf(collection, [next], () => next);
    if (held !== null) {
      // Whoever holds the document may create it while this write waits.
      await held.ended;
      return this.modify(collection, request);
    }
    collection.refuseDuplicates(next);
    await this.store.apply([{ collection: collection.name, id: next._id, next }]);
    return { updated: 0, upsertId: next._id, changed: [next] };
  }

  /**
   * The open transaction that stands in the way of writing these documents; null when the way is free.
   * Ask and write without awaiting in between, or a transaction slips in.
   */
  private holderOf(
    collection: StoredCollection, documents: readonly StoredDocument[], nextOf: (document: StoredDocument) => StoredDocument | null,
  ): Transaction | null {
    if (!this.transactions.anyOpen) return null;
    for (const document of documents) {
      const holder = this.transactions.holderOf(collection, { id: document._id, next: nextOf(document) }, null);
      if (holder !== null) return holder;
    }
    return null;
  }

  /** Shows changes one after another; a refused one stops the rest, and the ones before it are kept. */
  private async oneByOne(steps: readonly (() => DocumentChange | null)[]): Promise<DocumentChange[]> {
    const done: DocumentChange[] = [];
    try {
      for (const step of steps) {
        const change = step();
        if (change === null) continue;
        this.store.show(change);
        done.push(change);
      }
    } finally {
      await this.store.persist(done);
    }
    return done;
  }
}

function changed(document: StoredDocument, { merge, data }: ModifyRequest): StoredDocument {
  return merge ? applyUpdate(document, data) : checkSize({ ...data, _id: document._id });
}

/** The platform makes ids of 32 hexadecimal digits. */
function withId(fields: Fields): StoredDocument {
  const id = fields['_id'];
  if (typeof id === 'string' || typeof id === 'number') return { ...fields, _id: id };
  if (id !== undefined && id !== null) throw invalidRequest(`_id must be a string or a number, not ${JSON.stringify(id)}`);
  return { ...fields, _id: randomBytes(16).toString('hex') };
}

/** The one document a filter names; throws when it names none. */
export function requireId(filter: Fields): DocumentId {
  const id = filter['_id'];
  if (typeof id === 'string' || typeof id === 'number') return id;
  throw invalidRequest('this write needs the _id of one document');
}
