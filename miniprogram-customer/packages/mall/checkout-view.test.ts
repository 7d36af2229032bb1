import { startOfDay } from '@shared/core/time';
import type { Checkout } from '@shared/contracts/order';
import type { DeliveryAddress } from '@shared/domain/mall/model';
import type { CouponChoice, OrderLine } from '@shared/domain/order/model';
import { addressInForce, couponIdsAfterTap, makesCheckoutStale, toAddressCard, toCheckoutPage, toCouponSheet } from './checkout-view';

const line: OrderLine = {
  productId: 'oil', skuId: '4l', kind: 'goods', title: '全合成机油', skuName: '4L 装', coverUrl: '/a.svg', categoryId: 'care', priceFen: 32_800, quantity: 1, discountFen: 5_000,
  payFen: 27_800, packageItems: [], validDays: 0, refundedQuantity: 0, refundedFen: 0, isReviewed: false,
};
const coupon: CouponChoice = {
  couponId: 'c50', title: '养护满减券', worthLabel: '减 ¥50', scopeLabel: '养护用品', thresholdFen: 30_000, validUntil: startOfDay('2026-12-31'), discountFen: 5_000, problem: '',
  isStackable: false,
};
const checkout: Checkout = {
  price: { lines: [line], goodsFen: 32_800, discountFen: 5_000, freightFen: 1_200, totalFen: 29_000, coupons: [{ couponId: 'c50', title: '养护满减券', discountFen: 5_000 }] },
  fulfilments: ['pickup', 'express'], fulfilment: 'express', choices: [coupon], couponIds: ['c50'], bestCouponIds: ['c50'], bestReason: '用这张券最划算，省 ¥50',
  storeId: 'east', storeName: '远途汽车城东店', storeAddress: '艮山西路 288 号', address: null, hasPhone: true, paymentMode: 'sandbox',
};

test('the amounts stand line by line: goods, each coupon, freight', () => {
  expect(toCheckoutPage(checkout).rows.map((row) => [row.label, row.amount])).toEqual([['商品金额', '¥328'], ['养护满减券', '-¥50'], ['运费', '¥12']]);
});

const pages: readonly (readonly [sentence: string, change: Partial<Checkout>, part: object])[] = [
  ['two ways are offered', {}, { ways: [{ id: 'pickup', label: '到店自提', note: '凭取货码到店领取' }, { id: 'express', label: '快递到家', note: '送到填写的地址' }] }],
  ['one way needs no choice', { fulfilments: ['service'], fulfilment: 'service' }, { ways: [] }],
  ['what coupons take off is told', {}, { couponText: '已优惠 ¥50' }],
  ['coupons that are not used are counted', { price: { ...checkout.price, discountFen: 0, coupons: [] }, couponIds: [] }, { couponText: '1 张可用' }],
  ['coupons that do not count are not', { price: { ...checkout.price, discountFen: 0, coupons: [] }, choices: [{ ...coupon, problem: '还差 ¥20 可用' }] }, { couponText: '暂无可用', hasCoupons: true }],
  ['the practice payment is named', {}, { payment: { text: '沙箱支付，不会真实扣款', tone: 'warning', canPay: true } }],
];
test.each(pages)('%s', (_sentence, change, part) => {
  expect(toCheckoutPage({ ...checkout, ...change })).toMatchObject(part);
});

test('free delivery is called so, and pick-up says nothing of it', () => {
  const free = { ...checkout, price: { ...checkout.price, freightFen: 0 } };
  expect(toCheckoutPage(free).rows.at(-1)).toMatchObject({ label: '运费', amount: '包邮' });
  expect(toCheckoutPage({ ...free, fulfilment: 'pickup' }).rows.map((row) => row.label)).toEqual(['商品金额', '养护满减券']);
});

test('coupons that count stand first, with their terms', () => {
  const sheet = toCouponSheet({ ...checkout, choices: [{ ...coupon, couponId: 'far', problem: '还差 ¥20 可用', thresholdFen: 0 }, coupon] });
  expect(sheet.rows.map((row) => [row.id, row.isChosen, row.terms, row.until])).toEqual([
    ['c50', true, '满 ¥300 可用 · 养护用品', '有效期至 2026-12-31'], ['far', false, '无门槛 · 养护用品', '有效期至 2026-12-31'],
  ]);
  expect(sheet).toMatchObject({ isBest: true, savedText: '共优惠 ¥50' });
});

const loner = { ...coupon, couponId: 'loner' };
const friend = { ...coupon, couponId: 'friend', isStackable: true };
const taps: readonly (readonly [sentence: string, couponIds: string[], tapped: string, after: string[]])[] = [
  ['a tap takes one', [], 'c50', ['c50']],
  ['another tap leaves it', ['c50'], 'c50', []],
  ['one that stands alone replaces another that does', ['c50'], 'loner', ['loner']],
  ['one that may stand beside others does', ['c50'], 'friend', ['c50', 'friend']],
];
test.each(taps)('%s', (_sentence, couponIds, tapped, after) => {
  expect(couponIdsAfterTap({ choices: [coupon, loner, friend], couponIds }, tapped)).toEqual(after);
});

const home: DeliveryAddress = { id: 'a1', customerId: 'c1', name: '张伟', phone: '13805712034', region: ['浙江省', '杭州市', '上城区'], detail: '解放路 1 号', isDefault: true, updatedAt: 1 };
const work: DeliveryAddress = { ...home, id: 'a2', isDefault: false, updatedAt: 2 };
test('an address reads in one line', () => {
  expect(toAddressCard(home)).toEqual({ id: 'a1', who: '张伟 13805712034', where: '浙江省杭州市上城区解放路 1 号', isDefault: true });
});
test('a city that is its own province is said once', () => {
  expect(toAddressCard({ ...home, region: ['北京市', '北京市', '东城区'] }).where).toBe('北京市东城区解放路 1 号');
});
test('the chosen address counts, else the default, else the latest', () => {
  expect(addressInForce([home, work], 'a2')?.id).toBe('a2');
  expect(addressInForce([home, work], '')?.id).toBe('a1');
  expect(addressInForce([{ ...home, isDefault: false }, work], 'gone')?.id).toBe('a2');
  expect(addressInForce([], '')).toBeNull();
});

test.each([['PRICE_CHANGED', true], ['STOCK_SHORT', true], ['NETWORK', false], ['ORDER_OPEN_LIMIT', false]])('%s makes the checkout stale: %s', (code, isStale) => {
  expect(makesCheckoutStale(code)).toBe(isStale);
});
