import { payments } from '../data/payments';
import { lookAfterPayment } from '../operations/payment-asking';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Asks about payments nobody told us of, closes those that ran out, and finishes those whose order or bill does not know yet. */
export const queryOpenPayments: Job = {
  name: 'queryOpenPayments',
  everyMinutes: 1,
  async run(now) {
    const due = await payments.listDue(now, MOST_PER_RUN);
    await eachOf(due, (payment) => lookAfterPayment(payment, now));
    return due.length;
  },
};
