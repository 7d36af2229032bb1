import type { StaffActions } from '@shared/contracts/index';
import { expressLabel } from '@shared/domain/order/express';
import { shipOrder } from '../../operations/order-shipping';
import { freshOrderView } from '../../operations/order-view';
import type { Handler } from '../../runtime/dispatch';
import { storeOrder } from './store-order';

/** The desk sends the parcel: the order is on its way, the customer is told, WeChat hears of it by the job. Repeating it changes nothing. */
export const ship: Handler<StaffActions['order.ship']> = async ({ orderId, companyCode, trackingNumber }, { actor, now, fail }) => {
  const companyName = expressLabel(companyCode);
  if (companyName === null) return fail('EXPRESS_COMPANY_UNKNOWN');
  const order = await storeOrder(orderId, actor);
  await shipOrder(order, { companyCode, companyName, trackingNumber, shippedByName: actor.name, shippedAt: now });
  return freshOrderView(order, now);
};
