import { MS_PER_MINUTE } from '@shared/core/time';
import type { MallOrder, OrderWork } from '@shared/domain/order/model';
import { mallOrders } from '../data/mall-orders';
import { finishOrderClosed } from '../operations/order-closing';
import { finishOrderPaid } from '../operations/order-paid';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Longer than any call lives: whoever had this work is gone. */
const LEASE_MS = MS_PER_MINUTE;

const FINISHERS: Record<OrderWork, (order: MallOrder, now: number) => Promise<void>> = { paid: finishOrderPaid, closed: finishOrderClosed };

/** Goes on with what was interrupted after an order was paid or closed. */
export const finishOrderWork: Job = {
  name: 'finishOrderWork',
  everyMinutes: 1,
  async run(now) {
    let count = 0;
    for (const [work, finish] of Object.entries(FINISHERS) as [OrderWork, (typeof FINISHERS)[OrderWork]][]) {
      const left = await mallOrders.find({
        filter: { pending: work, updatedAt: command.lt(now - LEASE_MS) }, sort: { field: 'updatedAt', direction: 'asc' }, limit: MOST_PER_RUN,
      });
      await eachOf(left, (order) => finish(order, now));
      count += left.length;
    }
    return count;
  },
};
