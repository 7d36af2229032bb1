/** Building blocks of administrators' documents: each carries its Chinese title and what the console needs to draw it. */
import * as v from 'valibot';
import { isDay } from '@shared/core/time';
import type { FieldNotes } from './admin-document';

const LARGEST_FEN = 10_000_000_000;
const LATEST_AT = 4_102_444_800_000;
const LAST_MINUTE = 1440;
const LONGEST_ID = 64;
const PICTURE = /^(?:$|\/|cloud:\/\/|https:\/\/)/;

/** What stands around a field besides its title; `about` explains it to the person who fills it in. */
export interface FieldWords extends FieldNotes { about?: string }

/** Title and notes of any schema: `v.pipe(v.strictObject({ … }), titled('规格'))`. */
export function titled<Input>(title: string, { about = '', ...rest }: FieldWords = {}): v.MetadataAction<Input, Record<string, unknown>> {
  return v.metadata({ title, ...(about === '' ? {} : { description: about }), ...rest });
}

/** One line of text, not empty. */
export function line(title: string, longest: number, words?: FieldWords): v.GenericSchema<string> {
  return v.pipe(v.string(), v.check((text) => text.length === 0 || text.trim().length > 0, `${title}不能只有空格`), v.minLength(1), v.maxLength(longest), titled(title, words));
}

/** One line of text that may be left empty. */
export function optionalLine(title: string, longest: number, words?: FieldWords): v.GenericSchema<string> {
  return v.pipe(v.string(), v.maxLength(longest), titled(title, words));
}

/** Text of several lines; it may be left empty. */
export function longText(title: string, longest: number, words: FieldWords = {}): v.GenericSchema<string> {
  return v.pipe(v.string(), v.maxLength(longest), titled(title, { input: 'longText', ...words }));
}

/** Id of a document in another collection. */
export function idOf(title: string, collection: string, words: FieldWords = {}): v.GenericSchema<string> {
  return v.pipe(v.string(), v.minLength(1), v.regex(/^[\w:.-]*$/), v.maxLength(LONGEST_ID), titled(title, { collection, ...words }));
}

/** Whole number between two bounds, both allowed. */
export function integer(title: string, bounds: readonly [lowest: number, highest: number], words?: FieldWords): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(bounds[0]), v.maxValue(bounds[1]), titled(title, words));
}

/** Number with decimals between two bounds, both allowed. */
export function decimal(title: string, bounds: readonly [lowest: number, highest: number], words?: FieldWords): v.GenericSchema<number> {
  return v.pipe(v.number(), v.finite(), v.minValue(bounds[0]), v.maxValue(bounds[1]), titled(title, words));
}

/** Amount in fen, shown in yuan; at least `lowest` fen. */
export function fen(title: string, lowest = 0, words: FieldWords = {}): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(lowest), v.maxValue(LARGEST_FEN), titled(title, { unit: 'fen', ...words }));
}

/** Moment, epoch ms, shown as Shanghai date and time. */
export function moment(title: string, words: FieldWords = {}): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST_AT), titled(title, { unit: 'epochMs', ...words }));
}

/** Shanghai day, `YYYY-MM-DD`. */
export function day(title: string, words: FieldWords = {}): v.GenericSchema<string> {
  return v.pipe(v.string(), v.check(isDay, `${title}必须是真实的日期，写作 2026-05-12`), titled(title, { unit: 'day', ...words }));
}

/** Minutes after Shanghai midnight, shown as 09:30. */
export function minuteOfDay(title: string, words: FieldWords = {}): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MINUTE), titled(title, { unit: 'minuteOfDay', ...words }));
}

/** Yes or no. */
export function flag(title: string, words?: FieldWords): v.GenericSchema<boolean> {
  return v.pipe(v.boolean(), titled(title, words));
}

/** One of the values a label table knows. */
export function choice<Value extends string>(title: string, labels: Readonly<Record<Value, string>>, words: FieldWords = {}): v.GenericSchema<Value> {
  return v.pipe(v.picklist(Object.keys(labels) as Value[]), titled(title, { labels, ...words }));
}

/** One picture: a path in the package (`/assets/…`) or the file id of the cloud storage. */
export function picture(title: string, words: FieldWords = {}): v.GenericSchema<string> {
  return v.pipe(v.string(), v.minLength(1), v.regex(PICTURE, `${title}必须是上传的图片、/ 开头的包内路径或 https 网址`), titled(title, { input: 'picture', ...words }));
}

/** One picture that may be left out, then empty. */
export function optionalPicture(title: string, words: FieldWords = {}): v.GenericSchema<string> {
  return v.pipe(v.string(), v.regex(PICTURE, `${title}必须是上传的图片、/ 开头的包内路径或 https 网址`), titled(title, { input: 'picture', ...words }));
}

/** Items in the order they are shown. */
export function listOf<Item>(title: string, item: v.GenericSchema<Item>, { least = 0, most, ...words }: FieldWords & { least?: number; most: number }): v.GenericSchema<Item[]> {
  return v.pipe(v.array(item), v.minLength(least), v.maxLength(most), titled(title, words));
}
