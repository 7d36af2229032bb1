import * as v from 'valibot';
import { isDay } from '@shared/core/time';
import { decodeCursor } from '@shared/core/paging';
import { parsePhone } from '@shared/core/phone';

/** Building blocks of input schemas. Objects are strict: a field nobody declared is refused. */

const ID_LENGTH = 64;
const LATEST_AT = 4_102_444_800_000;
const LARGEST_FEN = 10_000_000_000;

/** Document id. */
export const id = v.pipe(v.string(), v.regex(/^[\w:.-]+$/), v.maxLength(ID_LENGTH));

/** Made once per intention by the page; repeating a write with it has one effect. */
export const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/));

/** Epoch milliseconds up to the year 2100. */
export const epochMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST_AT));

/** Shanghai day, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.check(isDay));

/** Integer fen, zero to one hundred million yuan. */
export const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_FEN));

/** Position behind the last item of the page before. */
export const cursor = v.pipe(v.string(), v.maxLength(200), v.check((text) => decodeCursor(text) !== null));

/** Mainland mobile number in any usual spelling; arrives normalised to eleven digits. */
export const phone = v.pipe(
  v.string(), v.maxLength(20), v.check((text) => parsePhone(text) !== null), v.transform((text) => parsePhone(text) ?? text),
);

/** Text a person wrote: trimmed, at least one character, at most `longest`. */
export function text(longest: number): v.GenericSchema<string> {
  return v.pipe(v.string(), v.maxLength(longest * 2), v.trim(), v.minLength(1), v.maxLength(longest));
}

/** Text that may be left empty. */
export function note(longest: number): v.GenericSchema<string> {
  return v.pipe(v.string(), v.maxLength(longest * 2), v.trim(), v.maxLength(longest));
}

/** Whole number between two bounds, both allowed. */
export function integer(lowest: number, highest: number): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(lowest), v.maxValue(highest));
}
