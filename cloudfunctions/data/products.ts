import type { Product } from '@shared/domain/mall/model';
import { defineCollection } from './collection';

/** What is sold, as administrators wrote it: never used unchecked, see `operations/product-offer`. */
export const products = defineCollection<Product>({
  name: 'products',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, _id: 1 } },
  ],
});
