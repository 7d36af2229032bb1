import fc from 'fast-check';
import { splitFen } from '@shared/core/money';
import { aCoupon, aProduct, boundsOf, TEST_NOW } from '../../../tests/mall-builders';
import type { Coupon } from '@shared/domain/coupon/model';
import { bestCoupons } from './best-coupons';
import { priceOrder, refuseCoupons, soloDiscountFen, type PriceRequest, type PricedWish } from './pricing';

const NOW = TEST_NOW;

function wish(priceFen: number, quantity = 1, change: Parameters<typeof aProduct>[0] = {}): PricedWish {
  const product = aProduct(change);
  return { product, sku: { id: 'one', name: '标准', priceFen, listPriceFen: 0, initialStock: 10 }, quantity };
}
function request(wishes: readonly PricedWish[], change: Partial<PriceRequest> = {}): PriceRequest {
  return { wishes, fulfilment: 'pickup', freight: { freightFen: 1000, freeFreightFromFen: 9900 }, ...change };
}
const amount = (discountFen: number, change: Parameters<typeof aCoupon>[0] = {}): Coupon => aCoupon({ worth: { kind: 'amount', discountFen }, ...change });
const percent = (payPercent: number, maxDiscountFen = 0, change: Parameters<typeof aCoupon>[0] = {}): Coupon =>
  aCoupon({ worth: { kind: 'percent', payPercent, maxDiscountFen }, ...change });

function totalOf(wanted: PriceRequest, coupons: readonly Coupon[]): number | string {
  const priced = priceOrder(wanted, coupons, NOW);
  return priced.ok ? priced.price.totalFen : priced.code;
}

describe('what an order costs', () => {
  test.each<[string, PriceRequest, Coupon[], number | string]>([
    ['two pieces at 59.00 without a coupon', request([wish(5900, 2)]), [], 11_800],
    ['满100减20 at 118.00', request([wish(5900, 2)]), [amount(2000, { thresholdFen: 10_000 })], 9800],
    ['满100减20 exactly at 100.00', request([wish(10_000)]), [amount(2000, { thresholdFen: 10_000 })], 8000],
    ['满100减20 at 99.99 does not count', request([wish(9999)]), [amount(2000, { thresholdFen: 10_000 })], 'COUPON_THRESHOLD_MISSED'],
    ['a red packet above the price leaves nothing to pay', request([wish(500)]), [amount(800)], 0],
    ['85 折 of 99.99 rounds the discount down', request([wish(9999)]), [percent(85)], 8500],
    ['85 折 with a cap of 10.00', request([wish(20_000)]), [percent(85, 1000)], 19_000],
    ['express under the free sum costs freight', request([wish(5000)], { fulfilment: 'express' }), [], 6000],
    ['express from the free sum is free', request([wish(9900)], { fulfilment: 'express' }), [], 9900],
    ['a coupon does not make freight dearer', request([wish(9900)], { fulfilment: 'express' }), [amount(1000)], 8900],
    ['a service travels free', request([wish(5000, 1, { kind: 'service' })], { fulfilment: 'express' }), [], 5000],
    ['a coupon of another category', request([wish(5000)]), [amount(100, { scope: { categoryIds: ['tyres'], productIds: [] } })], 'COUPON_OUT_OF_SCOPE'],
    ['a threshold looks at the goods in scope only', request([wish(5000), wish(9000, 1, { id: 'p2', categoryId: 'tyres' })]),
      [amount(100, { scope: { categoryIds: ['tyres'], productIds: [] }, thresholdFen: 10_000 })], 'COUPON_THRESHOLD_MISSED'],
    ['an exchange coupon is for the counter', request([wish(5000)]), [aCoupon({ worth: { kind: 'exchange', itemName: '洗车一次' } })], 'COUPON_NOT_USABLE'],
    ['a coupon for the counter only', request([wish(5000)]), [amount(100, { channels: ['store'] })], 'COUPON_NOT_USABLE'],
    ['a coupon of another store', request([wish(5000)]), [aCoupon({}, { storeId: 'store-west' })], 'COUPON_OUT_OF_SCOPE'],
    ['an expired coupon', request([wish(5000)]), [aCoupon({}, { validUntil: NOW - 1 })], 'COUPON_NOT_USABLE'],
    ['a coupon in its last millisecond', request([wish(5000)]), [aCoupon({}, { validUntil: NOW })], 4000],
    ['a coupon that begins tomorrow', request([wish(5000)]), [aCoupon({}, { validFrom: NOW + 86_400_000 })], 'COUPON_NOT_USABLE'],
    ['a coupon frozen by another order', request([wish(5000)]), [aCoupon({}, { status: 'frozen' })], 'COUPON_NOT_USABLE'],
    ['two coupons that stand alone', request([wish(50_000)]), [amount(100), amount(200)].map((coupon, index) => ({ ...coupon, id: `c${index}`, templateId: `t${index}` })), 'COUPONS_NOT_COMBINABLE'],
  ])('%s', (_sentence, wanted, coupons, expected) => {
    expect(totalOf(wanted, coupons)).toBe(expected);
  });

  test('a coupon of one line lowers only that line, and lines add up to the total', () => {
    const wanted = request([wish(5000), wish(3000, 3, { id: 'p2', categoryId: 'tyres' })]);
    const priced = priceOrder(wanted, [amount(1000, { scope: { categoryIds: ['tyres'], productIds: [] } })], NOW);
    expect(priced).toMatchObject({ ok: true, price: { lines: [{ discountFen: 0, payFen: 5000 }, { discountFen: 1000, payFen: 8000 }], totalFen: 13_000 } });
  });
});

describe('the best combination', () => {
  const stack = { isStackable: true };
  const named = (id: string, coupon: Coupon): Coupon => ({ ...coupon, id, templateId: `template-${id}` });

  test('one that stands alone joins those that stack', () => {
    const coupons = [named('a', amount(2000)), named('b', amount(1500)), named('c', amount(500, stack)), named('d', amount(300, stack))];
    expect(bestCoupons(request([wish(20_000)]), coupons, NOW)).toEqual({
      couponIds: ['a', 'c', 'd'], discountFen: 2800, reason: '已为您选用 3 张券，共减 ¥28，比只用一张多省 ¥8',
    });
  });
  test('of two that take the same off, the one that ends first', () => {
    const coupons = [named('late', { ...amount(1000), validUntil: NOW + 9_000_000 }), named('soon', { ...amount(1000), validUntil: NOW + 1000 })];
    expect(bestCoupons(request([wish(20_000)]), coupons, NOW).couponIds).toEqual(['soon']);
  });
  test('no coupon is spent where nothing is left to pay', () => {
    const coupons = [named('big', amount(5000)), named('more', amount(500, stack))];
    expect(bestCoupons(request([wish(3000)]), coupons, NOW).couponIds).toEqual(['big']);
  });
  test('without a coupon that counts there is nothing to say', () => {
    expect(bestCoupons(request([wish(3000)]), [amount(100, { thresholdFen: 9000 })], NOW)).toEqual({ couponIds: [], discountFen: 0, reason: '' });
  });
});

/** Orders and coupons of any kind. */
const categories = ['care', 'tyres', 'gifts'];
const wishes = fc.array(fc.tuple(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...categories)), { minLength: 1, maxLength: 4 })
  .map((sketches) => sketches.map(([priceFen, quantity, categoryId], index) => wish(priceFen, quantity, { id: `p${index}`, categoryId })));
const worths = fc.oneof(
  fc.record({ kind: fc.constant('amount' as const), discountFen: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ kind: fc.constant('percent' as const), payPercent: fc.integer({ min: 1, max: 99 }), maxDiscountFen: fc.constantFrom(0, 0, 100, 3000) }),
);
const terms = fc.record({
  worth: worths, thresholdFen: fc.constantFrom(0, 0, 5000, 40_000), isStackable: fc.boolean(),
  scope: fc.record({ categoryIds: fc.subarray(categories, { maxLength: 1 }), productIds: fc.subarray(['p0'], { maxLength: 1 }) }),
});
const wallets = fc.array(fc.tuple(terms, fc.integer({ min: 0, max: 5 })), { maxLength: 4 })
  .map((sketches) => sketches.map(([sketch, template], index) => aCoupon(sketch, { id: `c${index}`, templateId: `t${template}` })));
const requests = fc.tuple(wishes, fc.constantFrom('express' as const, 'pickup' as const)).map(([list, fulfilment]) => request(list, { fulfilment }));
const runs = { seed: 20_261_122, numRuns: 1500 };

describe('whatever is ordered', () => {
  test('a good part of the orders has coupons that count', () => {
    const counted = fc.sample(fc.tuple(requests, wallets), runs).filter(([wanted, coupons]) => coupons.length > 0 && priceOrder(wanted, coupons, NOW).ok);
    expect(counted.length).toBeGreaterThan(100);
  });
  test('no line and no total is negative, and all sums agree to the fen', () => {
    fc.assert(fc.property(requests, wallets, (wanted, coupons) => {
      const priced = priceOrder(wanted, coupons, NOW);
      if (!priced.ok) return;
      const { price } = priced;
      const sum = (pick: (line: (typeof price.lines)[number]) => number): number => price.lines.reduce((total, line) => total + pick(line), 0);
      expect(price.lines.filter((line) => line.payFen < 0 || line.discountFen < 0)).toEqual([]);
      expect(sum((line) => line.discountFen)).toBe(price.discountFen);
      expect(price.coupons.reduce((total, coupon) => total + coupon.discountFen, 0)).toBe(price.discountFen);
      expect(sum((line) => line.payFen) + price.freightFen).toBe(price.totalFen);
      expect(price.goodsFen - price.discountFen + price.freightFen).toBe(price.totalFen);
      expect(price.totalFen).toBeGreaterThanOrEqual(0);
    }), runs);
  });
  test('no coupon takes more than it is worth, nor counts below its threshold or outside its scope', () => {
    fc.assert(fc.property(requests, wallets, (wanted, coupons) => {
      const priced = priceOrder(wanted, coupons, NOW);
      if (!priced.ok) return;
      for (const used of priced.price.coupons) {
        const coupon = coupons.find((one) => one.id === used.couponId);
        const { inScopeFen, mostFen } = boundsOf(coupon, wanted.wishes);
        expect(inScopeFen).toBeGreaterThanOrEqual(coupon?.terms.thresholdFen ?? 0);
        expect(used.discountFen).toBeLessThanOrEqual(Math.min(mostFen, inScopeFen));
      }
    }), runs);
  });
  test('the order in which coupons are named changes nothing', () => {
    fc.assert(fc.property(requests, wallets, (wanted, coupons) => {
      const turned = [...coupons].reverse();
      const priced = priceOrder(wanted, coupons, NOW);
      expect(refuseCoupons(wanted.wishes, turned, NOW) === null).toBe(priced.ok);
      if (priced.ok) expect(priceOrder(wanted, turned, NOW)).toEqual(priced);
    }), runs);
  });
  test('the best combination is allowed and no worse than any set of coupons', () => {
    fc.assert(fc.property(requests, wallets, (wanted, coupons) => {
      const best = bestCoupons(wanted, coupons, NOW);
      const chosen = coupons.filter((coupon) => best.couponIds.includes(coupon.id));
      expect(priceOrder(wanted, chosen, NOW)).toMatchObject({ ok: true, price: { discountFen: best.discountFen } });
      const priced = priceOrder(wanted, coupons, NOW);
      const others = [...coupons.map((coupon) => soloDiscountFen(wanted.wishes, coupon, NOW)), priced.ok ? priced.price.discountFen : 0];
      expect(best.discountFen).toBeGreaterThanOrEqual(Math.max(0, ...others));
    }), { ...runs, numRuns: 500 });
  });
  test('splitting money keeps every fen and never gives a part more than its weight', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9_000_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const sum = list.reduce((total, weight) => total + weight, 0);
      const parts = splitFen(Math.floor(sum * share), list);
      expect(parts.reduce((total, part) => total + part, 0)).toBe(sum === 0 ? 0 : Math.floor(sum * share));
      expect(parts.every((part, index) => Number.isInteger(part) && part >= 0 && part <= (list[index] ?? 0))).toBe(true);
    }), runs);
  });
});
