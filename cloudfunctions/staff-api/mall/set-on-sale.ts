import type { StaffActions } from '@shared/contracts/index';
import { productChanges } from '../../data/product-changes';
import { products } from '../../data/products';
import { categoriesOf, problemsOfProduct } from '../../operations/product-offer';
import { isToBeMade, knownChange, newChange, showChange, storeProduct } from '../../operations/staff-product';
import type { Handler } from '../../runtime/dispatch';

/** Puts a product on sale or takes it off; one whose document is not in order stays off. */
export const setOnSale: Handler<StaffActions['mall.setOnSale']> = async ({ requestId, productId, isOnSale, reason }, { actor, now, fail }) => {
  const product = await storeProduct(productId, actor);
  if (isOnSale && problemsOfProduct(product, await categoriesOf([product])).length > 0) return fail('PRODUCT_MISCONFIGURED');
  const known = await knownChange(requestId, actor);
  const before = product.status === 'onSale' ? 1 : 0;
  const after = isOnSale ? 1 : 0;
  if (before !== after && isToBeMade(known, before, now)) {
    await productChanges.insert(newChange({ requestId, product, sku: null, kind: 'status', before, after, reason }, actor, now));
    await products.setStatus(productId, isOnSale ? 'onSale' : 'offSale');
  }
  return showChange(productId, actor, now);
};
