import type { CustomerActions } from '@shared/contracts/index';
import type { OrderStatus } from '@shared/domain/order/model';
import { mallOrders } from '../../data/mall-orders';
import { command } from '../../runtime/sdk';
import type { Handler } from '../../runtime/dispatch';

/** One's own orders that wait for something, for the badges. */
export const countMine: Handler<CustomerActions['order.countMine']> = async (_input, { actor }) => {
  const inStatus = (status: OrderStatus): Promise<number> => mallOrders.count({ customerId: actor.id, status });
  const [unpaid, waiting, shipped, refund] = await Promise.all([
    inStatus('unpaid'), inStatus('paid'), inStatus('shipped'), mallOrders.count({ customerId: actor.id, openRefundId: command.gt('') }),
  ]);
  return { unpaid, waiting, shipped, refund };
};
