import { Aggregator } from 'mingo/aggregator';
import { Context, ProcessingMode } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import { Query } from 'mingo/query';
import { CloudError } from '../cloud-error';
import { geoQueryOperators } from './geo-operators';
import type { Fields, StoredDocument } from './model';
import { cloneValue } from './values';

const context = Context.init({ accumulator, expression, pipeline, projection, query: { ...query, ...geoQueryOperators } });

/** What every use of mingo here shares: the geographic operators and no cloning of its own. */
export const mingoOptions = { context, processingMode: ProcessingMode.CLONE_OFF, idKey: '_id' };

/** A filter as a test of one document. An unknown operator is the caller's mistake, told as the platform tells it. */
export function compileFilter(filter: Fields): (document: Fields) => boolean {
  if (Object.keys(filter).length === 0) return () => true;
  const compiled = asked('database.query', () => new Query(filter, mingoOptions));
  return (document) => asked('database.query', () => compiled.test(document));
}

/** Documents cut down to the asked fields; excluding a nested field would otherwise change the stored document. */
export function project(documents: readonly StoredDocument[], fields: Fields | null): Fields[] {
  if (fields === null || Object.keys(fields).length === 0) return [...documents];
  const nested = Object.keys(fields).some((field) => field.includes('.'));
  const source = nested ? documents.map(cloneValue) : [...documents];
  return runStages(source, [{ $project: fields }], {});
}

/** Runs stages mingo knows, with the variables of an enclosing join. */
export function runStages(documents: Fields[], stages: Fields[], variables: Fields): Fields[] {
  return asked('database.aggregate', () => new Aggregator(stages, { ...mingoOptions, variables }).run<Fields>(documents));
}

/** Whatever the language itself objects to is a failed request, not a defect of the simulator. */
function asked<T>(what: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
