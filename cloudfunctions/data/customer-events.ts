import type { CustomerEvent } from '@shared/domain/customer/model';
import { defineCollection } from './collection';

/** The timeline of each customer. */
export const customerEvents = defineCollection<CustomerEvent>({
  name: 'customer_events',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, at: -1, _id: -1 } },
  ],
});
