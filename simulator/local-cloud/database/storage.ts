import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Database, RootDatabase } from 'lmdb';
import type { CollectionDefinition, DocumentChange, DocumentId, IndexDefinition, StoredDocument } from './model';

type DocumentKey = [collection: string, id: DocumentId];

/** Where documents outlive the process. */
export interface Storage {
  /** Every collection ever defined, with its indexes. */
  definitions(): CollectionDefinition[];
  /** Every stored document, with the name of its collection. */
  documents(): Iterable<{ collection: string; document: StoredDocument }>;
  saveDefinition(definition: CollectionDefinition): Promise<void>;
  /** Resolves once the changes would survive the death of the process; they are kept all or none. */
  save(changes: readonly DocumentChange[]): Promise<void>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Documents in an LMDB file inside `directory`, which is made when missing. */
export function openStorage(directory: string): Storage {
  mkdirSync(directory, { recursive: true });
  const environment = open({ path: join(directory, 'database.lmdb'), maxDbs: 4, noSubdir: true });
  const documents = environment.openDB<StoredDocument, DocumentKey>({ name: 'documents' });
  const definitions = environment.openDB<{ indexes: IndexDefinition[] }, string>({ name: 'collections' });
  return new LmdbStorage({ environment, documents, definitions });
}

interface Parts {
  environment: RootDatabase;
  documents: Database<StoredDocument, DocumentKey>;
  definitions: Database<{ indexes: IndexDefinition[] }, string>;
}

class LmdbStorage implements Storage {
  constructor(private readonly parts: Parts) {}

  definitions(): CollectionDefinition[] {
    return [...this.parts.definitions.getRange()].map(({ key, value }) => ({ name: key, indexes: value.indexes }));
  }

  * documents(): Generator<{ collection: string; document: StoredDocument }> {
    for (const { key, value } of this.parts.documents.getRange()) yield { collection: key[0], document: value };
  }

  async saveDefinition({ name, indexes }: CollectionDefinition): Promise<void> {
    await this.parts.environment.transaction(() => { void this.parts.definitions.put(name, { indexes }); });
  }

  /** A transaction, not a batch: awaiting a batched put was seen to lose acknowledged writes on a kill. */
  async save(changes: readonly DocumentChange[]): Promise<void> {
    if (changes.length === 0) return;
    const { documents, environment } = this.parts;
    await environment.transaction(() => {
      for (const { collection, id, next } of changes) {
        if (next === null) void documents.remove([collection, id]);
        else void documents.put([collection, id], next);
      }
    });
  }

  async clear(): Promise<void> {
    await this.parts.documents.clearAsync();
  }

  async close(): Promise<void> {
    await this.parts.environment.close();
  }
}

/** Keeps nothing: for tests that need no file. */
export const noStorage: Storage = {
  definitions: () => [],
  documents: () => [],
  saveDefinition: () => Promise.resolve(),
  save: () => Promise.resolve(),
  clear: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
