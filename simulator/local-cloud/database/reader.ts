import { CloudError } from '../cloud-error';
import { invalidRequest } from './database-errors';
import { findNear, metresFrom } from './geo-operators';
import type { Near } from './geo-operators';
import { orderComparison } from './key-order';
import type { DocumentId, Fields, OrderField, ReadReport, StoredDocument } from './model';
import { ID_INDEX } from './ordered-index';
import { choosePlan, readScan } from './planner';
import type { Plan, Scan } from './planner';
import { compileFilter } from './query-language';
import type { StoredCollection } from './stored-collection';

/** One question to one collection. `operation` names the caller in reports; an endless `limit` is `Infinity`. */
export interface FindRequest {
  collection: StoredCollection;
  operation: string;
  filter: Fields;
  order?: readonly OrderField[];
  skip?: number;
  limit?: number;
}

/** How many documents a strict database sorts in memory for one read. */
const STRICT_SORT_LIMIT = 1000;

/** Answers questions with the cheapest plan, and reports what each one cost. */
export class Reader {
  constructor(private readonly strict: boolean, private readonly report: (read: ReadReport) => void) {}

  /** The documents that match, in order, cut to the page. Stops reading as soon as the page is full where an index gives the order. */
  find(request: FindRequest): StoredDocument[] {
    const startedAt = performance.now();
    const { collection, operation, filter, skip = 0, limit = Infinity } = request;
    const id = idOf(filter);
    const found = id === null ? this.search(request) : { ...collect(byId(collection, id), filter, skip + limit), index: ID_INDEX };
    const documents = found.documents.slice(skip, skip + limit);
    const { examined, index } = found;
    this.report({ collection: collection.name, operation, examined, returned: documents.length, index, ms: performance.now() - startedAt });
    return documents;
  }

  /** Plans and reads; the answer is in order but not yet cut to the page. */
  private search(request: FindRequest): Found & { index: string | null } {
    const { collection, filter, order = [], skip = 0, limit = Infinity } = request;
    const near = findNear(filter);
    if (near !== null) return searchNear(request, near);
    const plan = choosePlan({ filter, order, indexes: collection.searchable, nearField: null });
    this.refuseScan(request, plan);
    const inOrder = order.length === 0 || plan?.ordered === true;
    const source = readPlan({ collection, plan, order: inOrder ? order : [] });
    const found = collect(source, filter, inOrder ? skip + limit : Infinity);
    if (!inOrder) this.sort(found, request, plan);
    return { ...found, index: indexLabel(plan) };
  }

  /** How many documents match; an empty filter costs nothing. */
  count(collection: StoredCollection, filter: Fields): number {
    if (Object.keys(filter).length > 0) return this.find({ collection, operation: 'count', filter }).length;
    this.report({ collection: collection.name, operation: 'count', examined: 0, returned: 1, index: ID_INDEX, ms: 0 });
    return collection.documents.size;
  }

  /** Notes a document read by its id outside `find`, as transactions do. */
  noteDocument(collection: StoredCollection, found: boolean): void {
    const examined = found ? 1 : 0;
    this.report({ collection: collection.name, operation: 'doc', examined, returned: examined, index: ID_INDEX, ms: 0 });
  }

  private sort(found: Found, request: FindRequest, plan: Plan | null): void {
    // A list of ids is as long as its writer made it.
    const byIds = plan !== null && found.examined <= plan.scans.length && plan.scans.every((scan) => scan.index.name === ID_INDEX);
    if (this.strict && found.examined > STRICT_SORT_LIMIT && !byIds) {
      throw uncovered(request, `sorting ${found.examined} documents in memory`);
    }
    found.documents.sort(orderComparison(request.order ?? []));
  }

  private refuseScan(request: FindRequest, plan: Plan | null): void {
    if (!this.strict || plan?.bounded === true || request.collection.documents.size === 0) return;
    if (!isPage(request, plan)) throw uncovered(request, 'scanning the whole collection');
  }
}

/** Everything near enough, nearest first; the platform does this only through a geo index. */
function searchNear({ collection, filter }: FindRequest, near: Near): Found & { index: string | null } {
  const plan = choosePlan({ filter, order: [], indexes: collection.searchable, nearField: near.field });
  if (plan === null) throw invalidRequest(`unable to find index for $geoNear query on ${collection.name}.${near.field}`);
  const found = collect(readPlan({ collection, plan, order: [] }), filter, Infinity);
  sortByDistance(found.documents, near);
  return { ...found, index: indexLabel(plan) };
}

/** A limited read of unfiltered documents costs what it answers, as long as nothing has to be sorted for it. */
function isPage({ filter, order = [], limit = Infinity }: FindRequest, plan: Plan | null): boolean {
  return Object.keys(filter).length === 0 && Number.isFinite(limit) && (order.length === 0 || plan?.ordered === true);
}

interface Found { documents: StoredDocument[]; examined: number }

function collect(source: Iterable<StoredDocument>, filter: Fields, enough: number): Found {
  const matches = compileFilter(filter);
  const documents: StoredDocument[] = [];
  let examined = 0;
  if (enough <= 0) return { documents, examined };
  for (const document of source) {
    examined += 1;
    if (matches(document)) documents.push(document);
    if (documents.length >= enough) break;
  }
  return { documents, examined };
}

/** The id a filter asks for and nothing else decides; null when it does not name one. */
function idOf(filter: Fields): DocumentId | null {
  const id = filter['_id'];
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function byId(collection: StoredCollection, id: DocumentId): StoredDocument[] {
  const document = collection.documents.get(id);
  return document === undefined ? [] : [document];
}

interface PlanReading { collection: StoredCollection; plan: Plan | null; order: readonly OrderField[] }

/** The documents of a plan, each once; with an order, several scans are merged into one. */
function readPlan({ collection, plan, order }: PlanReading): Iterable<StoredDocument> {
  if (plan === null) return collection.documents.values();
  const sources = plan.scans.map((scan) => documentsOf(collection, scan));
  const [only] = sources;
  const joined = sources.length === 1 && only !== undefined ? only
    : order.length > 0 ? merge(sources, order) : concatenate(sources);
  const repeats = plan.scans.some((scan) => scan.index !== plan.scans[0]?.index || scan.index.arrayFields.size > 0)
    || plan.scans.length > 1;
  return repeats ? once(joined) : joined;
}

function* documentsOf(collection: StoredCollection, scan: Scan): Generator<StoredDocument> {
  for (const id of readScan(scan)) {
    const document = collection.documents.get(id);
    if (document !== undefined) yield document;
  }
}

function* concatenate(sources: readonly Iterable<StoredDocument>[]): Generator<StoredDocument> {
  for (const source of sources) yield* source;
}

function* once(source: Iterable<StoredDocument>): Generator<StoredDocument> {
  const seen = new Set<DocumentId>();
  for (const document of source) {
    if (seen.has(document._id)) continue;
    seen.add(document._id);
    yield document;
  }
}

function* merge(sources: readonly Generator<StoredDocument>[], order: readonly OrderField[]): Generator<StoredDocument> {
  const compare = orderComparison(order);
  const heads = sources.map((source) => ({ source, next: source.next() })).filter((head) => head.next.done !== true);
  while (heads.length > 0) {
    let lowest = 0;
    for (let position = 1; position < heads.length; position++) {
      if (compare(headOf(heads, position), headOf(heads, lowest)) < 0) lowest = position;
    }
    const head = heads[lowest];
    if (head === undefined) return;
    yield headOf(heads, lowest);
    head.next = head.source.next();
    if (head.next.done === true) heads.splice(lowest, 1);
  }
}

function headOf(heads: readonly { next: IteratorResult<StoredDocument, unknown> }[], position: number): StoredDocument {
  const next = heads[position]?.next;
  if (next === undefined || next.done === true) throw new Error('A merged scan has no document at its head');
  return next.value;
}

function sortByDistance(documents: StoredDocument[], near: Near): void {
  const distances = new Map(documents.map((document) => [document, metresFrom(near, document) ?? Infinity]));
  documents.sort((left, right) => (distances.get(left) ?? 0) - (distances.get(right) ?? 0));
}

function indexLabel(plan: Plan | null): string | null {
  if (plan === null) return null;
  return [...new Set(plan.scans.map((scan) => scan.index.name))].join('+') || ID_INDEX;
}

/** Says all that is needed to write the missing index. */
function uncovered(request: FindRequest, cost: string): CloudError {
  const { collection, filter, order = [], operation } = request;
  const indexes = collection.definitions.map((index) => `${index.name} ${JSON.stringify(index.keys)}`).join(', ') || 'none';
  const sorted = JSON.stringify(Object.fromEntries(order.map(({ field, direction }) => [field, direction])));
  return new CloudError('DATABASE_REQUEST_FAILED',
    `[FailedOperation] no index covers ${operation} on ${collection.name}: it would mean ${cost}. `
    + `filter ${JSON.stringify(filter)}, order ${sorted}, indexes: ${indexes}`);
}
