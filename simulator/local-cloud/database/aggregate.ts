import { NotSimulated } from '../cloud-error';
import { bucketAsGroup } from './bucket';
import { invalidRequest } from './database-errors';
import { pointPosition } from './geo-shapes';
import { findNear, metresFrom } from './geo-operators';
import { lookup } from './lookup';
import type { AggregateRequest, AggregateSource } from './lookup';
import type { Fields, OrderField, StoredDocument } from './model';
import { runStages } from './query-language';
import type { Reader } from './reader';
import type { StoredCollection } from './stored-collection';
import { cloneValue, isFields, isOperators } from './values';

/** Every stage the SDK can send. */
const STAGES = new Set(['$addFields', '$bucket', '$bucketAuto', '$count', '$geoNear', '$group', '$limit', '$lookup',
  '$match', '$project', '$replaceRoot', '$sample', '$skip', '$sort', '$sortByCount', '$unwind']);

/**
 * The rows a pipeline makes. The stages it begins with (match, sort with limit, geoNear) are read through indexes,
 * so their cost is that of a query; joins likewise, row by row.
 */
export function aggregate(source: AggregateSource, request: AggregateRequest): Fields[] {
  for (const stage of request.stages) {
    const name = Object.keys(stage)[0] ?? '';
    if (!STAGES.has(name)) throw new NotSimulated(`aggregate stage ${name}`);
  }
  const copies = request.stages.some(changesItsInput);
  const { rows, rest } = readHead(source.reader, request);
  let current = copies ? rows.map(cloneValue) : rows;
  let known: Fields[] = [];
  for (const stage of rest) {
    if (!('$lookup' in stage)) {
      known.push(...('$bucket' in stage ? bucketAsGroup(stage['$bucket']) : [stage]));
      continue;
    }
    current = lookup({ source, run: aggregate, rows: flush(current, known, request.variables), stage: stage['$lookup'], variables: request.variables, copies });
    known = [];
  }
  return flush(current, known, request.variables);
}

function flush(rows: Fields[], stages: Fields[], variables: Fields): Fields[] {
  return stages.length === 0 ? rows : runStages(rows, stages, variables);
}

/** mingo writes into the rows it gets when a stage reaches below their top level; stored documents must not be those rows. */
function changesItsInput(stage: Fields): boolean {
  const [name, value] = Object.entries(stage)[0] ?? ['', null];
  if (name === '$unwind') return isFields(value) || String(value).includes('.');
  if (name !== '$addFields' && name !== '$project') return false;
  return isFields(value) && Object.entries(value).some(([path, inner]) => path.includes('.') || (isFields(inner) && !isOperators(inner)));
}

interface Head { rows: Fields[]; rest: Fields[] }

function readHead(reader: Reader, { collection, stages, operation, variables }: AggregateRequest): Head {
  const [first] = stages;
  if (first !== undefined && '$geoNear' in first) return { rows: geoNear(reader, collection, first['$geoNear']), rest: stages.slice(1) };
  const matches = leading(stages, '$match');
  const filter = matches.length === 0 ? {} : bindVariables({ $and: matches }, variables);
  const page = readPage(stages.slice(matches.length));
  const rows: StoredDocument[] = reader.find({
    collection, operation, filter: isFields(filter) ? flatten(filter) : {}, order: page.order, skip: page.skip, limit: page.limit,
  });
  return { rows, rest: stages.slice(matches.length + page.stages) };
}

/** A single match is the filter itself, which keeps reports and error messages short. */
function flatten(filter: Fields): Fields {
  const parts = filter['$and'];
  return Array.isArray(parts) && parts.length === 1 && isFields(parts[0]) ? parts[0] : filter;
}

function leading(stages: readonly Fields[], name: string): Fields[] {
  const end = stages.findIndex((stage) => !(name in stage));
  return stages.slice(0, end === -1 ? stages.length : end).map((stage) => stage[name]).filter(isFields);
}

/** Sort, skip and limit directly after the match are a page; a sort without a limit stays a stage. */
function readPage(stages: readonly Fields[]): { order: OrderField[]; skip: number; limit: number; stages: number } {
  let position = 0;
  const take = (name: string): unknown => {
    const stage = stages[position];
    if (stage === undefined || !(name in stage)) return undefined;
    position += 1;
    return stage[name];
  };
  const sort = take('$sort');
  const skip = take('$skip');
  const limit = take('$limit');
  if (limit === undefined) return { order: [], skip: 0, limit: Infinity, stages: 0 };
  return { order: readOrder(sort), skip: Number(skip ?? 0), limit: Number(limit), stages: position };
}

/** `{ at: -1, _id: 1 }` as a list; throws for a direction that is neither `1` nor `-1`. */
export function readOrder(value: unknown): OrderField[] {
  if (value === undefined) return [];
  if (!isFields(value)) throw invalidRequest('sort must be an object of fields');
  return Object.entries(value).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidRequest(`sort direction of ${field} must be 1 or -1`);
    return { field, direction };
  });
}

/** Variables of an enclosing join put in their places, so that the planner can see their values. */
export function bindVariables(value: unknown, variables: Fields): unknown {
  if (typeof value === 'string' && value.startsWith('$$')) {
    const name = value.slice(2);
    return Object.hasOwn(variables, name) ? quote(variables[name]) : value;
  }
  if (Array.isArray(value)) return value.map((item) => bindVariables(item, variables));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bindVariables(inner, variables)]));
}

/** A value that would be read as an expression is quoted. */
function quote(value: unknown): unknown {
  const plain = value === null || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date
    || (typeof value === 'string' && !value.startsWith('$'));
  return plain ? value : { $literal: value ?? null };
}

/** The geoNear stage: nearest first, with the distance written into `distanceField`. */
function geoNear(reader: Reader, collection: StoredCollection, options: unknown): Fields[] {
  if (!isFields(options) || pointPosition(options['near']) === null) throw invalidRequest('$geoNear needs a point in near');
  const key = options['key'] ?? geoFieldOf(collection);
  if (typeof key !== 'string') throw invalidRequest(`$geoNear requires a geo index on ${collection.name}`);
  const condition: Fields = { $geometry: options['near'] };
  if (options['maxDistance'] !== undefined) condition['$maxDistance'] = options['maxDistance'];
  if (options['minDistance'] !== undefined) condition['$minDistance'] = options['minDistance'];
  const { distanceField, includeLocs } = options;
  if (typeof distanceField !== 'string') throw invalidRequest('$geoNear needs a distanceField');
  const query = isFields(options['query']) ? options['query'] : {};
  const filter = { $and: [query, { [key]: { $nearSphere: condition } }] };
  const near = findNear(filter);
  if (near === null) throw invalidRequest('$geoNear needs a point in near');
  const limit = Number(options['limit'] ?? options['num'] ?? Infinity);
  return reader.find({ collection, operation: 'aggregate', filter, limit }).map((document) => {
    const metres = (metresFrom(near, document) ?? 0) * Number(options['distanceMultiplier'] ?? 1);
    const located = typeof includeLocs === 'string' ? { [includeLocs]: document[key] } : {};
    return { ...document, ...located, [distanceField]: metres };
  });
}

function geoFieldOf(collection: StoredCollection): string | undefined {
  const fields = collection.indexes.flatMap((index) => index.fields.filter((field) => field.geo).map((field) => field.field));
  return fields.length === 1 ? fields[0] : undefined;
}
