import { update as mingoUpdate } from 'mingo/updater';
import { CloudError } from '../cloud-error';
import { invalidRequest, writeRefused } from './database-errors';
import { readPath } from './key-order';
import type { Fields, StoredDocument } from './model';
import { mingoOptions } from './query-language';
import { approximateBytes, cloneValue, isFields, MAX_DOCUMENT_BYTES } from './values';

const NUMBER_OPERATORS = new Set(['$inc', '$mul']);
const ARRAY_OPERATORS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);

/**
 * The document an update makes of `document`, which itself stays as it is.
 * Refuses what the database refuses and mingo would let through: operators on fields of the wrong type.
 */
export function applyUpdate(document: StoredDocument, operators: Fields): StoredDocument {
  const unknown = Object.keys(operators).find((operator) => !operator.startsWith('$'));
  if (unknown !== undefined) throw invalidRequest(`update of ${unknown} names no operator`);
  for (const [operator, fields] of Object.entries(operators)) {
    for (const path of Object.keys(isFields(fields) ? fields : {})) refuseMismatch({ document, operator, path, operand: (fields as Fields)[path] });
  }
  const next = cloneValue(document);
  try {
    mingoUpdate(next, operators, [], {}, { queryOptions: mingoOptions });
  } catch (error) {
    throw error instanceof CloudError ? error : writeRefused('Update', error instanceof Error ? error.message : String(error));
  }
  return checkSize(next);
}

interface Mismatch { document: StoredDocument; operator: string; path: string; operand: unknown }

function refuseMismatch({ document, operator, path, operand }: Mismatch): void {
  if (path === '_id' || path.startsWith('_id.')) {
    throw writeRefused('Update', "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  const value = readPath(document, path);
  const where = `{_id: ${JSON.stringify(document._id)}}`;
  if (NUMBER_OPERATORS.has(operator)) {
    if (typeof operand !== 'number') throw writeRefused('Update', `Cannot ${operator} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
    if (value !== undefined && typeof value !== 'number') {
      throw writeRefused('Update', `Cannot apply ${operator} to a value of non-numeric type. ${where} has the field '${path}' of non-numeric type ${kindOf(value)}`);
    }
  }
  if (ARRAY_OPERATORS.has(operator) && value !== undefined && !Array.isArray(value)) {
    throw writeRefused('Update', `The field '${path}' must be an array but is of type ${kindOf(value)} in document ${where}`);
  }
  if (operator !== '$unset') refusePathThroughScalar(document, path);
}

/** A dotted path may create objects on its way, but not replace a scalar by one. */
function refusePathThroughScalar(document: StoredDocument, path: string): void {
  const steps = path.split('.');
  let current: unknown = document;
  for (const [position, step] of steps.slice(0, -1).entries()) {
    current = Array.isArray(current) ? current[Number(step)] : (current as Fields)[step];
    if (current === undefined) return;
    if (!isFields(current) && !Array.isArray(current)) {
      throw writeRefused('Update', `Cannot create field '${steps[position + 1] ?? ''}' in element {${step}: ${JSON.stringify(current)}}`);
    }
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

/** The document itself when the platform would store it; throws when it is too large. */
export function checkSize<T extends Fields>(document: T): T {
  const bytes = approximateBytes(document);
  if (bytes > MAX_DOCUMENT_BYTES) throw invalidRequest(`document of about ${bytes} bytes exceeds the limit of ${MAX_DOCUMENT_BYTES}`);
  return document;
}
