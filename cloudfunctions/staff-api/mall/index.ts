import type { StaffActions } from '@shared/contracts/index';
import type { mallStaffActions } from '@shared/contracts/mall';
import type { HandlersOf } from '../../runtime/dispatch';
import { adjustStock } from './adjust-stock';
import { changePrice } from './change-price';
import { getProduct } from './get-product';
import { listChanges } from './list-changes';
import { listProducts } from './list-products';
import { refreshShelf } from './refresh-shelf';
import { listReviews } from './review-list';
import { replyReview } from './review-reply';
import { setReviewHidden } from './review-set-hidden';
import { setOnSale } from './set-on-sale';

/** Products and what buyers wrote, for those who look after the mall. */
export const mallHandlers = {
  'mall.listProducts': listProducts,
  'mall.getProduct': getProduct,
  'mall.listChanges': listChanges,
  'mall.adjustStock': adjustStock,
  'mall.changePrice': changePrice,
  'mall.setOnSale': setOnSale,
  'mall.refreshShelf': refreshShelf,
  'review.list': listReviews,
  'review.reply': replyReview,
  'review.setHidden': setReviewHidden,
} satisfies HandlersOf<StaffActions, keyof typeof mallStaffActions>;
