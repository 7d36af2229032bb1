import BTree from 'sorted-btree';
import { latitudeOf } from './geo-shapes';
import { AFTER, BEFORE, keyComparison, readPath } from './key-order';
import type { DocumentId, IndexDefinition, StoredDocument } from './model';

/** The index every collection has. */
export const ID_INDEX = '_id_';

/** One field of an index as the tree sees it. */
export interface IndexField { field: string; direction: 1 | -1; geo: boolean }

/**
 * One ordered index in memory. A key is the indexed values followed by the document's id,
 * so equal values keep a total order. A field holding an array yields one key per element.
 */
export class OrderedIndex {
  readonly name: string;
  readonly definition: IndexDefinition;
  /** Declared fields, then `_id` unless it is declared last itself. */
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  /** Fields in which some document has held an array: their keys no longer order or exclude documents on their own. */
  readonly arrayFields = new Set<string>();
  /** Some document holds a geometry that is not a point, so latitude does not place every document. */
  hasShapes = false;
  private readonly declaredCount: number;
  private readonly compare: (left: unknown[], right: unknown[]) => number;
  private readonly tree: BTree<unknown[], DocumentId>;

  constructor(definition: IndexDefinition) {
    this.definition = definition;
    this.name = definition.name;
    this.unique = definition.unique === true;
    const fields = Object.entries(definition.keys).map(([field, kind]): IndexField => (
      { field, direction: kind === -1 ? -1 : 1, geo: kind === 'geo' }));
    this.declaredCount = fields.length;
    const last = fields[fields.length - 1];
    if (last === undefined) throw new Error(`Index ${definition.name} has no fields`);
    if (last.field !== '_id') fields.push({ field: '_id', direction: last.direction, geo: false });
    this.fields = fields;
    this.compare = keyComparison(fields.map((field) => field.direction));
    this.tree = new BTree(undefined, this.compare);
  }

  get size(): number { return this.tree.size; }

  add(document: StoredDocument): void {
    for (const key of this.keysOf(document)) this.tree.set(key, document._id);
  }

  remove(document: StoredDocument): void {
    for (const key of this.keysOf(document)) this.tree.delete(key);
  }

  clear(): void {
    this.tree.clear();
    this.arrayFields.clear();
    this.hasShapes = false;
  }

  /** The declared values of a document, one list per key, without the trailing id: what a unique index compares. */
  valuesOf(document: StoredDocument): unknown[][] {
    return this.keysOf(document).map((key) => key.slice(0, this.declaredCount));
  }

  /** Ids whose first value comes after `value`, in index order; all of them for null. */
  from(value: unknown): Generator<DocumentId> {
    return this.scan(value === null ? [BEFORE] : [value, AFTER], [AFTER], false);
  }

  /** Ids whose keys lie between two search keys, in index order or against it; one id may come more than once. */
  * scan(start: unknown[], end: unknown[], reverse: boolean): Generator<DocumentId> {
    if (reverse) {
      for (const [key, id] of this.tree.entriesReversed(end)) {
        if (this.compare(key, start) < 0) return;
        yield id;
      }
      return;
    }
    for (const [key, id] of this.tree.entries(start)) {
      if (this.compare(key, end) > 0) return;
      yield id;
    }
  }

  private keysOf(document: StoredDocument): unknown[][] {
    let keys: unknown[][] = [[]];
    for (const { field, geo } of this.fields) {
      const value = geo ? this.place(readPath(document, field)) : readPath(document, field);
      if (!Array.isArray(value)) {
        for (const key of keys) key.push(value === undefined ? null : value);
        continue;
      }
      this.arrayFields.add(field);
      const elements = field.includes('.') ? value.flat(Infinity) : value;
      const distinct = elements.length > 0 ? [...new Set<unknown>(elements)] : [null];
      keys = keys.flatMap((key) => distinct.map((element) => [...key, element]));
    }
    return keys;
  }

  private place(geometry: unknown): number | null {
    const latitude = latitudeOf(geometry);
    if (latitude === null && geometry !== undefined && geometry !== null) this.hasShapes = true;
    return latitude;
  }
}
