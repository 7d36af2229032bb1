import { MS_PER_DAY } from '@shared/core/time';
import { handledRequests } from '../data/handled-requests';
import { redemptionCodes } from '../data/redemption-codes';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, type Job } from './job';

/** Days a code is kept: scans without network arrive within one. */
const CODE_DAYS = 2;
/** Days a handled request is kept; no phone repeats one after that. */
const REQUEST_DAYS = 30;

/** Takes away what nobody asks for any more. */
export const sweepOldRecords: Job = {
  name: 'sweepOldRecords',
  everyMinutes: 5,
  async run(now) {
    const codes = await redemptionCodes.removeMany({
      filter: { issuedAt: command.lt(now - CODE_DAYS * MS_PER_DAY) }, sort: { field: 'issuedAt', direction: 'asc' }, limit: MOST_PER_RUN,
    });
    const requests = await handledRequests.removeMany({
      filter: { at: command.lt(now - REQUEST_DAYS * MS_PER_DAY) }, sort: { field: 'at', direction: 'asc' }, limit: MOST_PER_RUN,
    });
    return codes + requests;
  },
};
