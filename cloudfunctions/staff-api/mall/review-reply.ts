import type { StaffActions } from '@shared/contracts/index';
import { productReviews } from '../../data/product-reviews';
import { products } from '../../data/products';
import { checkText } from '../../operations/moderation';
import { notify } from '../../operations/notify';
import { customerProductPage } from '../../operations/pages';
import { toReview } from '../../operations/product-review';
import type { Handler } from '../../runtime/dispatch';

/** The store's answer under a review, or a better one instead of the first; its writer is told. */
export const replyReview: Handler<StaffActions['review.reply']> = async ({ requestId, reviewId, text }, { actor, now, fail }) => {
  const review = await productReviews.get(reviewId);
  if (review?.storeId !== actor.storeId) return fail('REVIEW_NOT_FOUND');
  if (review.reply !== text) {
    await checkText(text, actor, 'public');
    await productReviews.patch(reviewId, { reply: text, repliedByName: actor.name });
  }
  const product = await products.get(review.productId);
  await notify({
    recipientKind: 'customer', recipientId: review.customerId, kind: 'order', title: '门店回复了您的评价', text: `${product?.title ?? ''}：${text}`,
    page: customerProductPage(review.productId), cause: requestId,
  }, now);
  return toReview((await productReviews.get(reviewId)) ?? review);
};
