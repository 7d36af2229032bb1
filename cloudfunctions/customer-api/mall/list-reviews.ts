import type { CustomerActions } from '@shared/contracts/index';
import { starsOf } from '@shared/domain/mall/shelf';
import { productRatings } from '../../data/product-ratings';
import { productReviews } from '../../data/product-reviews';
import { products } from '../../data/products';
import { toReview } from '../../operations/product-review';
import type { Handler } from '../../runtime/dispatch';

/** What buyers think of a product, the latest first, with all stars it ever got; nobody learns who else wrote. */
export const listReviews: Handler<CustomerActions['mall.listReviews']> = async ({ productId, cursor }, { actor, fail }) => {
  if (!await products.get(productId)) return fail('PRODUCT_NOT_FOUND');
  const [page, rating] = await Promise.all([
    productReviews.page({ filter: { productId, isHidden: false }, sort: { field: 'at', direction: 'desc' }, cursor }),
    productRatings.get(productId),
  ]);
  const items = page.items.map(toReview).map((review) => (review.customerId === actor.id ? review : { ...review, customerId: '' }));
  return { items, nextCursor: page.nextCursor, stars: starsOf(rating) };
};
