import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import { MS_PER_DAY, MS_PER_MINUTE } from '@shared/core/time';
import type { PurchaseCount, SkuStock } from '@shared/domain/mall/model';
import type { MallOrder, OrderTab } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, customerIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, storedData } from '../../../tests/calls';
import { aCoupon } from '../../../tests/mall-builders';
import { loseNotices, openSheet, prepayIdOf } from '../../../tests/desk-scene';
import { onSale, openMall } from '../../../tests/mall-scene';
import { aPaidOrder, aRefund, anOrder } from '../../../tests/order-builders';

type Wanted = CallInputOf<CustomerActions['order.place']>;

const LI_NA = 'li-na';
const STOCK = 'engine-oil.engine-oil-one';
const wanted: Wanted = {
  requestId: 'request-0001', lines: [{ productId: 'engine-oil', skuId: 'engine-oil-one', quantity: 2 }], fulfilment: 'pickup', couponIds: ['ten'], addressId: null,
  note: '', shownTotalFen: 10_800, isFromCart: false,
};
let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { [LI_NA]: '13800006821', 'zhou-tao': null });
  await openMall(cloud, [onSale({ limitPerCustomer: 2 })]);
  await put('customers', [aCustomer(LI_NA, { name: '李娜', phone: '13800006821' })]);
  await put('coupons', [aCoupon({}, { id: 'ten', storeId: 'east', customerId: customerIdFor(LI_NA) })]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const liNa = () => customerPhone(cloud, LI_NA);
const place = async () => dataOf(await liNa()('order.place', wanted)).order;
const get = async (orderId: string) => dataOf(await liNa()('order.get', { orderId }));
const cancel = (orderId: string, requestId = 'request-0009') => liNa()('order.cancel', { requestId, orderId });
const held = () => {
  const [stock] = documentsOf(cloud, 'sku_stocks') as unknown as SkuStock[];
  const [count] = documentsOf(cloud, 'purchase_counts') as unknown as PurchaseCount[];
  return { left: stock?.left, sold: stock?.sold, taken: count?.taken, coupon: documentsOf(cloud, 'coupons')[0]?.['status'] };
};
const marks = () => [...documentsOf(cloud, 'sku_stocks'), ...documentsOf(cloud, 'purchase_counts')].flatMap((one) => one['moves'] as unknown[]);
const payInSilence = async (orderId: string): Promise<void> => {
  const sheet = await openSheet(cloud, orderId);
  await loseNotices(cloud, sheet.outTradeNo);
  await cloud.pay(prepayIdOf(sheet));
};
const events = () => documentsOf(cloud, 'customer_events').map((event) => event['kind']).filter((kind) => String(kind).startsWith('order')).sort();

describe('one\'s own orders', () => {
  beforeEach(async () => {
    await put('mall_orders', [
      anOrder({ id: 'unpaid', number: '1', createdAt: TEST_NOW - 1 }), aPaidOrder({ id: 'paid', number: '2', createdAt: TEST_NOW - 2 }),
      aPaidOrder({ id: 'shipped', number: '3', status: 'shipped', createdAt: TEST_NOW - 3 }),
      aPaidOrder({ id: 'completed', number: '4', status: 'completed', openRefundId: 'refund-1', createdAt: TEST_NOW - 4 }),
      anOrder({ id: 'closed', number: '5', status: 'closed', closeReason: 'timeout', createdAt: TEST_NOW - 5 }),
      aPaidOrder({ id: 'refunded', number: '6', status: 'refunded', createdAt: TEST_NOW - 6 }),
      anOrder({ id: 'failed', number: '7', status: 'closed', closeReason: 'failed' }), anOrder({ id: 'placing', number: '8', status: 'placing' }),
      anOrder({ id: 'foreign', number: '9', customerId: customerIdFor('zhou-tao') }),
    ]);
    await put('refunds', [
      aRefund({ id: 'refund-0', subjectId: 'refunded', requestedAt: TEST_NOW - 9 }), aRefund({ id: 'refund-1', subjectId: 'completed', requestedAt: TEST_NOW - 8 }),
      aRefund({ id: 'refund-2', subjectId: 'completed', requestedAt: TEST_NOW - 7 }),
    ]);
  });

  const tabs: [OrderTab, string[]][] = [
    ['all', ['unpaid', 'paid', 'shipped', 'completed', 'closed', 'refunded']], ['unpaid', ['unpaid']], ['waiting', ['paid']], ['shipped', ['shipped']],
    ['completed', ['completed']], ['refund', ['completed', 'refunded']],
  ];
  it.each(tabs)('are listed by tab: %s', async (tab, expected) => {
    expect(dataOf(await liNa()('order.listMine', { tab, cursor: null })).items.map((order) => order.id)).toEqual(expected);
  });

  it('are counted for the badges', async () => {
    expect(dataOf(await liNa()('order.countMine', {}))).toEqual({ unpaid: 1, waiting: 1, shipped: 1, refund: 1 });
  });

  it.each(['foreign', 'failed', 'placing', 'nothing'])('are the only ones there: %s', async (orderId) => {
    expect(codeOf(await liNa()('order.get', { orderId }))).toBe('ORDER_NOT_FOUND');
    expect(codeOf(await cancel(orderId))).toBe('ORDER_NOT_FOUND');
  });

  it('come page by page', async () => {
    await put('mall_orders', Array.from({ length: 30 }, (_, index) => anOrder({ id: `more-${index}`, number: `more-${index}`, createdAt: TEST_NOW - 1000 - index })));
    const first = dataOf(await liNa()('order.listMine', { tab: 'unpaid', cursor: null }));
    const second = dataOf(await liNa()('order.listMine', { tab: 'unpaid', cursor: first.nextCursor }));
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 11, null]);
  });
});

describe('an order that is cancelled', () => {
  it('gives back pieces, purchases and coupons', async () => {
    const { id } = await place();
    expect(held()).toEqual({ left: 8, sold: 0, taken: 2, coupon: 'frozen' });
    const view = dataOf(await cancel(id));
    expect(view).toMatchObject({ order: { status: 'closed', closeReason: 'customer', closedAt: TEST_NOW, pending: null }, canCancel: false, canPay: false });
    expect([held(), events()]).toEqual([{ left: 10, sold: 0, taken: 0, coupon: 'usable' }, ['orderClosed', 'orderPlaced']]);
  });

  it('gives back once when the request is repeated, at once or later', async () => {
    const { id } = await place();
    const answers = await Promise.all(Array.from({ length: 8 }, () => cancel(id)));
    const before = storedData(cloud);
    answers.push(await cancel(id), await cancel(id, 'request-0010'));
    expect([new Set(answers.map((answer) => JSON.stringify(dataOf(answer)))).size, storedData(cloud) === before, held()]).toMatchObject([1, true, { left: 10, taken: 0 }]);
  });

  it('leaves no marks once the job has looked, and is not given back again', async () => {
    const { id } = await place();
    await cancel(id);
    expect(marks()).toHaveLength(2);
    await cloud.advance(3 * MS_PER_MINUTE);
    expect([marks(), held()]).toMatchObject([[], { left: 10, taken: 0 }]);
    await cancel(id);
    expect(held()).toMatchObject({ left: 10, taken: 0 });
  });

  it('cannot be one that is paid', async () => {
    const { id } = await place();
    await cloud.pay(prepayIdOf(await openSheet(cloud, id)));
    expect(codeOf(await cancel(id))).toBe('ORDER_STATUS_CHANGED');
    expect([(await get(id)).order.status, held()]).toEqual(['paid', { left: 8, sold: 2, taken: 2, coupon: 'used' }]);
  });

  it('is paid instead when the money came without word', async () => {
    const { id } = await place();
    await payInSilence(id);
    expect(codeOf(await cancel(id))).toBe('ORDER_STATUS_CHANGED');
    expect([(await get(id)).order.status, held()]).toMatchObject(['paid', { left: 8, sold: 2, coupon: 'used' }]);
  });
});

describe('an order nobody pays', () => {
  it('closes after its time and gives everything back', async () => {
    const { id } = await place();
    await cloud.advance(14 * MS_PER_MINUTE);
    expect(await get(id)).toMatchObject({ order: { status: 'unpaid' }, canPay: true });
    await cloud.advance(2 * MS_PER_MINUTE);
    expect((await get(id)).order).toMatchObject({ status: 'closed', closeReason: 'timeout', pending: null });
    expect(held()).toEqual({ left: 10, sold: 0, taken: 0, coupon: 'usable' });
    expect(documentsOf(cloud, 'notices').map((notice) => [notice['title'], notice['recipientId']])).toEqual([['订单已关闭', customerIdFor(LI_NA)]]);
  });

  it('whose money comes in its last minute without word is paid', async () => {
    const { id } = await place();
    await cloud.advance(14 * MS_PER_MINUTE + 30_000);
    await payInSilence(id);
    await cloud.advance(5 * MS_PER_MINUTE);
    expect([(await get(id)).order.status, held()]).toMatchObject(['paid', { left: 8, sold: 2, coupon: 'used' }]);
  });
});

describe('an order whose call died', () => {
  const stuck = (change: Partial<MallOrder> = {}) => put('mall_orders', [anOrder({ id: 'order-stuck', lines: anOrder().lines.map((line) => ({ ...line, skuId: 'engine-oil-one' })), createdAt: TEST_NOW, markKey: 'order-stuck:call', ...change })]);
  const moved = (moves: object[]) => put('sku_stocks', [{ id: STOCK, storeId: 'east', productId: 'engine-oil', left: 8, sold: 0, moves }]);
  const mark = { key: 'order-stuck:call', ownerId: 'order-stuck', field: 'left', by: -2, at: TEST_NOW };

  const rows: [string, () => Promise<unknown>, number, string | null][] = [
    ['before it was written gives its pieces back', () => moved([mark]), 10, null],
    ['while it was placed is given up', async () => { await stuck({ status: 'placing' }); await moved([mark]); }, 10, 'closed'],
    ['before it took anything gives nothing back', async () => { await stuck({ status: 'placing' }); await moved([]); }, 8, 'closed'],
    ['beside the one that made the order gives its own pieces back', async () => { await stuck({ markKey: 'order-stuck:other' }); await moved([mark]); }, 10, 'unpaid'],
    ['after it was complete keeps its pieces', async () => { await stuck(); await moved([mark]); }, 8, 'unpaid'],
    ['while it was closed goes on to give back', async () => { await stuck({ status: 'closed', closeReason: 'timeout', pending: 'closed', updatedAt: TEST_NOW }); await moved([mark]); }, 10, 'closed'],
    ['in the middle of giving back gives back once', async () => {
      await stuck({ status: 'closed', closeReason: 'timeout', pending: 'closed', updatedAt: TEST_NOW });
      await moved([{ ...mark, key: 'order-stuck:back', by: 2 }]);
    }, 8, 'closed'],
  ];
  it.each(rows)('%s', async (_sentence, prepare, left, status) => {
    await prepare();
    await cloud.advance(5 * MS_PER_MINUTE);
    const order = documentsOf(cloud, 'mall_orders').find((one) => one['_id'] === 'order-stuck');
    expect([held().left, marks(), order?.['status'] ?? null, order?.['pending'] ?? null]).toEqual([left, [], status, null]);
  });

  it('is forgotten a day after it was given up', async () => {
    await stuck({ status: 'placing' });
    await cloud.advance(2 * MS_PER_MINUTE);
    expect(documentsOf(cloud, 'mall_orders').map((order) => order['closeReason'])).toEqual(['failed']);
    cloud.clock.set(TEST_NOW + MS_PER_DAY + 3 * MS_PER_MINUTE);
    await cloud.runTimer('jobs');
    expect(documentsOf(cloud, 'mall_orders')).toEqual([]);
  });

  it('within the last minute is left alone', async () => {
    await stuck({ status: 'placing' });
    await moved([mark]);
    await cloud.advance(MS_PER_MINUTE);
    expect([held().left, marks().length, documentsOf(cloud, 'mall_orders')[0]?.['status']]).toEqual([8, 1, 'placing']);
  });
});
