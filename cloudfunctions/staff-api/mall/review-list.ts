import type { StaffActions } from '@shared/contracts/index';
import type { StoredReview } from '@shared/domain/mall/model';
import type { Filter } from '../../data/collection';
import { productReviews } from '../../data/product-reviews';
import { shelfItems } from '../../data/shelf-items';
import { toReview } from '../../operations/product-review';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** What counts as low. */
const LOW_STARS = [1, 2, 3] as const;

/** Reviews of the store's products, hidden ones too, the latest first. */
export const listReviews: Handler<StaffActions['review.list']> = async ({ scope, cursor }, { actor }) => {
  const { storeId } = actor;
  const filters: Record<typeof scope, Filter<StoredReview>> = { all: { storeId }, unanswered: { storeId, reply: null }, low: { storeId, stars: command.in(LOW_STARS) } };
  const { items, nextCursor } = await productReviews.page({ filter: filters[scope], sort: { field: 'at', direction: 'desc' }, cursor });
  const titles = new Map((await shelfItems.getMany(items.map((review) => review.productId))).map((item) => [item.id, item.title]));
  return { nextCursor, items: items.map((review) => ({ ...toReview(review), productTitle: titles.get(review.productId) ?? '' })) };
};
