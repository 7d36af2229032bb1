import type { CustomerActions } from '@shared/contracts/index';
import { closeOrder } from '../../operations/order-closing';
import { freshOrderView } from '../../operations/order-view';
import type { Handler } from '../../runtime/dispatch';
import { ownOrder } from './own-order';

/**
 * A customer cancels before paying. Stock and coupons are free at once; when the money was there first, the order is paid and this is
 * refused. Repeating it changes nothing.
 */
export const cancel: Handler<CustomerActions['order.cancel']> = async ({ orderId }, { actor, now, fail }) => {
  const order = await ownOrder(orderId, actor);
  const outcome = await closeOrder(order, 'customer', now);
  const view = await freshOrderView(order, now);
  return outcome === 'closed' && view.order.closeReason === 'customer' ? view : fail('ORDER_STATUS_CHANGED');
};
