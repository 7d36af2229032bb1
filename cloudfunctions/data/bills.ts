import type { Bill } from '@shared/domain/bill/model';
import { defineCollection } from './collection';

/** Sums asked for by colleagues. */
export const bills = defineCollection<Bill>({
  name: 'bills',
  indexes: [
    { name: 'by_refund_place', keys: { openRefundAt: 1, _id: 1 } },
  ],
});
