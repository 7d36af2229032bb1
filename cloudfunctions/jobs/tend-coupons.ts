import { couponStocks } from '../data/coupon-stocks';
import { coupons } from '../data/coupons';
import { GRANT_LEASE_MS } from '../operations/coupon-granting';
import { tendCoupon, tendGrantMark } from '../operations/coupon-upkeep';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Sends gifts back that nobody took, lets coupons go whose order is gone, and ends grants whose call died. */
export const tendCoupons: Job = {
  name: 'tendCoupons',
  everyMinutes: 1,
  async run(now) {
    const marks = await couponStocks.listMovesBefore(now - GRANT_LEASE_MS, MOST_PER_RUN);
    await eachOf(marks, (mark) => tendGrantMark(mark));
    const due = await coupons.find({ filter: { dueAt: command.lt(now) }, sort: { field: 'dueAt', direction: 'asc' }, limit: MOST_PER_RUN });
    await eachOf(due, (coupon) => tendCoupon(coupon, now));
    return marks.length + due.length;
  },
};
