import type { MallOrder } from '@shared/domain/order/model';
import { isFailed } from '@shared/domain/order/rules';
import { mallOrders } from '../../data/mall-orders';
import type { CustomerActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** The caller's own order; anybody else's is not there, nor is one that was never complete. */
export async function ownOrder(orderId: string, actor: CustomerActor): Promise<MallOrder> {
  const order = await mallOrders.get(orderId);
  const isThere = order?.customerId === actor.id && order.status !== 'placing' && !isFailed(order);
  return isThere ? order : refuse('ORDER_NOT_FOUND');
}
