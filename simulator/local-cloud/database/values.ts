import { EJSON } from 'bson';
import type { Fields } from './model';

/** The largest document the platform stores, in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A plain `{…}` object, as opposed to an array, a date, a pattern or a wrapper of the wire format. */
export function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    && !(value instanceof Date) && !(value instanceof RegExp);
}

/** An object made of operators, e.g. `{ $gt: 1, $lt: 5 }`. */
export function isOperators(value: unknown): value is Fields {
  if (!isFields(value)) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$');
}

/**
 * One EJSON text of the wire as plain values; empty or absent text is an empty object.
 * Server dates become `now` plus their offset; wire wrappers of numbers, patterns and ids become plain values.
 */
export function readWire(text: unknown, now: number): unknown {
  if (text === undefined || text === null || text === '') return {};
  return revive(EJSON.parse(typeof text === 'string' ? text : JSON.stringify(text)), now);
}

/** Same as `readWire`, for texts that must hold an object. */
export function readWireFields(text: unknown, now: number): Fields {
  const value = readWire(text, now);
  return isFields(value) ? value : {};
}

/** A document as the EJSON text the SDK expects in an answer. */
export function writeWire(value: unknown): string {
  return EJSON.stringify(value as Fields, { relaxed: true });
}

function revive(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(item, now));
  if (!isFields(value)) return value;
  if ('_bsontype' in value) return reviveWrapper(value);
  const serverDate = value['$tcb_server_date'];
  if (serverDate !== undefined) return new Date(now + offsetOf(serverDate));
  const plain: Fields = {};
  for (const key of Object.keys(value)) plain[key] = revive(value[key], now);
  return plain;
}

function offsetOf(serverDate: unknown): number {
  const offset = isFields(serverDate) ? serverDate['offset'] : undefined;
  return offset === undefined ? 0 : Number(offset);
}

/** mingo never matches a BSON pattern, so patterns become real ones; flags JavaScript lacks are dropped. */
function reviveWrapper(wrapper: Fields): unknown {
  switch (wrapper['_bsontype']) {
    case 'BSONRegExp': return new RegExp(String(wrapper['pattern']), String(wrapper['options']).replace(/[^imsu]/g, ''));
    case 'Long': case 'Int32': case 'Double': return Number(wrapper);
    default: return (wrapper as { toString: () => string }).toString();
  }
}

/** A copy that shares nothing with `value` but dates and patterns, which nobody changes in place; undefined fields are left out. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (!isFields(value)) return value;
  const copy: Fields = {};
  for (const key of Object.keys(value)) if (value[key] !== undefined) copy[key] = cloneValue(value[key]);
  return copy as T;
}

/** Rough stored size in bytes (UTF-16 text counted by its length); good enough to hold the 16 MB line. */
export function approximateBytes(value: unknown): number {
  if (typeof value === 'string') return value.length + 5;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + approximateBytes(item) + 4, 5);
  if (!isFields(value)) return 8;
  let sum = 5;
  for (const key of Object.keys(value)) sum += key.length + 2 + approximateBytes(value[key]);
  return sum;
}

/** Same value by content: what decides whether an update changed anything. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  return isFields(left) && isFields(right) ? sameFields(left, right) : sameAtom(left, right);
}

function sameFields(left: Fields, right: Fields): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && sameValue(left[key], right[key]));
}

function sameAtom(left: unknown, right: unknown): boolean {
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (left instanceof RegExp && right instanceof RegExp) return String(left) === String(right);
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, position) => sameValue(item, right[position]));
  }
  return Number.isNaN(left) && Number.isNaN(right);
}
