import { mallOrders } from '../data/mall-orders';
import { closeOrder } from '../operations/order-closing';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Closes orders nobody paid in time; one whose money came at the last moment is paid instead. */
export const expireOrders: Job = {
  name: 'expireOrders',
  everyMinutes: 1,
  async run(now) {
    const expired = await mallOrders.find({
      filter: { status: 'unpaid', expiresAt: command.lte(now) }, sort: { field: 'expiresAt', direction: 'asc' }, limit: MOST_PER_RUN,
    });
    await eachOf(expired, (order) => closeOrder(order, 'timeout', now));
    return expired.length;
  },
};
