import { MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { aCustomer, customerIdFor } from '../builders';
import { addPeople, codeOf, customerPhone, dataOf, putRecords } from '../calls';
import { openSheet, prepayIdOf } from '../desk-scene';
import { letCallsDie, type Fate } from '../dying-calls';
import { aCoupon } from '../mall-builders';
import { onSale, openMall } from '../mall-scene';
import { ordersMade, runJobs, wrongsOf } from './invariants';

const LI_NA = 'li-na';
const wanted = {
  requestId: 'request-0001', lines: [{ productId: 'engine-oil', skuId: 'engine-oil-one', quantity: 2 }], fulfilment: 'pickup', couponIds: ['ten'], addressId: null,
  note: '', shownTotalFen: 10_800, isFromCart: true,
} as const;
let cloud: TestCloud;
let start: ReturnType<TestCloud['database']['snapshot']>;

beforeAll(async () => {
  // Hundreds of calls die here on purpose, and each says so.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  cloud = await startTestCloud({ seed: false });
  await addPeople(cloud, 'customer', { [LI_NA]: '13800006821' });
  await openMall(cloud, [onSale({ limitPerCustomer: 2 })]);
  await putRecords(cloud, 'customers', [aCustomer(LI_NA, { name: '李娜', phone: '13800006821' })]);
  await putRecords(cloud, 'coupons', [aCoupon({}, { id: 'ten', storeId: 'east', customerId: customerIdFor(LI_NA) })]);
  await liNa()('cart.add', { requestId: 'request-0000', productId: 'engine-oil', skuId: 'engine-oil-one', quantity: 2 });
  start = cloud.database.snapshot();
});
afterAll(async () => { await cloud.close(); });

const liNa = () => customerPhone(cloud, LI_NA);
const place = () => liNa()('order.place', { ...wanted, lines: [...wanted.lines], couponIds: [...wanted.couponIds] });
const begin = async (): Promise<void> => {
  await cloud.reset();
  await cloud.database.restore(start);
  cloud.cloud.state.reload();
};

/** What somebody does, with what has to be there before. */
interface Scene {
  before: () => Promise<string>;
  act: (orderId: string) => Promise<unknown>;
}

const placed = async (): Promise<string> => dataOf(await place()).order.id;
const opened = async (): Promise<string> => { const id = await placed(); await openSheet(cloud, id); return id; };
const placing: Scene = { before: () => Promise.resolve(''), act: place };
const scenes: [string, Scene][] = [
  ['placing an order', placing],
  ['cancelling an order', { before: placed, act: (orderId) => liNa()('order.cancel', { requestId: 'request-0002', orderId }) }],
  ['cancelling an order whose sheet is open', { before: opened, act: (orderId) => liNa()('order.cancel', { requestId: 'request-0002', orderId }) }],
  ['opening the payment sheet', { before: placed, act: (subjectId) => liNa()('payment.prepare', { requestId: 'request-0003', subject: 'order', subjectId }) }],
  ['taking note of a payment', { before: placed, act: async (orderId) => { await cloud.pay(prepayIdOf(await openSheet(cloud, orderId))); } }],
  ['closing an order nobody paid', { before: async () => { const id = await opened(); cloud.clock.set(cloud.clock.now() + 16 * MS_PER_MINUTE); return id; }, act: () => cloud.runTimer('jobs') }],
];

/** Does the scene and kills its call at one step; false when the call had fewer steps. */
async function die({ before, act }: Scene, step: number, fate: Fate): Promise<boolean> {
  await begin();
  const orderId = await before();
  let isDead = false;
  const revive = letCallsDie(cloud, ({ number }) => {
    if (isDead || number !== step) return 'lives';
    isDead = true;
    return fate;
  });
  await act(orderId).catch(() => undefined);
  revive();
  return isDead;
}

describe.each(scenes)('a process that is killed while %s', (_name, scene) => {
  it.each(['diesBefore', 'diesAfter'] as const)('leaves nothing behind, whenever it is killed: %s', async (fate) => {
    const wrongs: string[] = [];
    let step = 1;
    while (await die(scene, step, fate)) {
      await runJobs(cloud);
      wrongs.push(...wrongsOf(cloud).map((wrong) => `step ${step}: ${wrong}`));
      step += 1;
    }
    expect(wrongs).toEqual([]);
    expect(step).toBeGreaterThan(3);
  });
});

describe('an order whose placing was killed after it was complete', () => {
  const sequels: [string, (orderId: string) => Promise<unknown>][] = [
    ['cancelled', (orderId) => liNa()('order.cancel', { requestId: 'request-0002', orderId })],
    ['paid', async (orderId) => { await cloud.pay(prepayIdOf(await openSheet(cloud, orderId))); }],
  ];
  it.each(sequels)('loses nothing when it is %s at once', async (_name, follow) => {
    const wrongs: string[] = [];
    let followed = 0;
    for (let step = 1; await die(placing, step, 'diesAfter'); step += 1) {
      const [order] = ordersMade(cloud);
      if (!order) continue;
      followed += 1;
      await follow(order.id);
      await runJobs(cloud);
      wrongs.push(...wrongsOf(cloud).map((wrong) => `step ${step}: ${wrong}`));
    }
    expect(wrongs).toEqual([]);
    expect(followed).toBeGreaterThan(2);
  });
});

describe('the same request after its process was killed', () => {
  it('makes one order, whenever it was killed', async () => {
    const wrongs: string[] = [];
    for (let step = 1; await die(placing, step, 'diesAfter'); step += 1) {
      cloud.clock.set(cloud.clock.now() + MS_PER_MINUTE + 1);
      const code = codeOf(await place());
      await runJobs(cloud);
      const made = ordersMade(cloud).length;
      if (code !== 'OK' || made !== 1) wrongs.push(`step ${step}: answered ${code}, ${made} orders`);
      wrongs.push(...wrongsOf(cloud).map((wrong) => `step ${step}: ${wrong}`));
    }
    expect(wrongs).toEqual([]);
  });
});
