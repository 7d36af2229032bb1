import type { StoredReview } from '@shared/domain/mall/model';
import { defineCollection } from './collection';

/** What buyers wrote, one per order line: the id follows from both. */
export const productReviews = defineCollection<StoredReview>({
  name: 'product_reviews',
  indexes: [
    { name: 'of_product', keys: { productId: 1, isHidden: 1, at: -1, _id: -1 } },
    { name: 'of_store', keys: { storeId: 1, at: -1, _id: -1 } },
    { name: 'of_store_by_reply', keys: { storeId: 1, reply: 1, at: -1, _id: -1 } },
    { name: 'of_store_by_stars', keys: { storeId: 1, stars: 1, at: -1, _id: -1 } },
  ],
});
