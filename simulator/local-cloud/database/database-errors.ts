import { CloudError } from '../cloud-error';
import type { DocumentId } from './model';

const ADVICE = ' Please check your request, but if the problem persists, contact us.';

/** -502005: collections are never made by writing to them. */
export function collectionMissing(name: string): CloudError {
  return new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.${ADVICE}`);
}

/** Somebody else wrote the document first: the transaction is over and may be tried again. */
export function transactionConflict(): CloudError {
  return new CloudError('DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.${ADVICE}`);
}

/** The transaction was committed, aborted, or outlived its thirty seconds. */
export function transactionMissing(): CloudError {
  return new CloudError('DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.${ADVICE}`);
}

/** Two operations of one transaction were in flight at once. */
export function transactionBusy(): CloudError {
  return new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionBusy] Transaction is busy.${ADVICE}`);
}

/** Transactions read and write single documents only. */
export function whereInTransaction(): CloudError {
  return new CloudError('DATABASE_TRANSACTION_FAIL', `[FailedOperation] where is not supported in a transaction, use doc.${ADVICE}`);
}

/** A write the database refused; `detail` is the server's own sentence. */
export function writeRefused(operation: 'Insert' | 'Update', detail: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED',
    `[FailedOperation.${operation}] multiple write errors: [{write errors: [{${detail}}]}, {<nil>}]`);
}

/** A duplicate key; callers recognise it by `E11000` alone. */
export function duplicateKey(collection: string, index: string, key: string): CloudError {
  return writeRefused('Insert', `E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: { ${key} }`);
}

/** A duplicate `_id`. */
export function duplicateId(collection: string, id: DocumentId): CloudError {
  return duplicateKey(collection, '_id_', `_id: ${JSON.stringify(id)}`);
}

/** A request the wire format allows and the database does not understand. */
export function invalidRequest(detail: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${detail}`);
}
