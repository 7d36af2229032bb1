import type { CustomerActions } from '@shared/contracts/index';
import { mallOrders } from '../../data/mall-orders';
import { productReviews } from '../../data/product-reviews';
import { checkText } from '../../operations/moderation';
import { followReview, reviewId, toReview, writeReview } from '../../operations/product-review';
import type { Handler } from '../../runtime/dispatch';

/** The one review of a line of one's own completed order. Strangers read it, so WeChat reads the text first. */
export const submitReview: Handler<CustomerActions['review.submit']> = async (wanted, { actor, now, fail }) => {
  const order = await mallOrders.get(wanted.orderId);
  const line = order?.lines.find((one) => one.skuId === wanted.skuId);
  if (order?.customerId !== actor.id || order.status === 'placing' || !line) return fail('ORDER_NOT_FOUND');
  const known = await productReviews.get(reviewId(order.id, line.skuId));
  if (known && known.requestId !== wanted.requestId) return fail('ALREADY_REVIEWED');
  if (!known && order.status !== 'completed') return fail('ORDER_STATUS_CHANGED');
  if (!known) await checkText(wanted.text, actor, 'public');
  const review = known ?? await writeReview(order, line, { wanted, actor, now });
  await followReview(review, order);
  return toReview(review);
};
