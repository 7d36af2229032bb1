import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import type { Coupon } from '@shared/domain/coupon/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, customerIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, putRecords, storedData } from '../../../tests/calls';
import { aCoupon } from '../../../tests/mall-builders';
import { onSale, openMall, serviceOnSale } from '../../../tests/mall-scene';

type Wish = CallInputOf<CustomerActions['order.quote']>;

const oil = { productId: 'engine-oil', skuId: 'engine-oil-one', quantity: 2 };
const mats = { productId: 'mats', skuId: 'mats-one', quantity: 1 };
const owner = { storeId: 'east', customerId: customerIdFor('li-na') };
const ten: Coupon = aCoupon({ isStackable: true }, { ...owner, id: 'ten', templateId: 'ten' });
const five: Coupon = aCoupon({ title: '立减 5 元', isStackable: true, worth: { kind: 'amount', discountFen: 500 } }, { ...owner, id: 'five', templateId: 'five' });
const large: Coupon = aCoupon({ title: '满 500 减 50', thresholdFen: 50_000, worth: { kind: 'amount', discountFen: 5000 } }, { ...owner, id: 'large', templateId: 'large' });
const home = { id: 'home', customerId: owner.customerId, name: '李娜', phone: '13800006821', region: ['浙江省', '杭州市'], detail: '1 号', isDefault: false, updatedAt: 1 };
let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': '13800006821' });
  await openMall(cloud, [onSale(), onSale({ id: 'mats', title: '脚垫', deliveries: ['pickup'] }), serviceOnSale()]);
  await putRecords(cloud, 'coupons', [ten, five, large]);
});

const quote = (change: Partial<Wish> = {}) => customerPhone(cloud, 'li-na')('order.quote', { lines: [oil], fulfilment: null, couponIds: null, ...change });
const quoted = async (change: Partial<Wish> = {}) => dataOf(await quote(change));

describe('the checkout', () => {
  it('shows the store, the price with the best coupons and why they were chosen', async () => {
    expect(await quoted()).toMatchObject({
      storeId: 'east', storeName: '远途汽车城东店', paymentMode: 'sandbox', hasPhone: false, address: null, fulfilments: ['pickup', 'express'], fulfilment: 'pickup',
      price: { goodsFen: 11_800, discountFen: 1500, totalFen: 10_300 }, couponIds: ['five', 'ten'], bestCouponIds: ['five', 'ten'],
      bestReason: '已为您选用 2 张券，共减 ¥15，比只用一张多省 ¥5',
    });
  });

  it('names every coupon with what it takes off, or why it does not count', async () => {
    expect((await quoted()).choices.map(({ couponId, discountFen, problem }) => [couponId, discountFen, problem])).toEqual([
      ['ten', 1000, ''], ['five', 500, ''], ['large', 0, '还差 ¥382 可用'],
    ]);
  });

  const choices: [string, string[], object][] = [
    ['takes exactly the coupons asked for', ['five'], { price: { discountFen: 500, totalFen: 11_300 }, couponIds: ['five'], bestCouponIds: ['five', 'ten'] }],
    ['takes none when none are asked for', [], { price: { discountFen: 0, totalFen: 11_800 }, couponIds: [] }],
    ['takes one that is named twice once', ['ten', 'ten'], { price: { discountFen: 1000 }, couponIds: ['ten'] }],
  ];
  it.each(choices)('%s', async (_sentence, couponIds, expected) => {
    expect(await quoted({ couponIds })).toMatchObject(expected);
  });

  it('costs freight only when something is sent', async () => {
    expect((await quoted({ lines: [{ ...oil, quantity: 1 }], fulfilment: 'express', couponIds: [] })).price).toMatchObject({ freightFen: 1000, totalFen: 6900 });
    expect((await quoted({ lines: [{ ...oil, quantity: 1 }], fulfilment: 'pickup', couponIds: [] })).price).toMatchObject({ freightFen: 0, totalFen: 5900 });
  });

  it('offers the hand-over all things share', async () => {
    expect((await quoted({ lines: [oil, mats] })).fulfilments).toEqual(['pickup']);
    expect(await quoted({ lines: [{ productId: 'care-card', skuId: 'care-card-one', quantity: 1 }] })).toMatchObject({ fulfilments: ['service'], fulfilment: 'service' });
  });

  it('knows the number and the default address of the customer', async () => {
    await putRecords(cloud, 'customers', [aCustomer('li-na', { phone: '13800006821' })]);
    await putRecords(cloud, 'delivery_addresses', [{ ...home, id: 'work', updatedAt: 5 }, home]);
    expect(await quoted()).toMatchObject({ hasPhone: true, address: { id: 'work' } });
    await putRecords(cloud, 'delivery_addresses', [{ ...home, isDefault: true }]);
    expect(await quoted()).toMatchObject({ address: { id: 'home' } });
  });

  const refusals: [string, Partial<Wish>, string][] = [
    ['of nothing is refused', { lines: [] }, 'INVALID_INPUT'],
    ['of what does not exist is refused', { lines: [{ ...oil, productId: 'nothing' }] }, 'PRODUCT_NOT_FOUND'],
    ['of more than there is is refused', { lines: [{ ...oil, quantity: 11 }] }, 'STOCK_SHORT'],
    ['of goods with services is refused', { lines: [oil, { productId: 'care-card', skuId: 'care-card-one', quantity: 1 }] }, 'DELIVERY_MISMATCH'],
    ['in a way one thing cannot be had is refused', { lines: [oil, mats], fulfilment: 'express' }, 'DELIVERY_MISMATCH'],
    ['with an unknown coupon is refused', { couponIds: ['nothing'] }, 'COUPON_NOT_USABLE'],
    ['with a coupon below its threshold is refused', { couponIds: ['large'] }, 'COUPON_THRESHOLD_MISSED'],
  ];
  it.each(refusals)('%s', async (_sentence, change, code) => {
    expect(codeOf(await quote(change))).toBe(code);
  });

  it('leaves out coupons of others, of other stores, used ones and those that have ended', async () => {
    await putRecords(cloud, 'coupons', [
      { ...ten, id: 'a', customerId: 'somebody' }, { ...ten, id: 'b', storeId: 'west' }, { ...ten, id: 'c', status: 'used' }, { ...ten, id: 'd', validUntil: TEST_NOW - 1 },
    ]);
    expect((await quoted()).choices.map((choice) => choice.couponId)).toEqual(['ten', 'five', 'large']);
  });

  it('writes nothing', async () => {
    const before = storedData(cloud);
    await quote();
    expect(storedData(cloud)).toBe(before);
  });
});
