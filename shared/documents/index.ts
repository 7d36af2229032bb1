import type { AdminDocument } from './admin-document';
import { articles } from './articles';
import { couponTemplates } from './coupon-templates';
import { loanPlans } from './loan-plans';
import { mallSettings } from './mall-settings';
import { messageTemplates } from './message-templates';
import { productCategories } from './product-categories';
import { products } from './products';
import { storeSettings } from './store-settings';
import { stores } from './stores';

/** Every collection that administrators keep in the console, in the order the console lists them. */
export const adminDocuments: readonly AdminDocument[] = [
  productCategories,
  products,
  couponTemplates,
  mallSettings,
  articles,
  loanPlans,
  stores,
  storeSettings,
  messageTemplates,
];
