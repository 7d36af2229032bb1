import type { ProductCategory } from '@shared/domain/mall/model';
import { defineCollection } from './collection';

/** Shelves of the malls, as administrators wrote them. */
export const productCategories = defineCollection<ProductCategory>({
  name: 'product_categories',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, order: 1, _id: 1 } },
  ],
});
