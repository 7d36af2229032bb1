import type { CustomerActions } from '@shared/contracts/index';
import { orderViewOf } from '../../operations/order-view';
import type { Handler } from '../../runtime/dispatch';
import { ownOrder } from './own-order';

/** One's own order. */
export const get: Handler<CustomerActions['order.get']> = async ({ orderId }, { actor, now }) => orderViewOf(await ownOrder(orderId, actor), now);
