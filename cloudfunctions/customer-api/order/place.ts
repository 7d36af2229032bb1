import type { CustomerActions } from '@shared/contracts/index';
import { placeOnce } from '../../operations/order-placing';
import { orderViewOf } from '../../operations/order-view';
import type { Handler } from '../../runtime/dispatch';

/** A customer orders. Takes stock, coupons and what may still be bought, and waits for payment; repeating it orders once. */
export const place: Handler<CustomerActions['order.place']> = async (input, { actor, now }) => orderViewOf(await placeOnce(input, actor, now), now);
