import { latitudeBand } from './geo-operators';
import { compareValues, rankOf } from './key-order';
import type { Fields } from './model';
import { isFields, isOperators } from './values';

/** One end of a range. */
export interface Limit { value: unknown; exclusive: boolean }

/**
 * The values a field can have in any matching document: a list of points, or a range within one kind of value.
 * A bound may admit too much, never too little; the filter itself has the last word.
 */
export type Bound =
  | { kind: 'points'; values: unknown[] }
  | { kind: 'range'; rank: number; low: Limit | null; high: Limit | null };

/** Bounds by field path; a geographic condition bounds `geo:<path>`, by latitude. */
export type Bounds = Map<string, Bound>;

/**
 * What a filter says about each field.
 * With `arrays`, for fields holding arrays: two conditions may be met by two elements, so they are not intersected.
 */
export function boundsOf(filter: Fields, arrays: boolean): Bounds {
  const bounds: Bounds = new Map();
  const add = (field: string, bound: Bound): void => {
    const known = bounds.get(field);
    bounds.set(field, known === undefined ? bound : both(known, bound, arrays));
  };
  for (const [field, value] of Object.entries(filter)) {
    for (const [path, bound] of clauseBounds({ field, value, arrays })) add(path, bound);
  }
  return bounds;
}

interface Clause { field: string; value: unknown; arrays: boolean }

function clauseBounds({ field, value, arrays }: Clause): [string, Bound][] {
  if (field === '$and') return filters(value).flatMap((part) => [...boundsOf(part, arrays)]);
  if (field === '$or') return [...alternatives(filters(value).map((part) => boundsOf(part, arrays)))];
  if (field === '$expr') return expressionBounds(value);
  if (field.startsWith('$')) return [];
  if (isScalar(value)) return [[field, points([value])]];
  if (value instanceof RegExp) return named(field, prefixBound(value));
  if (!isOperators(value)) return [];
  return Object.entries(value).flatMap(([operator, operand]) => operatorBounds({ field, value: operand, arrays }, operator));
}

/** Conjunctions inside a filter, as filters. */
export function filters(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Every branch must bound a field for the whole to bound it: this is what gives a cursor page its starting point. */
function alternatives(branches: Bounds[]): Bounds {
  const [first, ...rest] = branches;
  const joined: Bounds = new Map();
  for (const [field, bound] of first ?? []) {
    let wide: Bound | null = bound;
    for (const branch of rest) {
      const other: Bound | undefined = branch.get(field);
      wide = wide === null || other === undefined ? null : either(wide, other);
    }
    if (wide !== null) joined.set(field, wide);
  }
  return joined;
}

type OperatorReader = (clause: Clause) => [string, Bound][];

const geographic = (operator: string): OperatorReader => ({ field, value }) => {
  const band = latitudeBand(operator, value);
  return band === null ? [] : [[`geo:${field}`, range({ value: band[0], exclusive: false }, { value: band[1], exclusive: false })]];
};
const comparing = (operator: string): OperatorReader => ({ field, value }) => named(field, comparison(operator, value));
const pointed = (field: string, values: unknown): [string, Bound][] => (
  Array.isArray(values) && values.every(isScalar) ? [[field, points(values)]] : []);

/** Operators that bound a field; every other one bounds nothing. */
const OPERATOR_READERS: Record<string, OperatorReader> = {
  $eq: ({ field, value }) => pointed(field, [value]),
  $in: ({ field, value }) => pointed(field, value),
  $gt: comparing('$gt'), $gte: comparing('$gte'), $lt: comparing('$lt'), $lte: comparing('$lte'),
  $exists: ({ field, value }) => (value === false ? pointed(field, [null]) : []),
  $all: ({ field, value }) => (Array.isArray(value) && value.length > 0 ? pointed(field, value.slice(0, 1)) : []),
  $elemMatch: ({ field, value }) => elementBounds(field, value),
  $regex: ({ field, value }) => (value instanceof RegExp ? named(field, prefixBound(value)) : []),
  $nearSphere: geographic('$nearSphere'), $geoWithin: geographic('$geoWithin'), $geoIntersects: geographic('$geoIntersects'),
};

function operatorBounds(clause: Clause, operator: string): [string, Bound][] {
  return Object.hasOwn(OPERATOR_READERS, operator) ? OPERATOR_READERS[operator]?.(clause) ?? [] : [];
}

function elementBounds(field: string, value: unknown): [string, Bound][] {
  if (isOperators(value)) return clauseBounds({ field, value, arrays: true });
  return isFields(value) ? [...boundsOf(value, true)].map(([path, bound]) => [`${field}.${path}`, bound]) : [];
}

/**
 * `$expr: { $eq: ['$field', value] }` and conjunctions of it, as joins with a pipeline are written.
 * Other comparisons of expressions reach across kinds of values and bound nothing.
 */
function expressionBounds(expression: unknown): [string, Bound][] {
  if (!isFields(expression)) return [];
  const conjunction = expression['$and'];
  if (Array.isArray(conjunction)) return conjunction.flatMap(expressionBounds);
  const [path, value] = Array.isArray(expression['$eq']) ? expression['$eq'] as unknown[] : [];
  if (typeof path !== 'string' || !/^\$[^$]/.test(path) || !isScalar(value) || value === null) return [];
  return typeof value === 'string' && value.startsWith('$') ? [] : [[path.slice(1), points([value])]];
}

function named(field: string, bound: Bound | null): [string, Bound][] {
  return bound === null ? [] : [[field, bound]];
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
}

function points(values: readonly unknown[]): Bound {
  const sorted = [...values].sort(compareValues);
  return { kind: 'points', values: sorted.filter((value, position) => position === 0 || compareValues(value, sorted[position - 1]) !== 0) };
}

function range(low: Limit | null, high: Limit | null): Bound {
  return { kind: 'range', rank: rankOf((low ?? high)?.value), low, high };
}

function comparison(operator: string, value: unknown): Bound | null {
  if (!isScalar(value) || value === null) return null;
  const limit = { value, exclusive: operator === '$gt' || operator === '$lt' };
  return operator.startsWith('$g') ? range(limit, null) : range(null, limit);
}

/** A pattern that begins with fixed text bounds the field like a range; flags, choices and free beginnings do not. */
function prefixBound(pattern: RegExp): Bound | null {
  if (pattern.flags.replace('u', '') !== '' || pattern.source.includes('|')) return null;
  const [, fixed = '', next = ''] = /^\^([^\\^$.*+?()[\]{}]*)(.?)/.exec(pattern.source) ?? [];
  // A quantifier belongs to the last fixed character, which may then be absent.
  const text = next !== '' && '*?{'.includes(next) ? fixed.slice(0, -1) : fixed;
  return text === '' ? null : range({ value: text, exclusive: false }, { value: `${text}\uffff`, exclusive: false });
}

/** What two conditions on one field leave. */
function both(left: Bound, right: Bound, arrays: boolean): Bound {
  if (arrays) return left.kind === 'points' ? left : right;
  if (left.kind === 'points') return points(left.values.filter((value) => admits(right, value)));
  if (right.kind === 'points') return points(right.values.filter((value) => admits(left, value)));
  if (left.rank !== right.rank) return points([]);
  return { kind: 'range', rank: left.rank, low: tighter(left.low, right.low, 1), high: tighter(left.high, right.high, -1) };
}

/** What at least one of two conditions admits; null when that is everything. */
function either(left: Bound, right: Bound): Bound | null {
  if (left.kind === 'points' && right.kind === 'points') return points([...left.values, ...right.values]);
  const a = spread(left);
  const b = spread(right);
  if (a === null || b === null || a.rank !== b.rank) return null;
  const low = wider(a.low, b.low, 1);
  const high = wider(a.high, b.high, -1);
  return low === null && high === null ? null : { kind: 'range', rank: a.rank, low, high };
}

type Range = Extract<Bound, { kind: 'range' }>;

/** A bound as one range; null when its points are of several kinds. */
export function spread(bound: Bound): Range | null {
  if (bound.kind === 'range') return bound;
  const low = bound.values[0];
  const high = bound.values[bound.values.length - 1];
  if (bound.values.length === 0 || rankOf(low) !== rankOf(high)) return null;
  return { kind: 'range', rank: rankOf(low), low: { value: low, exclusive: false }, high: { value: high, exclusive: false } };
}

function admits(bound: Bound, value: unknown): boolean {
  if (bound.kind === 'points') return bound.values.some((point) => compareValues(point, value) === 0);
  if (rankOf(value) !== bound.rank) return false;
  return within(bound.low, value, 1) && within(bound.high, value, -1);
}

function within(limit: Limit | null, value: unknown, side: 1 | -1): boolean {
  if (limit === null) return true;
  const difference = compareValues(value, limit.value) * side;
  return limit.exclusive ? difference > 0 : difference >= 0;
}

function tighter(left: Limit | null, right: Limit | null, side: 1 | -1): Limit | null {
  if (left === null || right === null) return left ?? right;
  const difference = compareValues(left.value, right.value) * side;
  if (difference === 0) return left.exclusive ? left : right;
  return difference > 0 ? left : right;
}

function wider(left: Limit | null, right: Limit | null, side: 1 | -1): Limit | null {
  if (left === null || right === null) return null;
  const difference = compareValues(left.value, right.value) * side;
  if (difference === 0) return left.exclusive ? right : left;
  return difference < 0 ? left : right;
}
