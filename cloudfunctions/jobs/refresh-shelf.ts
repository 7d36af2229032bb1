import { refreshRound } from '../operations/shelf';
import type { Job } from './job';

/** Malls of up to so many products in all are looked through every minute; larger ones take turns. */
const BUDGET = { looks: 1000, writes: 300 };

/** Brings the shelves up to what administrators, orders and reviews have changed; a new product is on sale within a minute. */
export const refreshShelf: Job = {
  name: 'refreshShelf',
  everyMinutes: 1,
  run: (now) => refreshRound(BUDGET, now),
};
