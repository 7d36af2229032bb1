import type { Bill } from '@shared/domain/bill/model';
import { defineCollection } from './collection';

/** Sums asked for by colleagues. */
export const bills = defineCollection<Bill>({
  name: 'bills',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, createdAt: -1, _id: -1 } },
    { name: 'of_payer', keys: { payerId: 1, createdAt: -1, _id: -1 } },
    { name: 'of_staff', keys: { storeId: 1, staffId: 1, createdAt: -1, _id: -1 } },
    { name: 'of_staff_by_status', keys: { storeId: 1, staffId: 1, status: 1, createdAt: -1, _id: -1 } },
    { name: 'of_store', keys: { storeId: 1, createdAt: -1, _id: -1 } },
    { name: 'of_store_by_status', keys: { storeId: 1, status: 1, createdAt: -1, _id: -1 } },
    { name: 'by_expiry', keys: { status: 1, expiresAt: 1, _id: 1 } },
    { name: 'by_refund_place', keys: { openRefundAt: 1, _id: 1 } },
  ],
});
