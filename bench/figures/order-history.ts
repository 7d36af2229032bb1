import { startTestCloud } from '../../simulator/local-cloud/testing';
import { beginHistory, doubled, seededNumbers } from '../../tests/mall-proof/history';
import { ordersMade, runJobs, wrongsOf } from '../../tests/mall-proof/invariants';
import type { Figure } from '../figure';

const BUYERS = 1_000;
const PIECES = 100;
const WAVES = 40;
const AT_ONCE = 60;
const LONGEST_PAUSE_MS = 200_000;
const SEED = 20_261_122;

/** Calls die on purpose and each says so; the figure speaks for them. */
async function quietly<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = () => true;
  try {
    return await work();
  } finally {
    process.stderr.write = write;
  }
}

/**
 * What is wrong after a long sale in which everything goes wrong: pieces oversold or lost, money that no order explains, coupons used
 * twice or left frozen, marks left behind, requests that ordered twice.
 */
export const orderHistory: Figure = {
  name: `${BUYERS} buyers of ${PIECES} pieces, repeats, lost answers, late and repeated notices, dying calls: things wrong afterwards`, unit: 'things', limit: 0,
  measure: () => quietly(async () => {
    const cloud = await startTestCloud({ seed: false });
    try {
      const history = await beginHistory(cloud, { seed: SEED, buyers: BUYERS, pieces: PIECES });
      const pause = seededNumbers(SEED + 1);
      for (let wave = 0; wave < WAVES; wave += 1) {
        await history.wave(AT_ONCE);
        cloud.clock.set(cloud.clock.now() + Math.floor(pause() * LONGEST_PAUSE_MS));
      }
      history.end();
      await runJobs(cloud);
      await runJobs(cloud);
      const made = ordersMade(cloud);
      if (!made.some((order) => order.status === 'paid')) throw new Error('nobody bought anything');
      return wrongsOf(cloud).length + doubled(history, made).length;
    } finally {
      await cloud.close();
    }
  }),
};
