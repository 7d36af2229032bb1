import { duplicateKey } from './database-errors';
import type { DocumentId, IndexDefinition, StoredDocument } from './model';
import { ID_INDEX, OrderedIndex } from './ordered-index';
import { AFTER, BEFORE } from './key-order';
import { sameValue } from './values';

/** What a document was before the write numbered `sequence`; undefined when it did not exist. */
interface Version { sequence: number; before: StoredDocument | undefined }

/** One collection in memory: its documents, its indexes, and what open transactions may still see of the past. */
export class StoredCollection {
  readonly name: string;
  documents = new Map<DocumentId, StoredDocument>();
  readonly byId = new OrderedIndex({ name: ID_INDEX, keys: { _id: 1 } });
  indexes: OrderedIndex[] = [];
  /** Counts changes: equal revisions mean equal content. */
  revision = 0;
  private readonly history = new Map<DocumentId, Version[]>();

  constructor(name: string) {
    this.name = name;
  }

  get definitions(): IndexDefinition[] {
    return this.indexes.map((index) => index.definition);
  }

  /** Every index a query may use. */
  get searchable(): OrderedIndex[] {
    return [...this.indexes, this.byId];
  }

  /** Makes the indexes exactly those given; unchanged ones are kept as they are. Throws E11000 when a unique one cannot hold. */
  defineIndexes(definitions: readonly IndexDefinition[]): void {
    this.indexes = definitions.map((definition) => {
      const known = this.indexes.find((index) => sameValue({ ...index.definition }, { ...definition })
        && sameValue(Object.keys(index.definition.keys), Object.keys(definition.keys)));
      return known ?? this.buildIndex(definition);
    });
  }

  private buildIndex(definition: IndexDefinition): OrderedIndex {
    const index = new OrderedIndex(definition);
    for (const document of this.documents.values()) {
      if (index.unique) this.refuseDuplicate(index, document, undefined);
      index.add(document);
    }
    return index;
  }

  /** Puts, replaces or removes one document. `sequence` is given while transactions are open, so that they keep their view. */
  change(id: DocumentId, next: StoredDocument | null, sequence: number | null): void {
    const before = this.documents.get(id);
    if (sequence !== null) this.remember(id, { sequence, before });
    this.revision += 1;
    for (const index of this.searchable) {
      if (before !== undefined) index.remove(before);
      if (next !== null) index.add(next);
    }
    if (next === null) this.documents.delete(id);
    else this.documents.set(id, next);
  }

  private remember(id: DocumentId, version: Version): void {
    const versions = this.history.get(id);
    if (versions === undefined) this.history.set(id, [version]);
    else versions.push(version);
  }

  /** The document as it was when `snapshot` was taken. */
  readAt(id: DocumentId, snapshot: number): StoredDocument | undefined {
    const later = this.history.get(id)?.find((version) => version.sequence > snapshot);
    return later === undefined ? this.documents.get(id) : later.before;
  }

  /** Whether the document was written after `snapshot`. */
  changedSince(id: DocumentId, snapshot: number): boolean {
    return (this.history.get(id)?.at(-1)?.sequence ?? 0) > snapshot;
  }

  /** No transaction is open any more: nobody can ask for the past. */
  forgetHistory(): void {
    this.history.clear();
  }

  /** Empties the collection at once; indexes stay defined. */
  clear(): void {
    this.revision += 1;
    this.documents = new Map();
    this.history.clear();
    for (const index of this.searchable) index.clear();
  }

  /** Throws E11000 when `next` repeats a unique key. `pending` are writes not yet visible that go together with it. */
  refuseDuplicates(next: StoredDocument, pending?: ReadonlyMap<DocumentId, StoredDocument | null>): void {
    for (const index of this.indexes) if (index.unique) this.refuseDuplicate(index, next, pending);
  }

  private refuseDuplicate(index: OrderedIndex, next: StoredDocument, pending: ReadonlyMap<DocumentId, StoredDocument | null> | undefined): void {
    const taken = (id: DocumentId): boolean => id !== next._id && !pending?.has(id);
    const keys = index.valuesOf(next);
    for (const key of keys) {
      const stored = [...index.scan([...key, BEFORE], [...key, AFTER], false)].some(taken);
      const promised = [...(pending?.values() ?? [])].some((other) => other !== null && other._id !== next._id
        && index.valuesOf(other).some((otherKey) => sameValue(otherKey, key)));
      if (stored || promised) throw duplicateKey(this.name, index.name, describeKey(index, key));
    }
  }

  /** Whether two documents would claim the same unique key. */
  wouldCollide(left: StoredDocument, right: StoredDocument): boolean {
    return this.indexes.some((index) => index.unique
      && index.valuesOf(left).some((key) => index.valuesOf(right).some((other) => sameValue(key, other))));
  }
}

function describeKey(index: OrderedIndex, key: readonly unknown[]): string {
  return key.map((value, position) => `${index.fields[position]?.field ?? ''}: ${JSON.stringify(value)}`).join(', ');
}
