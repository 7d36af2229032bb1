import type { CollectionDefinition, ReadReport, WriteReport } from './database/model';

/** A document in and out of the database: JSON values and dates. */
export type PlainDocument = Record<string, unknown>;

/** What the rest of the local cloud needs of the database room. */
export interface LocalDatabase {
  handle(action: string, params: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Makes collections and brings their indexes to the given state; others stay as they are. */
  define(definitions: readonly CollectionDefinition[]): Promise<void>;
  collections(): string[];
  readAll(collection: string): PlainDocument[];
  putMany(collection: string, documents: readonly PlainDocument[]): Promise<void>;
  /** Removes every document of one collection, or of all. */
  clear(collection?: string): Promise<void>;
  onRead(listener: (read: ReadReport) => void): () => void;
  onWrite(listener: (write: WriteReport) => void): () => void;
  close(): Promise<void>;
}
