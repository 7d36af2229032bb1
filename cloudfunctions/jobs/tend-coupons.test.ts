import { MS_PER_DAY, MS_PER_MINUTE } from '@shared/core/time';
import type { Coupon } from '@shared/domain/coupon/model';
import type { MallOrder } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aStore, customerIdFor } from '../../tests/builders';
import { addPeople, putRecords, storedData, storedDocument } from '../../tests/calls';
import { aCoupon } from '../../tests/mall-builders';
import { aPaidOrder } from '../../tests/order-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null });
  await put('stores', [aStore()]);
  await put('customers', [aCustomer('li-na', { name: '李娜' })]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const frozen = (changes: Partial<Coupon> = {}) => aCoupon({}, {
  storeId: 'east', customerId: customerIdFor('li-na'), status: 'frozen', orderId: 'order-test', frozenAt: TEST_NOW, dueAt: TEST_NOW + MS_PER_MINUTE, ...changes,
});
const coupon = (id = 'coupon-1') => storedDocument(cloud, 'coupons', id) as unknown as Coupon;
const orderIn = (status: MallOrder['status'], changes: Partial<MallOrder> = {}) => aPaidOrder({
  status, coupons: [{ couponId: 'coupon-1', title: '立减 10 元', discountFen: 1000 }], expiresAt: TEST_NOW + 30 * MS_PER_MINUTE, ...changes,
});
const tick = async (atMinute: number) => {
  cloud.clock.set(TEST_NOW + atMinute * MS_PER_MINUTE + 1);
  await cloud.runTimer('jobs');
};

describe('a coupon frozen for an order', () => {
  it.each<[string, MallOrder[], Partial<Coupon>]>([
    ['that was never written is let go', [], { status: 'usable', orderId: null, frozenAt: null, dueAt: null }],
    ['that was closed is let go', [orderIn('closed')], { status: 'usable', orderId: null }],
    ['that was refunded is let go', [orderIn('refunded')], { status: 'usable', orderId: null }],
    ['that is paid is used, with what it took off', [orderIn('paid', { totalFen: 10_800 })], { status: 'used', orderId: 'order-test', usedDiscountFen: 1000, usedOrderFen: 10_800 }],
    ['that is paid without it is let go', [orderIn('paid', { coupons: [] })], { status: 'usable', orderId: null }],
    ['that waits for payment waits too', [orderIn('unpaid', { expiresAt: TEST_NOW + MS_PER_DAY })], { status: 'frozen', dueAt: TEST_NOW + MS_PER_DAY + MS_PER_MINUTE }],
  ])('%s', async (_sentence, orders, expected) => {
    await put('mall_orders', orders);
    await put('coupons', [frozen()]);
    await tick(2);
    expect(coupon()).toMatchObject(expected);
  });

  it('is left alone within the first minute', async () => {
    await put('coupons', [frozen()]);
    const before = storedData(cloud);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE - 1);
    await cloud.runTimer('jobs');
    expect(storedData(cloud)).toBe(before);
  });

  it('is never forgotten behind hundreds whose orders still wait', async () => {
    await put('mall_orders', [orderIn('unpaid', { expiresAt: TEST_NOW + MS_PER_DAY })]);
    await put('coupons', Array.from({ length: 250 }, (_, index) => frozen({ id: `waiting-${index}` })));
    await put('coupons', [frozen({ id: 'lost', orderId: 'order-lost', dueAt: TEST_NOW + MS_PER_MINUTE + 1 })]);
    for (const minute of [2, 3, 4]) await tick(minute);
    expect([coupon('lost').status, coupon('waiting-249').status]).toEqual(['usable', 'frozen']);
  });
});
