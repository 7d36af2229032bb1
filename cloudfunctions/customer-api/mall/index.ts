import type { CustomerActions } from '@shared/contracts/index';
import type { mallCustomerActions } from '@shared/contracts/mall';
import type { HandlersOf } from '../../runtime/dispatch';
import { addressList } from './address-list';
import { addressRemove } from './address-remove';
import { addressSave } from './address-save';
import { cartAdd } from './cart-add';
import { cartGet } from './cart-get';
import { cartSet } from './cart-set';
import { getProduct } from './get-product';
import { listCategories } from './list-categories';
import { listProducts } from './list-products';
import { listReviews } from './list-reviews';
import { submitReview } from './review-submit';

/** What customers do in the mall before they order, and what they say afterwards. */
export const mallHandlers = {
  'mall.listCategories': listCategories,
  'mall.listProducts': listProducts,
  'mall.getProduct': getProduct,
  'mall.listReviews': listReviews,
  'review.submit': submitReview,
  'cart.get': cartGet,
  'cart.add': cartAdd,
  'cart.set': cartSet,
  'address.list': addressList,
  'address.save': addressSave,
  'address.remove': addressRemove,
} satisfies HandlersOf<CustomerActions, keyof typeof mallCustomerActions>;
