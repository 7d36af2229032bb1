import type { Refund } from '@shared/domain/order/model';
import { command } from '../runtime/sdk';
import { defineCollection } from './collection';

/** Refunds one order or bill has at most; WeChat Pay takes 50 of one payment. */
const MOST_OF_SUBJECT = 100;

const repository = defineCollection<Refund>({
  name: 'refunds',
  indexes: [
    { name: 'of_subject', keys: { subjectId: 1, requestedAt: -1, _id: -1 } },
    { name: 'of_customer', keys: { customerId: 1, subject: 1, requestedAt: -1, _id: -1 } },
    { name: 'of_store', keys: { storeId: 1, requestedAt: -1, _id: -1 } },
    { name: 'of_store_by_status', keys: { storeId: 1, status: 1, requestedAt: -1, _id: -1 } },
    { name: 'by_due', keys: { dueAt: 1, _id: 1 } },
  ],
});

/** Money on its way back. The id is the merchant's refund number at WeChat Pay. */
export const refunds = {
  ...repository,
  /** Refunds of an order or bill, the latest first. */
  listOfSubject(subjectId: string): Promise<Refund[]> {
    return repository.find({ filter: { subjectId }, sort: { field: 'requestedAt', direction: 'desc' }, limit: MOST_OF_SUBJECT });
  },
  /** Refunds a job has to look at, the longest due first. */
  listDue(now: number, limit: number): Promise<Refund[]> {
    return repository.find({ filter: { dueAt: command.lte(now) }, sort: { field: 'dueAt', direction: 'asc' }, limit });
  },
};
