import type { Store } from '@shared/domain/store/model';
import { defineCollection } from './collection';

/** Shops of the group; a handful, read whole in show order. */
export const stores = defineCollection<Store>({
  name: 'stores',
  indexes: [
    { name: 'in_order', keys: { order: 1, _id: 1 } },
  ],
});
