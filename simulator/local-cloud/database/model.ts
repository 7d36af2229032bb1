/** What identifies a document inside its collection; the SDK makes strings, hand-written ids may be numbers. */
export type DocumentId = string | number;

/** A bag of fields as it travels; values are JSON values, `Date` and `RegExp`. */
export type Fields = Record<string, unknown>;

/** A stored document. Never changed in place: a write puts a new value in its stead. */
export interface StoredDocument extends Fields {
  _id: DocumentId;
}

/** `1` and `-1` order a field up or down; `geo` keeps a GeoJSON field for near and within queries. */
export type IndexKind = 1 | -1 | 'geo';

/** One index. Every index ends with an implicit `_id`, in the direction of its last field. */
export interface IndexDefinition {
  name: string;
  keys: Record<string, IndexKind>;
  unique?: boolean;
}

/** One collection and every index it has besides `_id`. */
export interface CollectionDefinition {
  name: string;
  indexes: IndexDefinition[];
}

/** One field of a sort, in order of weight. */
export interface OrderField {
  field: string;
  direction: 1 | -1;
}

/** A change of one document: `next` is null when the document goes away. */
export interface DocumentChange {
  collection: string;
  id: DocumentId;
  next: StoredDocument | null;
}

/** What one read cost. `examined` counts documents looked at, `index` is null when no index was used. */
export interface ReadReport {
  collection: string;
  operation: string;
  examined: number;
  returned: number;
  index: string | null;
  ms: number;
}

/** Which documents of a collection a write touched. */
export interface WriteReport {
  collection: string;
  ids: DocumentId[];
}
