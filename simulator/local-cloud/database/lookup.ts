import { invalidRequest } from './database-errors';
import { readPath } from './key-order';
import type { Fields } from './model';
import { runStages } from './query-language';
import type { Reader } from './reader';
import type { StoredCollection } from './stored-collection';
import { cloneValue, isFields } from './values';

/** What a pipeline reads from: any collection by name, and the reader that plans and reports. */
export interface AggregateSource { reader: Reader; collection: (name: string) => StoredCollection }

/** One pipeline over one collection; `variables` are those of the join it belongs to. */
export interface AggregateRequest { collection: StoredCollection; stages: Fields[]; variables: Fields; operation: string }

/** One join: `stage` is what the SDK wrote; `copies` when later stages write into the joined documents. */
export interface LookupRequest {
  source: AggregateSource;
  /** Runs the pipeline of a join. */
  run: (source: AggregateSource, request: AggregateRequest) => Fields[];
  rows: Fields[];
  stage: unknown;
  variables: Fields;
  copies: boolean;
}

/**
 * Joins another collection to every row. mingo would walk the whole other collection for each row;
 * here each distinct value is one planned, reported read.
 */
export function lookup(request: LookupRequest): Fields[] {
  const { stage } = request;
  if (!isFields(stage) || typeof stage['from'] !== 'string' || typeof stage['as'] !== 'string') {
    throw invalidRequest('$lookup needs from and as');
  }
  const as = stage['as'];
  const joined = Array.isArray(stage['pipeline']) ? byPipeline(request, stage) : byField(request, stage);
  return request.rows.map((row) => ({ ...row, [as]: request.copies ? cloneValue(joined(row)) : joined(row) }));
}

function byField({ source }: LookupRequest, stage: Fields): (row: Fields) => Fields[] {
  const { localField, foreignField, from } = stage;
  if (typeof localField !== 'string' || typeof foreignField !== 'string') throw invalidRequest('$lookup needs localField and foreignField');
  const collection = source.collection(String(from));
  const known = new Map<string, Fields[]>();
  return (row) => {
    const local = readPath(row, localField) ?? null;
    const key = JSON.stringify(local instanceof Date ? { at: local.getTime() } : local);
    const before = known.get(key);
    if (before !== undefined) return before;
    const filter = { [foreignField]: Array.isArray(local) ? { $in: local } : { $eq: local } };
    const found = source.reader.find({ collection, operation: 'lookup', filter });
    known.set(key, found);
    return found;
  };
}

function byPipeline({ source, run, variables }: LookupRequest, stage: Fields): (row: Fields) => Fields[] {
  const collection = source.collection(String(stage['from']));
  const bindings = isFields(stage['let']) ? stage['let'] : {};
  const stages = (stage['pipeline'] as unknown[]).filter(isFields);
  return (row) => {
    const [bound] = Object.keys(bindings).length === 0 ? [{}] : runStages([row], [{ $project: { _id: 0, ...wrap(bindings) } }], variables);
    return run(source, { collection, stages, variables: { ...variables, ...bound }, operation: 'lookup' });
  };
}

/** Each variable as a computed field, whatever its expression; `_id` of the row itself stays out of the way. */
function wrap(bindings: Fields): Fields {
  return Object.fromEntries(Object.entries(bindings).map(([name, expression]) => [name, { $ifNull: [expression, null] }]));
}
