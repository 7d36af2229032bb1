import { boundsOf, filters, spread } from './bounds';
import type { Bound, Bounds } from './bounds';
import { AFTER, BEFORE, KindEdge } from './key-order';
import type { DocumentId, Fields, OrderField } from './model';
import type { IndexField, OrderedIndex } from './ordered-index';

/** One stretch of one index, read in index order or against it. */
export interface Scan { index: OrderedIndex; start: unknown[]; end: unknown[]; reverse: boolean }

/** A way to find the documents of a query. */
export interface Plan {
  scans: Scan[];
  /** Every scan yields the asked order; several scans still have to be merged. */
  ordered: boolean;
  /** The filter narrows every scan; without it a scan is the whole index. */
  bounded: boolean;
  /** Higher is likely narrower: four for a field with one value, three for one with several, two for a range. */
  score: number;
}

/** What the planner needs to know of a query. `nearField` is set when the answer is ordered by distance. */
export interface PlanRequest {
  filter: Fields;
  order: readonly OrderField[];
  indexes: readonly OrderedIndex[];
  nearField: string | null;
}

/** Values of several fields multiply; beyond this many scans a range is read instead. */
const MAX_SCANS = 256;
/** Plans are compared by counting keys up to this many. */
const ESTIMATE_LIMIT = 256;

/** The way to read a query's documents; null when no index says anything about it. */
export function choosePlan(request: PlanRequest): Plan | null {
  const plans = indexPlans(request);
  if (request.nearField === null) {
    const union = unionPlan(request);
    if (union !== null) plans.push(union);
  }
  return request.order.length === 0 ? narrowest(plans) : forOrder(plans);
}

function narrowest(plans: readonly Plan[]): Plan | null {
  const [first, ...rest] = [...plans].sort((left, right) => right.score - left.score);
  if (first === undefined || rest.length === 0) return first ?? null;
  let best = first;
  let fewest = estimate(first);
  for (const plan of rest) {
    const count = estimate(plan);
    if (count < fewest) [best, fewest] = [plan, count];
  }
  return best;
}

/** An index in the asked order lets a page stop early; sorting pays only when clearly few documents are left to sort. */
function forOrder(plans: readonly Plan[]): Plan | null {
  const ordered = [...plans].filter((plan) => plan.ordered).sort((left, right) => right.score - left.score)[0];
  const least = ordered?.score ?? 0;
  const sorted = narrowest(plans.filter((plan) => !plan.ordered && plan.bounded && plan.score > least));
  if (ordered === undefined || sorted === null) return ordered ?? sorted;
  return estimate(sorted) < ESTIMATE_LIMIT ? sorted : ordered;
}

function estimate(plan: Plan): number {
  let count = 0;
  for (const scan of plan.scans) {
    for (const _id of readScan(scan)) if (++count >= ESTIMATE_LIMIT) return count;
  }
  return count;
}

/** Ids along one scan. */
export function readScan(scan: Scan): Iterable<DocumentId> {
  return scan.index.scan(scan.start, scan.end, scan.reverse);
}

function indexPlans(request: PlanRequest): Plan[] {
  const single = boundsOf(request.filter, false);
  const several = boundsOf(request.filter, true);
  return request.indexes.flatMap((index) => {
    if (request.nearField !== null && !index.fields.some((field) => field.geo && field.field === request.nearField)) return [];
    const plans = plansOf({ index, order: request.order, bound: boundReader(index, single, several) });
    return plans.filter((plan) => plan.bounded || (plan.ordered && request.order.length > 0) || request.nearField !== null);
  });
}

/** The bound of an index field that its keys can be trusted with. */
function boundReader(index: OrderedIndex, single: Bounds, several: Bounds): (field: IndexField) => Bound | undefined {
  return ({ field, geo }) => {
    if (geo) return index.hasShapes ? undefined : single.get(`geo:${field}`);
    if (!index.arrayFields.has(field)) return single.get(field);
    const bound = several.get(field);
    // An array of parts, some lacking the field, has keys only for the parts that have it.
    return bound?.kind === 'points' && bound.values.includes(null) ? undefined : bound;
  };
}

interface IndexRequest { index: OrderedIndex; order: readonly OrderField[]; bound: (field: IndexField) => Bound | undefined }

/** One plan per number of leading fields held to single values; the field after them may add a range. */
function plansOf(request: IndexRequest): Plan[] {
  const { index, bound } = request;
  const plans: Plan[] = [];
  const constant = new Set<string>();
  let prefixes: unknown[][] = [[]];
  let score = 0;
  for (const [depth, field] of index.fields.entries()) {
    const limits = bound(field);
    plans.push(planAt({ ...request, depth, prefixes, score, constant, limits }));
    if (limits?.kind !== 'points' || prefixes.length * limits.values.length > MAX_SCANS) return plans;
    prefixes = prefixes.flatMap((prefix) => limits.values.map((value) => [...prefix, value]));
    score += limits.values.length === 1 ? 4 : 3;
    if (limits.values.length === 1 && !index.arrayFields.has(field.field)) constant.add(field.field);
  }
  plans.push(planAt({ ...request, depth: index.fields.length, prefixes, score: score + 4, constant, limits: undefined }));
  return plans;
}

interface DepthRequest extends IndexRequest {
  depth: number;
  prefixes: unknown[][];
  score: number;
  constant: ReadonlySet<string>;
  limits: Bound | undefined;
}

function planAt(request: DepthRequest): Plan {
  const { index, depth, prefixes, limits } = request;
  const range = limits === undefined ? null : spread(limits);
  const direction = orderDirection(request);
  const field = index.fields[depth];
  return {
    scans: prefixes.map((prefix) => ({
      index,
      start: field && range ? edge({ prefix, range, first: true, field }) : [...prefix, BEFORE],
      end: field && range ? edge({ prefix, range, first: false, field }) : [...prefix, AFTER],
      reverse: direction === -1,
    })),
    ordered: direction !== 0,
    bounded: depth > 0 || range !== null,
    score: request.score + (range === null ? 0 : 2),
  };
}

interface EdgeRequest { prefix: unknown[]; range: NonNullable<ReturnType<typeof spread>>; first: boolean; field: IndexField }

/** The search key at one end of a range, in index order: a field that runs down begins at its highest value. */
function edge({ prefix, range, first, field }: EdgeRequest): unknown[] {
  const low = first === (field.direction === 1);
  const limit = low ? range.low : range.high;
  if (limit === null) return [...prefix, new KindEdge(range.rank, low ? -1 : 1), first ? BEFORE : AFTER];
  return [...prefix, limit.value, first === limit.exclusive ? AFTER : BEFORE];
}

/** `1` when the index yields the asked order after its prefix, `-1` when it does so backwards, `0` when it does not. */
function orderDirection({ index, order, depth, constant }: DepthRequest): 1 | -1 | 0 {
  const wanted = order.filter(({ field }) => !constant.has(field));
  let direction: 1 | -1 | 0 = 0;
  for (const [position, { field, direction: wantedDirection }] of wanted.entries()) {
    const indexed = index.fields[depth + position];
    if (indexed === undefined || indexed.field !== field || indexed.geo || index.arrayFields.has(field)) return 0;
    const relative = indexed.direction === wantedDirection ? 1 : -1;
    if (direction !== 0 && relative !== direction) return 0;
    direction = relative;
    // Ids are unique: whatever the sort says after them changes nothing.
    if (field === '_id') break;
  }
  return direction === 0 ? 1 : direction;
}

/** Reads an `$or` branch by branch, when an index covers every one of them. */
function unionPlan(request: PlanRequest): Plan | null {
  for (const [rest, branches] of disjunctions(request.filter)) {
    const plans = branches.map((branch) => choosePlan({ ...request, filter: { $and: [rest, branch] } }));
    const covered = plans.filter((plan) => plan !== null && plan.bounded);
    if (branches.length === 0 || covered.length < branches.length) continue;
    return {
      scans: covered.flatMap((plan) => plan?.scans ?? []),
      ordered: covered.every((plan) => plan?.ordered === true),
      bounded: true,
      score: Math.min(...covered.map((plan) => plan?.score ?? 0)),
    };
  }
  return null;
}

/** Each `$or` at the top of a filter or in its conjunctions, with all the filter says besides. */
function disjunctions(filter: Fields): [Fields, Fields[]][] {
  const parts = conjuncts(filter);
  return parts.flatMap((part, position): [Fields, Fields[]][] => (
    '$or' in part ? [[{ $and: parts.filter((_, other) => other !== position) }, filters(part['$or'])]] : []));
}

function conjuncts(filter: Fields): Fields[] {
  return Object.entries(filter).flatMap(([field, value]) => (
    field === '$and' ? filters(value).flatMap(conjuncts) : [{ [field]: value }]));
}
