import { collectionMissing } from './database-errors';
import type { CollectionDefinition, DocumentChange, DocumentId, StoredDocument, WriteReport } from './model';
import type { Storage } from './storage';
import { StoredCollection } from './stored-collection';

/** The state of every collection at one moment. Documents never change, so this is a shallow copy. */
export type Snapshot = ReadonlyMap<string, { revision: number; documents: ReadonlyMap<DocumentId, StoredDocument> }>;

/** All collections in memory, kept in step with the storage. */
export class DocumentStore {
  readonly collections = new Map<string, StoredCollection>();
  /** Number of the last write; a transaction sees what was written up to the number it began with. */
  sequence = 0;
  /** Set while transactions are open: only then is the past remembered. */
  keepHistory = false;

  constructor(private readonly storage: Storage, private readonly onWrite: (report: WriteReport) => void) {
    for (const { name } of storage.definitions()) this.collections.set(name, new StoredCollection(name));
    for (const { collection, document } of storage.documents()) this.collections.get(collection)?.change(document._id, document, null);
    for (const { name, indexes } of storage.definitions()) this.collections.get(name)?.defineIndexes(indexes);
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST for a name nobody defined. */
  collection(name: string): StoredCollection {
    const found = this.collections.get(name);
    if (found === undefined) throw collectionMissing(name);
    return found;
  }

  /** Creates the collection when missing and makes its indexes exactly those given. */
  async define({ name, indexes }: CollectionDefinition): Promise<void> {
    const collection = this.collections.get(name) ?? new StoredCollection(name);
    collection.defineIndexes(indexes);
    this.collections.set(name, collection);
    await this.storage.saveDefinition({ name, indexes });
  }

  /** Makes one change visible at once; it lasts only when handed to `persist` as well. */
  show({ collection, id, next }: DocumentChange): void {
    this.sequence += 1;
    this.collection(collection).change(id, next, this.keepHistory ? this.sequence : null);
  }

  /** Resolves when the changes, already shown, are safe on disk. */
  async persist(changes: readonly DocumentChange[]): Promise<void> {
    if (changes.length === 0) return;
    for (const name of new Set(changes.map((change) => change.collection))) {
      this.onWrite({ collection: name, ids: changes.filter((change) => change.collection === name).map((change) => change.id) });
    }
    await this.storage.save(changes);
  }

  /** Shows several changes as one: nothing else runs in between. */
  async apply(changes: readonly DocumentChange[]): Promise<void> {
    for (const change of changes) this.show(change);
    await this.persist(changes);
  }

  forgetHistory(): void {
    for (const collection of this.collections.values()) collection.forgetHistory();
  }

  async clear(): Promise<void> {
    for (const collection of this.collections.values()) collection.clear();
    await this.storage.clear();
  }

  snapshot(): Snapshot {
    return new Map([...this.collections].map(([name, { revision, documents }]) => [name, { revision, documents: new Map(documents) }]));
  }

  /** Puts every collection back to the snapshot, touching only documents that differ; later collections become empty. */
  async restore(snapshot: Snapshot): Promise<void> {
    const changes = [...this.collections.values()].flatMap((collection) => {
      const kept = snapshot.get(collection.name);
      return kept?.revision === collection.revision ? [] : differences(collection, kept?.documents ?? new Map<DocumentId, StoredDocument>());
    });
    await this.apply(changes);
  }

  async close(): Promise<void> {
    await this.storage.close();
  }
}

function differences(collection: StoredCollection, kept: ReadonlyMap<DocumentId, StoredDocument>): DocumentChange[] {
  const changes: DocumentChange[] = [];
  for (const id of collection.documents.keys()) if (!kept.has(id)) changes.push({ collection: collection.name, id, next: null });
  for (const [id, document] of kept) {
    if (collection.documents.get(id) !== document) changes.push({ collection: collection.name, id, next: document });
  }
  return changes;
}
