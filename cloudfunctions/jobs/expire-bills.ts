import { expireBill, listOverdueBills } from '../operations/bill-closing';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Ends bills that were not paid in time. */
export const expireBills: Job = {
  name: 'expireBills',
  everyMinutes: 1,
  async run(now) {
    const overdue = await listOverdueBills(MOST_PER_RUN, now);
    await eachOf(overdue, (bill) => expireBill(bill, now));
    return overdue.length;
  },
};
