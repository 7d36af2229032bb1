import type { ProductChange } from '@shared/domain/mall/model';
import { defineCollection } from './collection';

/** What colleagues changed about products, for ever. A change of stock is proven by its document: see `data/counters`. */
export const productChanges = defineCollection<ProductChange>({
  name: 'product_changes',
  indexes: [
    { name: 'of_product', keys: { productId: 1, at: -1, _id: -1 } },
  ],
});
