import type { StaffActions } from '@shared/contracts/index';
import { productReviews } from '../../data/product-reviews';
import { toReview } from '../../operations/product-review';
import type { Handler } from '../../runtime/dispatch';

/** Takes the text of a review off the product page, or puts it back; its stars count either way. */
export const setReviewHidden: Handler<StaffActions['review.setHidden']> = async ({ reviewId, isHidden }, { actor, fail }) => {
  const review = await productReviews.get(reviewId);
  if (review?.storeId !== actor.storeId) return fail('REVIEW_NOT_FOUND');
  if (review.isHidden !== isHidden) await productReviews.patch(reviewId, { isHidden });
  return toReview({ ...review, isHidden });
};
