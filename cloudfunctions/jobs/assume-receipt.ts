import { MS_PER_DAY } from '@shared/core/time';
import { mallOrders } from '../data/mall-orders';
import { completeReceipt } from '../operations/order-hand-over';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Completes orders whose parcel has been on its way for the store's days. One with an open refund is looked at again a day later. */
export const assumeReceipt: Job = {
  name: 'assumeReceipt',
  everyMinutes: 5,
  async run(now) {
    const due = await mallOrders.find({ filter: { receiveDueAt: command.lte(now) }, sort: { field: 'receiveDueAt', direction: 'asc' }, limit: MOST_PER_RUN });
    await eachOf(due, async (order) => {
      if (await completeReceipt(order.id, 'time', now)) return;
      await mallOrders.patchIf(order.id, { receiveDueAt: order.receiveDueAt }, { receiveDueAt: order.status === 'shipped' ? now + MS_PER_DAY : null });
    });
    return due.length;
  },
};
