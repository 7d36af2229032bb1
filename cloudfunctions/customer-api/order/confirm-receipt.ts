import type { CustomerActions } from '@shared/contracts/index';
import { completeReceipt } from '../../operations/order-hand-over';
import { freshOrderView } from '../../operations/order-view';
import type { Handler } from '../../runtime/dispatch';
import { ownOrder } from './own-order';

/** A customer has the parcel; the order is complete. Repeating it changes nothing. */
export const confirmReceipt: Handler<CustomerActions['order.confirmReceipt']> = async ({ orderId }, { actor, now, fail }) => {
  const order = await ownOrder(orderId, actor);
  if (!await completeReceipt(order.id, 'customer', now)) return fail('ORDER_STATUS_CHANGED');
  return freshOrderView(order, now);
};
