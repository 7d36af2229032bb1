import { testDriveSlots } from '../data/test-drive-slots';
import { CLAIM_LEASE_MS, giveBackAbandoned } from '../operations/test-drive-claims';
import { MOST_PER_RUN, type Job } from './job';

/** Gives back cars that were claimed for a booking which never came, because its call died in between. */
export const freeAbandonedPlaces: Job = {
  name: 'freeAbandonedPlaces',
  everyMinutes: 1,
  async run(now) {
    const slots = await testDriveSlots.listClaimedBefore(now - CLAIM_LEASE_MS, MOST_PER_RUN);
    return giveBackAbandoned(slots, now);
  },
};
