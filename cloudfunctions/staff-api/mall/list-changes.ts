import type { StaffActions } from '@shared/contracts/index';
import { productChanges } from '../../data/product-changes';
import { storeProduct } from '../../operations/staff-product';
import type { Handler } from '../../runtime/dispatch';

/** Who changed what about a product, the latest first. */
export const listChanges: Handler<StaffActions['mall.listChanges']> = async ({ productId, cursor }, { actor }) => {
  await storeProduct(productId, actor);
  return productChanges.page({ filter: { productId }, sort: { field: 'at', direction: 'desc' }, cursor });
};
