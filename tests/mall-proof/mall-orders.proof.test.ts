import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { documentsOf } from '../calls';
import { beginHistory, doubled, seededNumbers } from './history';
import { ordersMade, runJobs, wrongsOf } from './invariants';

const BUYERS = 300;
const PIECES = 40;
const WAVES = 18;
const LONGEST_PAUSE_MS = 200_000;
let cloud: TestCloud;

beforeAll(async () => {
  // Many calls die here on purpose, and each says so.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  cloud = await startTestCloud({ seed: false });
});
afterAll(async () => { await cloud.close(); });

describe('three hundred buyers of forty pieces, with repeats, lost answers, astray and repeated notices, late payments and dying calls', () => {
  it.each([1, 2, 3])('never sell what is not there, lose a piece, a coupon or money, or order twice: history %d', async (seed) => {
    await cloud.reset();
    const history = await beginHistory(cloud, { seed, buyers: BUYERS, pieces: PIECES });
    const pause = seededNumbers(seed + 1000);
    const oversold: unknown[] = [];
    for (let wave = 0; wave < WAVES; wave += 1) {
      await history.wave(50);
      cloud.clock.set(cloud.clock.now() + Math.floor(pause() * LONGEST_PAUSE_MS));
      oversold.push(...documentsOf(cloud, 'sku_stocks').filter((stock) => (stock['left'] as number) < 0));
    }
    history.end();
    await runJobs(cloud);
    await runJobs(cloud);
    const made = ordersMade(cloud);
    expect(oversold).toEqual([]);
    expect(wrongsOf(cloud)).toEqual([]);
    expect(doubled(history, made)).toEqual([]);
    expect(new Set(made.map((order) => `${order.status} ${order.closeReason ?? ''}`.trim()))).toEqual(new Set(['paid', 'closed customer', 'closed timeout']));
  });
});
