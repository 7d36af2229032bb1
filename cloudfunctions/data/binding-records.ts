import type { BindingRecord } from '@shared/domain/binding/model';
import { defineCollection } from './collection';

/** Every change of a customer's consultant. */
export const bindingRecords = defineCollection<BindingRecord>({
  name: 'binding_records',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, at: -1, _id: -1 } },
  ],
});
