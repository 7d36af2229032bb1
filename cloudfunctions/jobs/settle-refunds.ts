import { refunds } from '../data/refunds';
import { freeStrayPlaces } from '../operations/refund-places';
import { lookAfterRefund } from '../operations/refund-settlement';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Asks about refunds under way, finishes what followed from one and was interrupted, and frees orders and bills kept for a refund that never came. */
export const settleRefunds: Job = {
  name: 'settleRefunds',
  everyMinutes: 1,
  async run(now) {
    const due = await refunds.listDue(now, MOST_PER_RUN);
    await eachOf(due, (refund) => lookAfterRefund(refund, now));
    return due.length + await freeStrayPlaces(now, MOST_PER_RUN);
  },
};
