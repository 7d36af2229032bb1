import type { ProductRating } from '@shared/domain/mall/model';
import { defineCounters } from './counters';

/** Stars by product; the id is the product's. */
export const productRatings = defineCounters<ProductRating>({ name: 'product_ratings', indexes: [] });
