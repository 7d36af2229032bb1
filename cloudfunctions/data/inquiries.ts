import type { Inquiry } from '@shared/domain/inquiry/model';
import { defineCollection } from './collection';

/** Wishes to know a price. */
export const inquiries = defineCollection<Inquiry>({
  name: 'inquiries',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, lastActivityAt: -1, _id: -1 } },
    { name: 'of_customer_by_status', keys: { customerId: 1, status: 1 } },
    { name: 'of_store', keys: { storeId: 1, lastActivityAt: -1, _id: -1 } },
    { name: 'of_store_by_status', keys: { storeId: 1, status: 1, lastActivityAt: -1, _id: -1 } },
    { name: 'of_consultant', keys: { storeId: 1, consultantId: 1, lastActivityAt: -1, _id: -1 } },
    { name: 'of_consultant_by_status', keys: { storeId: 1, consultantId: 1, status: 1, lastActivityAt: -1, _id: -1 } },
  ],
});
