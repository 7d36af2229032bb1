import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { transactionBusy, transactionConflict, transactionMissing } from './database-errors';
import type { DocumentStore } from './document-store';
import type { DocumentId, StoredDocument } from './model';
import type { StoredCollection } from './stored-collection';

/** The platform gives a transaction thirty seconds. */
export const TRANSACTION_LIFETIME_MS = 30_000;
/** How long an operation keeps its transaction busy at least, so that a second one in flight is noticed. */
const BUSY_MS = 1;

type Writes = Map<DocumentId, StoredDocument | null>;

/** One open transaction: what it saw when it began, what it means to write, which documents it holds. */
export class Transaction {
  readonly id = randomUUID();
  readonly writes = new Map<string, Writes>();
  readonly ended: Promise<void>;
  busy = false;
  private resolveEnded: () => void = () => undefined;

  constructor(readonly snapshot: number) {
    this.ended = new Promise((resolve) => { this.resolveEnded = resolve; });
  }

  writesOf(collection: string): Writes {
    const known = this.writes.get(collection);
    if (known !== undefined) return known;
    const writes: Writes = new Map();
    this.writes.set(collection, writes);
    return writes;
  }

  end(): void {
    this.resolveEnded();
  }
}

/** Open transactions: snapshot isolation, and the first to write a document keeps it until it ends. */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; expiry: NodeJS.Timeout }>();

  constructor(private readonly store: DocumentStore) {}

  get anyOpen(): boolean { return this.open.size > 0; }

  begin(): Transaction {
    const transaction = new Transaction(this.store.sequence);
    const expiry = setTimeout(() => { this.finish(transaction); }, TRANSACTION_LIFETIME_MS);
    expiry.unref();
    this.open.set(transaction.id, { transaction, expiry });
    this.store.keepHistory = true;
    return transaction;
  }

  /** Runs one operation of a transaction; refuses a second one in flight. */
  async run<T>(id: string, operation: (transaction: Transaction) => T): Promise<T> {
    const transaction = this.find(id);
    transaction.busy = true;
    try {
      await pause(BUSY_MS);
      this.find(id, true);
      return operation(transaction);
    } finally {
      transaction.busy = false;
    }
  }

  private find(id: string, mine = false): Transaction {
    const found = this.open.get(id)?.transaction;
    if (found === undefined) throw transactionMissing();
    if (found.busy && !mine) throw transactionBusy();
    return found;
  }

  /** The document as the transaction sees it: its own writes over the past it began in. */
  read(transaction: Transaction, collection: StoredCollection, id: DocumentId): StoredDocument | undefined {
    const own = transaction.writes.get(collection.name)?.get(id);
    return own === undefined ? collection.readAt(id, transaction.snapshot) : own ?? undefined;
  }

  /** Notes a write, visible to nobody else. A document or unique key somebody else wrote first ends the transaction. */
  write(transaction: Transaction, collection: StoredCollection, change: { id: DocumentId; next: StoredDocument | null }): void {
    const holder = this.holderOf(collection, change, transaction);
    if (holder !== null || collection.changedSince(change.id, transaction.snapshot)) {
      this.finish(transaction);
      throw transactionConflict();
    }
    const writes = transaction.writesOf(collection.name);
    if (change.next !== null) collection.refuseDuplicates(change.next, writes);
    writes.set(change.id, change.next);
  }

  /** The open transaction, other than `except`, that holds this document or has promised one of its unique keys. */
  holderOf(
    collection: StoredCollection, change: { id: DocumentId; next: StoredDocument | null }, except: Transaction | null,
  ): Transaction | null {
    for (const { transaction } of this.open.values()) {
      if (transaction === except) continue;
      const writes = transaction.writes.get(collection.name);
      if (writes === undefined) continue;
      if (writes.has(change.id)) return transaction;
      const { next } = change;
      if (next !== null && [...writes.values()].some((other) => other !== null && collection.wouldCollide(other, next))) return transaction;
    }
    return null;
  }

  /** Everything at once, or nothing: a unique key taken meanwhile by a plain write undoes all of it. */
  async commit(id: string): Promise<void> {
    const transaction = this.find(id);
    const changes = [...transaction.writes].flatMap(([collection, writes]) => (
      [...writes].map(([documentId, next]) => ({ collection, id: documentId, next }))));
    try {
      for (const { collection, next } of changes) {
        if (next !== null) this.store.collection(collection).refuseDuplicates(next, transaction.writesOf(collection));
      }
    } catch (error) {
      this.finish(transaction);
      throw error;
    }
    const durable = this.store.apply(changes);
    this.finish(transaction);
    await durable;
  }

  abort(id: string): void {
    this.finish(this.find(id));
  }

  /** Ends every open transaction without writing, as when the process goes down. */
  abortAll(): void {
    for (const { transaction } of [...this.open.values()]) this.finish(transaction);
  }

  private finish(transaction: Transaction): void {
    const entry = this.open.get(transaction.id);
    if (entry === undefined) return;
    clearTimeout(entry.expiry);
    this.open.delete(transaction.id);
    transaction.end();
    if (this.open.size > 0) return;
    this.store.keepHistory = false;
    this.store.forgetHistory();
  }
}
