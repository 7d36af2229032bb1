import { purchaseCounts } from '../data/purchase-counts';
import { skuStocks } from '../data/sku-stocks';
import { abandonOrder } from '../operations/order-closing';
import { forgetFailedOrders, listStuckOrders, recoverMoves, type MarkedCounters } from '../operations/order-recovery';
import { MOST_PER_RUN, eachOf, type Job } from './job';

const COUNTERS: readonly MarkedCounters[] = [skuStocks, purchaseCounts];

/** Gives up orders whose placing died, forgets those given up long ago, and ends the marks that dead calls left on stock and purchase counts: proven or undone. */
export const recoverCounters: Job = {
  name: 'recoverCounters',
  everyMinutes: 1,
  async run(now) {
    const stuck = await listStuckOrders(MOST_PER_RUN, now);
    await eachOf(stuck, (order) => abandonOrder(order, now));
    let ended = 0;
    await eachOf(COUNTERS, async (counters) => { ended += await recoverMoves(counters, MOST_PER_RUN, now); });
    return stuck.length + ended + await forgetFailedOrders(MOST_PER_RUN, now);
  },
};
