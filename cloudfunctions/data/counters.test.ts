import type { Product, SkuStock } from '@shared/domain/mall/model';
import { openTestCloud, type TestCloud } from '../../simulator/local-cloud/database/test-cloud';
import { purchaseCounts } from './purchase-counts';
import { skuStocks } from './sku-stocks';

const NOW = Date.UTC(2026, 4, 18, 2);
const ID = 'oil.4l';
const sku = { id: '4l', name: '4L 装', priceFen: 26_800, listPriceFen: 0, initialStock: 20 };
const product: Product = {
  id: 'oil', storeId: 'east', categoryId: 'care', kind: 'goods', title: '全合成机油', subtitle: '', pictures: [], specifications: [], details: [], notes: [],
  skus: [sku, { ...sku, id: '1l', initialStock: 7 }], deliveries: ['pickup'], packageItems: [], validDays: 0, limitPerCustomer: 0, status: 'onSale', rank: 0, keywords: [],
};
let cloud: TestCloud;

beforeAll(async () => { cloud = await openTestCloud([skuStocks.definition, purchaseCounts.definition], { strict: true }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.local.clear();
  await cloud.local.putMany('sku_stocks', [{ _id: ID, storeId: 'east', productId: 'oil', left: 20, sold: 0, moves: [] }]);
});

const take = (order: string, by = 1) => skuStocks.move(ID, { key: order, ownerId: order, field: 'left', by: -by, atLeast: 0 }, NOW);
const stock = async (): Promise<SkuStock> => {
  const found = await skuStocks.get(ID);
  if (!found) throw new Error('no stock');
  return found;
};

describe('a movement', () => {
  it('changes the number and leaves its mark in one step', async () => {
    expect(await take('order-1', 3)).toBe(true);
    expect(await stock()).toMatchObject({ left: 17, moves: [{ key: 'order-1', ownerId: 'order-1', field: 'left', by: -3, at: NOW }] });
  });

  const bounds = [
    ['to the lower bound is allowed', { by: -20, atLeast: 0 }, true],
    ['below the lower bound is not', { by: -21, atLeast: 0 }, false],
    ['to the upper bound is allowed', { by: 5, atMost: 25 }, true],
    ['above the upper bound is not', { by: 6, atMost: 25 }, false],
    ['between two bounds is allowed', { by: 1, atLeast: 0, atMost: 25 }, true],
    ['outside the second of two bounds is not', { by: 9, atLeast: 0, atMost: 25 }, false],
    ['without bounds goes anywhere', { by: -50 }, true],
  ] as const;
  it.each(bounds)('%s', async (_sentence, { by, ...bound }, isMoved) => {
    expect(await skuStocks.move(ID, { key: 'a', ownerId: 'a', field: 'left', by, ...bound }, NOW)).toBe(isMoved);
    expect(await stock()).toMatchObject({ left: isMoved ? 20 + by : 20 });
  });

  it('of no counter is not made', async () => {
    expect(await skuStocks.move('oil.none', { key: 'a', ownerId: 'a', field: 'left', by: -1, atLeast: 0 }, NOW)).toBe(false);
  });

  it('that is repeated happens once, and says so even when nothing is left', async () => {
    expect(await Promise.all(Array.from({ length: 30 }, () => take('order-1', 20)))).toEqual(Array.from({ length: 30 }, () => true));
    expect(await take('order-1', 20)).toBe(true);
    expect(await stock()).toMatchObject({ left: 0, moves: [{ key: 'order-1' }] });
  });

  it('by five hundred callers at once goes exactly as far as there are pieces', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, (_, index) => take(`order-${index}`)));
    const { left, moves } = await stock();
    expect([answers.filter(Boolean).length, left, moves.length, new Set(moves.map((move) => move.key)).size]).toEqual([20, 0, 20, 20]);
  });

  it('that is settled keeps its number', async () => {
    await take('order-1');
    await Promise.all([skuStocks.settle(ID, 'order-1'), skuStocks.settle(ID, 'order-1'), skuStocks.settle('oil.none', 'order-1')]);
    expect(await stock()).toMatchObject({ left: 19, moves: [] });
  });

  it('of many orders is settled at once, the others keep their marks', async () => {
    for (const order of ['order-1', 'order-2', 'order-3']) await take(order);
    await skuStocks.settleMany(ID, ['order-1', 'order-3', 'order-9']);
    expect(await stock()).toMatchObject({ left: 17, moves: [{ key: 'order-2' }] });
  });

  it('that is undone by many at once goes back once', async () => {
    await take('order-1', 5);
    await take('order-2', 2);
    const answers = await Promise.all(Array.from({ length: 50 }, () => skuStocks.undo(ID, 'order-1')));
    expect([answers.filter(Boolean).length, await stock()]).toMatchObject([1, { left: 18, moves: [{ key: 'order-2' }] }]);
    expect(await skuStocks.undo('oil.none', 'order-1')).toBe(false);
  });

  it('and its undoing, both by many at once, end with all pieces there or one movement marked', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? take(`order-${index % 10}`) : skuStocks.undo(ID, `order-${(index - 1) % 10}`))));
    const { left, moves } = await stock();
    expect(left + moves.length).toBe(20);
  });

  it('is known by its owner', async () => {
    await take('order-1');
    expect([await skuStocks.isMarkedBy(ID, 'order-1'), await skuStocks.isMarkedBy(ID, 'order-2'), await skuStocks.isMarkedBy('oil.none', 'order-1')]).toEqual([true, false, false]);
  });

  it('that is the first of its key is refused without a second look', async () => {
    expect(await skuStocks.move(ID, { key: 'order-1', ownerId: 'order-1', field: 'left', by: -21, atLeast: 0, isFirst: true }, NOW)).toBe(false);
  });

  it('whose caller died is found by its age', async () => {
    await take('order-1');
    await skuStocks.move(ID, { key: 'order-2', ownerId: 'order-2', field: 'left', by: -1 }, NOW + 1);
    expect(await skuStocks.listMovesBefore(NOW + 1, 100)).toEqual([{ counterId: ID, key: 'order-1', ownerId: 'order-1', field: 'left', by: -1, at: NOW }]);
    expect(await skuStocks.listMovesBefore(NOW, 100)).toEqual([]);
  });
});

describe('the stock of a SKU', () => {
  it('begins with the initial stock of its product, also when many ask at once', async () => {
    await cloud.local.clear();
    const stocks = await Promise.all(Array.from({ length: 20 }, () => skuStocks.stockOf(product, sku)));
    expect(stocks.map((one) => one.left)).toEqual(stocks.map(() => 20));
    expect(cloud.local.readAll('sku_stocks', { limit: Infinity })).toHaveLength(1);
  });

  it('is what was counted, not what the product says later', async () => {
    await take('order-1', 6);
    expect((await skuStocks.stockOf(product, { ...sku, initialStock: 500 })).left).toBe(14);
  });

  it('is read for many products without making counters', async () => {
    const lefts = [...(await skuStocks.leftOf([product, { ...product, id: 'wax' }])).values()].map((one) => [one.id, one.left]);
    expect(lefts).toEqual([['oil.4l', 20], ['oil.1l', 7], ['wax.4l', 20], ['wax.1l', 7]]);
    expect(cloud.local.readAll('sku_stocks', { limit: Infinity })).toHaveLength(1);
  });

  it('is read for more products than one query takes', async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({ ...product, id: `product-${index}` }));
    expect((await skuStocks.leftOf(many)).size).toBe(260);
  });
});

describe('purchases of a customer', () => {
  it('are unknown until somebody counts them', async () => {
    expect(await purchaseCounts.takenBy('oil', 'customer-1')).toBeNull();
  });
});
