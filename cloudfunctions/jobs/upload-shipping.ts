import { mallOrders } from '../data/mall-orders';
import { uploadHandOver } from '../operations/order-hand-over';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Tells WeChat of orders that were handed over; those it did not take come again. */
export const uploadShipping: Job = {
  name: 'uploadShipping',
  everyMinutes: 1,
  async run(now) {
    const due = await mallOrders.find({ filter: { shippingUpload: 'due' }, sort: { field: 'updatedAt', direction: 'asc' }, limit: MOST_PER_RUN });
    await eachOf(due, (order) => uploadHandOver(order, now));
    return due.length;
  },
};
