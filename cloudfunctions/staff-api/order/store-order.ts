import type { MallOrder } from '@shared/domain/order/model';
import { isFailed } from '@shared/domain/order/rules';
import { mallOrders } from '../../data/mall-orders';
import type { StaffActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** An order of the caller's store; those of other stores, and those that were never complete, are not there. */
export async function storeOrder(orderId: string, actor: StaffActor): Promise<MallOrder> {
  const order = await mallOrders.get(orderId);
  const isTheirs = order?.storeId === actor.storeId && order.status !== 'placing' && !isFailed(order);
  return isTheirs ? order : refuse('ORDER_NOT_FOUND');
}
