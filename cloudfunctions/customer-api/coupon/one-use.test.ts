import { MS_PER_HOUR } from '@shared/core/time';
import type { MallOrder } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor } from '../../../tests/builders';
import { codeOf, customerPhone, documentsOf } from '../../../tests/calls';
import { onSale, openMall } from '../../../tests/mall-scene';
import { aCounterCoupon, writeOffWorld } from '../../../tests/write-off-world';

let cloud: TestCloud;
const { fill, put, liNa, phone, show, redeem, coupon, records } = writeOffWorld(() => cloud);

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });

const ROUNDS = 40;
/** Ticks of the timer after an hour: orders close in the first, what hangs on them follows. */
const TICKS = 3;
const zhouTao = () => customerPhone(cloud, 'zhou-tao');

/** The same chances in every run. */
function chancesFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  return items.map((item) => ({ item, at: chance() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}

const place = (requestId: string) => liNa()('order.place', {
  requestId, lines: [{ productId: 'engine-oil', skuId: 'engine-oil-one', quantity: 1 }], fulfilment: 'pickup', couponIds: ['coupon-test'], addressId: null, note: '',
  shownTotalFen: 4900, isFromCart: false,
});
const placeAndCancel = async () => {
  const placed = await place('request-cancelled');
  if (placed.ok) await liNa()('order.cancel', { requestId: 'request-cancel', orderId: placed.data.order.id });
  return placed;
};
const giveAway = async () => {
  const given = await liNa()('coupon.gift', { requestId: 'request-gift', couponId: 'coupon-test' });
  return given.ok ? zhouTao()('coupon.acceptGift', { requestId: 'request-accept', giftId: given.data.giftId ?? '' }) : given;
};

/** Orders that live with the coupon, and write-offs of it. */
function usesOfCoupon(): { orders: (MallOrder & { _id: string })[]; writeOffs: number } {
  const orders = (documentsOf(cloud, 'mall_orders') as unknown as (MallOrder & { _id: string })[])
    .filter(({ status, coupons }) => status !== 'closed' && coupons.some(({ couponId }) => couponId === 'coupon-test'));
  return { orders, writeOffs: records().filter(({ subject, status }) => subject === 'coupon' && status === 'done').length };
}

it(`a coupon wanted by orders, clerks, a friend and a manager at once is used once at most, in ${ROUNDS} orders of events`, async () => {
  const ends = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const chance = chancesFrom(round + 1);
    await cloud.reset();
    await fill();
    await openMall(cloud, [onSale()]);
    await put('coupons', [aCounterCoupon({ terms: { ...aCounterCoupon().terms, channels: ['mall', 'store'] } })]);
    const [first, second] = [await show('coupon'), await show('coupon')];
    const acts = shuffled([
      () => place('request-0001'), () => place('request-0002'), placeAndCancel, giveAway, () => redeem('wu-fang', first), () => redeem('chen-jie', second),
      () => phone('he-lin')('coupon.revoke', { requestId: 'request-0003', couponId: 'coupon-test', reason: '发错了' }),
    ], chance);
    const answers = await Promise.all(acts.map(async (act) => {
      for (let wait = Math.floor(chance() * 4); wait > 0; wait -= 1) await new Promise((resolve) => { setImmediate(resolve); });
      return codeOf(await act());
    }));
    expect(answers).not.toContain('INTERNAL');
    const { orders, writeOffs } = usesOfCoupon();
    expect(orders.length + writeOffs).toBeLessThanOrEqual(1);
    const { status, orderId, customerId } = coupon();
    const [order] = orders;
    expect(order === undefined).toBe(status !== 'frozen');
    if (order) expect(orderId).toBe(order._id);
    expect(writeOffs === 1).toBe(status === 'used');
    expect([customerIdFor('li-na'), customerIdFor('zhou-tao')]).toContain(customerId);
    ends.add(`${status} ${customerId === customerIdFor('li-na') ? 'kept' : 'given'}`);
    cloud.clock.set(TEST_NOW + MS_PER_HOUR);
    for (let minute = 0; minute < TICKS; minute += 1) await cloud.runTimer('jobs');
    expect([usesOfCoupon().orders, coupon().dueAt, coupon().status === 'frozen']).toEqual([[], null, false]);
  }
  // The chances are worth something only when different ends come about.
  expect(ends.size).toBeGreaterThan(2);
}, 120_000);
