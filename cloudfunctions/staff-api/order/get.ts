import type { StaffActions } from '@shared/contracts/index';
import { orderViewOf } from '../../operations/order-view';
import type { Handler } from '../../runtime/dispatch';
import { storeOrder } from './store-order';

/** An order of the store, with what may be done now. */
export const get: Handler<StaffActions['order.get']> = async ({ orderId }, { actor, now }) => orderViewOf(await storeOrder(orderId, actor), now);
