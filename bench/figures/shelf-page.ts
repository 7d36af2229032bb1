import type { Page } from '../../shared/core/paging';
import type { Result } from '../../shared/core/result';
import type { ShelfCard } from '../../shared/contracts/mall';
import { toShelfItem } from '../../cloudfunctions/operations/shelf-item';
import { TEST_NOW, startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { putRecords } from '../../tests/calls';
import { onSale, openMall } from '../../tests/mall-scene';
import { millisecondsOf, type Figure } from '../figure';
import { ratioOfSizes } from '../sizes';

const MANY = 10_000;
const FEW = 500;
const PAGE = 20;
const BATCH = 2_500;
const ROUNDS = 150;
const PERSON = 'stranger-1';

async function openWith(count: number): Promise<TestCloud> {
  const cloud = await startTestCloud({ seed: false });
  await cloud.people.add([{ id: PERSON, app: 'customer', name: PERSON, note: '' }]);
  await openMall(cloud, []);
  for (let first = 0; first < count; first += BATCH) {
    await putRecords(cloud, 'shelf_items', Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => {
      const number = first + index;
      const product = onSale({ id: `product-${number}`, title: `全合成机油 ${number} 号`, rank: number % 100 });
      return toShelfItem({ product, problems: [], categoryName: '养护', rating: null, stocks: [] }, TEST_NOW);
    }));
  }
  return cloud;
}

/** A page as the mall asks for it: through the whole action, in the order of ranks, from the middle of the list. */
async function listPage(cloud: TestCloud, cursor: string | null): Promise<Page<ShelfCard>> {
  const answer = await cloud.call('customer', PERSON, 'mall.listProducts', { storeId: 'east', categoryId: null, search: '', sort: 'rank', cursor }) as Result<Page<ShelfCard>, string>;
  if (!answer.ok || answer.data.items.length !== PAGE) throw new Error(`no full page of products: ${answer.ok ? answer.data.items.length : answer.error.code}`);
  return answer.data;
}

async function block(count: number): Promise<number[]> {
  const cloud = await openWith(count);
  try {
    const times: number[] = [];
    let cursor: string | null = null;
    for (let round = -ROUNDS; round < ROUNDS; round += 1) {
      const time = await millisecondsOf(async () => { cursor = (await listPage(cloud, cursor)).nextCursor; });
      if (round >= 0) times.push(time);
      // The small list ends before the rounds do.
      if (round % (FEW / PAGE - 1) === 0) cursor = null;
    }
    return times;
  } finally {
    await cloud.close();
  }
}

/** The mall's list costs the same however much a store sells. */
export const shelfPage: Figure = {
  name: `a page of ${PAGE} products from a mall of ${MANY} against ${FEW}`, unit: '×', limit: 1.5,
  measure: () => ratioOfSizes(block, { many: MANY, few: FEW }),
};
