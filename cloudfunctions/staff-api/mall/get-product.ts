import type { StaffActions } from '@shared/contracts/index';
import { staffProductView, storeProduct } from '../../operations/staff-product';
import type { Handler } from '../../runtime/dispatch';

/** A product of the store with prices, stock and what is wrong with it. */
export const getProduct: Handler<StaffActions['mall.getProduct']> = async ({ productId }, { actor }) => staffProductView(await storeProduct(productId, actor));
