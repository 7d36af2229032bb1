import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeCursor } from '../../shared/core/paging';
import { openLocalCloud, type OpenCloud } from '../../simulator/local-cloud/open-local-cloud';
import { customers } from '../../cloudfunctions/data/customers';
import { createClock } from '../../simulator/local-cloud/clock';
import { millisecondsOf, type Figure } from '../figure';
import { ratioOfSizes } from '../sizes';

const MANY = 100_000;
const FEW = 1_000;
const PAGE = 20;
const BATCH = 5_000;
const ROUNDS = 60;
const START_AT = Date.UTC(2026, 4, 18, 2);

async function openWith(count: number): Promise<OpenCloud & { directory: string }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const open = await openLocalCloud({
    directory, databaseDirectory: null, functionsDirectory: directory, appRoots: [], definitions: [customers.definition], seed: null, strict: true,
    clock: createClock({ startAt: START_AT, standing: true }), port: 0, transport: 'in-process', print: () => undefined,
  });
  for (let first = 0; first < count; first += BATCH) {
    await open.cloud.database.putMany(customers.definition.name, Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => ({
      _id: `customer-${first + index}`, storeId: 'east', consultantId: `staff-${(first + index) % 7}`, name: `客户${first + index}`, phone: null, lastSeenAt: START_AT - (first + index) * 1000,
    })));
  }
  return Object.assign(open, { directory });
}

/** Milliseconds of one page from the middle of a store's list, through the real SDK and the house's repository. */
async function pageFromTheMiddle(count: number, round: number): Promise<number> {
  const middle = Math.floor(count / 2) + round;
  const cursor = encodeCursor({ value: START_AT - middle * 1000, id: `customer-${middle}` });
  return await millisecondsOf(async () => {
    const { items } = await customers.page({ filter: { storeId: 'east' }, sort: { field: 'lastSeenAt', direction: 'desc' }, cursor, size: PAGE });
    if (items.length !== PAGE) throw new Error(`a page of ${PAGE} came back with ${items.length}`);
  });
}

/** A list's page costs the same however long the list is. */
export const indexedPage: Figure = {
  name: `a page of ${PAGE} from ${MANY} documents against ${FEW}`, unit: '×', limit: 1.5,
  async measure() {
    const block = async (count: number): Promise<number[]> => {
      const open = await openWith(count);
      try {
        const times: number[] = [];
        for (let round = -ROUNDS; round < ROUNDS; round += 1) {
          const time = await pageFromTheMiddle(count, Math.abs(round));
          if (round >= 0) times.push(time);
        }
        return times;
      } finally {
        await open.close();
        await rm(open.directory, { recursive: true, force: true });
      }
    };
    return await ratioOfSizes(block, { many: MANY, few: FEW });
  },
};
