import type { Customer } from '@shared/domain/customer/model';
import { defineCollection } from './collection';

/** People of the customer app. The id follows from the WeChat identity. */
export const customers = defineCollection<Customer>({
  name: 'customers',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, lastSeenAt: -1, _id: -1 } },
    { name: 'of_consultant', keys: { storeId: 1, consultantId: 1, lastSeenAt: -1, _id: -1 } },
    { name: 'of_store_by_name', keys: { storeId: 1, name: 1, _id: 1 } },
    { name: 'of_store_by_phone', keys: { storeId: 1, phone: 1, _id: 1 } },
  ],
});
