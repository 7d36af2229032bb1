import { endRatingMoves } from '../operations/product-review';
import { MOST_PER_RUN, type Job } from './job';

/** Proves the stars of reviews, or takes back those whose review was never written. */
export const settleRatings: Job = {
  name: 'settleRatings',
  everyMinutes: 1,
  run: (now) => endRatingMoves(MOST_PER_RUN, now),
};
