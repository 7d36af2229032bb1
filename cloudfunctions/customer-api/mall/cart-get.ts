import type { CustomerActions } from '@shared/contracts/index';
import { cartId, carts } from '../../data/carts';
import { cartViewOf } from '../../operations/cart-view';
import type { Handler } from '../../runtime/dispatch';

/** One's own cart at a store, with what is true now. */
export const cartGet: Handler<CustomerActions['cart.get']> = async ({ storeId }, { actor }) => cartViewOf(await carts.get(cartId(actor.id, storeId)));
