import type { Payment } from '@shared/domain/payment/model';
import { command } from '../runtime/sdk';
import { defineCollection } from './collection';

const repository = defineCollection<Payment>({
  name: 'payments',
  indexes: [
    { name: 'by_subject', keys: { subject: 1, subjectId: 1 } },
    { name: 'by_due', keys: { dueAt: 1, _id: 1 } },
  ],
});

/** Money on its way in, one document per number at WeChat Pay. */
export const payments = {
  ...repository,
  /** Payments a job has to look at, the longest due first. */
  listDue(now: number, limit: number): Promise<Payment[]> {
    return repository.find({ filter: { dueAt: command.lte(now) }, sort: { field: 'dueAt', direction: 'asc' }, limit });
  },
};
