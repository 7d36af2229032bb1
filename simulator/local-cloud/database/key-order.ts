import { compare, resolve } from 'mingo/util';
import type { Fields, OrderField } from './model';

/** Rank of each kind of value in the database's order; values of different kinds never compare equal. */
const RANKS = { nothing: 1, number: 2, text: 3, object: 4, array: 5, boolean: 8, date: 9, pattern: 11 } as const;

/** Stands before (`-1`) or after (`1`) every value of one kind; only ever a search key. */
export class KindEdge {
  constructor(readonly rank: number, readonly side: -1 | 1) {}
}

/** Stands before (`-1`) or after (`1`) every key that begins like it, whatever the field's direction. */
export class KeyEdge {
  constructor(readonly side: -1 | 1) {}
}
export const BEFORE = new KeyEdge(-1);
export const AFTER = new KeyEdge(1);

/** The rank of a value's kind; a missing value ranks as null. */
export function rankOf(value: unknown): number {
  if (value === null || value === undefined) return RANKS.nothing;
  switch (typeof value) {
    case 'number': return RANKS.number;
    case 'string': return RANKS.text;
    case 'boolean': return RANKS.boolean;
    default:
  }
  if (value instanceof KindEdge) return value.rank;
  if (value instanceof Date) return RANKS.date;
  if (Array.isArray(value)) return RANKS.array;
  return value instanceof RegExp ? RANKS.pattern : RANKS.object;
}

/** Orders any two stored values: by kind first, then by size. Missing equals null. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  const rank = rankOf(left);
  const difference = rank - rankOf(right);
  if (difference !== 0) return difference;
  if (left instanceof KindEdge) return right instanceof KindEdge ? left.side - right.side : left.side;
  if (right instanceof KindEdge) return -right.side;
  return compareSameKind(rank, left, right);
}

function compareSameKind(rank: number, left: unknown, right: unknown): number {
  switch (rank) {
    case RANKS.nothing: return 0;
    case RANKS.text: return (left as string) < (right as string) ? -1 : 1;
    case RANKS.number: return compareNumbers(left as number, right as number);
    case RANKS.boolean: return Number(left) - Number(right);
    case RANKS.date: return compareNumbers((left as Date).getTime(), (right as Date).getTime());
    default: return compare(left, right);
  }
}

/** NaN comes before every number and equals itself, or an ordered tree would lose it. */
function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  if (Number.isNaN(right)) return 1;
  return left - right;
}

/** The comparison of index keys whose fields run in the given directions. A shorter key that begins alike comes first. */
export function keyComparison(directions: readonly number[]): (left: unknown[], right: unknown[]) => number {
  return (left, right) => {
    const length = Math.min(left.length, right.length);
    for (let position = 0; position < length; position++) {
      const a = left[position];
      const b = right[position];
      if (a === b) continue;
      if (a instanceof KeyEdge) return a.side;
      if (b instanceof KeyEdge) return -b.side;
      const difference = compareValues(a, b);
      if (difference !== 0) return difference * (directions[position] ?? 1);
    }
    // An edge still stands before or after a key that ends where the edge begins.
    const next = left[length] ?? right[length];
    const side = next instanceof KeyEdge ? next.side : 1;
    return (left.length - right.length) * side;
  };
}

/** The value at a dotted path; through arrays it answers an array; undefined when nothing is there. */
export function readPath(document: Fields, path: string): unknown {
  return path.includes('.') ? resolve(document, path) : document[path];
}

/** The comparison a sort asks for. An array sorts by its smallest element upwards, by its largest downwards. */
export function orderComparison(order: readonly OrderField[]): (left: Fields, right: Fields) => number {
  return (left, right) => {
    for (const { field, direction } of order) {
      const a = sortValue(readPath(left, field), direction);
      const b = sortValue(readPath(right, field), direction);
      const difference = compareValues(a, b);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  };
}

function sortValue(value: unknown, direction: 1 | -1): unknown {
  if (!Array.isArray(value)) return value;
  let chosen: unknown = value[0];
  for (const item of value) if (compareValues(item, chosen) * direction < 0) chosen = item;
  return chosen;
}
