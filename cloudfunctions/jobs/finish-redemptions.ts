import { redemptions } from '../data/redemptions';
import { resumeRedemption } from '../operations/redemption-steps';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Goes on with write-offs, and with taking them back, whose calls died in between. */
export const finishRedemptions: Job = {
  name: 'finishRedemptions',
  everyMinutes: 1,
  async run(now) {
    const due = await redemptions.find({ filter: { dueAt: command.lt(now) }, sort: { field: 'dueAt', direction: 'asc' }, limit: MOST_PER_RUN });
    await eachOf(due, (redemption) => resumeRedemption(redemption, now));
    return due.length;
  },
};
