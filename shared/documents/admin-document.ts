import type * as v from 'valibot';

/**
 * A collection that administrators keep by hand, in WeChat's cloud console or in the local one.
 *
 * The schema describes the record without `_id`; keys that begin with an underscore belong to the platform and are never checked.
 * The console builds its form from titles, descriptions and `FieldNotes`, and the functions refuse a document that has problems.
 */
export interface AdminDocument {
  collection: string;
  /** Chinese name of one such document, e.g. 商品. */
  label: string;
  /** One Chinese sentence: what the documents are for and who sees the effect. */
  description: string;
  schema: v.GenericSchema;
  /** A complete document without problems, from which a new one is begun. */
  example(): object;
  /** What lists call this document. It may lack anything, so nothing is to be relied upon; empty when it has no name yet. */
  titleOf(document: Record<string, unknown>): string;
  /** Shape of the ids, e.g. `brake-pads`; shown where a new document gets its id. Absent: any id will do. */
  idExample?: string;
}

/** What `v.metadata` tells the console about a field beyond its type. */
export interface FieldNotes {
  /** How a number or text is meant: money in fen is shown in yuan, moments and days in Shanghai, minutes of a day as 09:30. */
  unit?: 'fen' | 'epochMs' | 'day' | 'minuteOfDay';
  /** Printed behind the field, e.g. 天. */
  suffix?: string;
  /** Chinese word for each value of a choice, or for each kind of a variant. */
  labels?: Record<string, string>;
  /** Text of several lines, or a picture whose file id is kept. */
  input?: 'longText' | 'picture';
  /** The value is the id of a document in this collection. */
  collection?: string;
  /** What null means, e.g. 不限. */
  none?: string;
}

/** The text a field of a half-made document has, or an empty one. */
export function textAt(document: Record<string, unknown>, key: string): string {
  const value = document[key];
  return typeof value === 'string' ? value : '';
}
