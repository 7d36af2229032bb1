import { MS_PER_DAY } from '@shared/core/time';
import { aCoupon, TEST_NOW } from '../../../tests/mall-builders';
import type { CouponStatus, CouponWorth } from './model';
import { couponState, isInScope, isUsableNow, scopeLabel, thresholdLabel, toCouponCard, validityLabel, validityOf, worthLabel } from './rules';

const NOW = TEST_NOW;

test.each<[string, CouponStatus, number, string]>([
  ['one that is good reads as usable', 'usable', NOW + 1, 'usable'],
  ['in its last millisecond it still is', 'usable', NOW, 'usable'],
  ['a millisecond later it is expired', 'usable', NOW - 1, 'expired'],
  ['one held by an order stays so while its time runs out', 'frozen', NOW - 1, 'frozen'],
  ['one that was used stays used', 'used', NOW - 1, 'used'],
])('%s', (_sentence, status, validUntil, expected) => {
  expect(couponState({ status, validUntil }, NOW)).toBe(expected);
});

test.each([
  ['from the first instant', NOW, NOW + 1, true],
  ['not before', NOW + 1, NOW + 2, false],
  ['to the last', NOW - 1, NOW, true],
  ['not after', NOW - 2, NOW - 1, false],
])('a coupon can be used %s', (_sentence, validFrom, validUntil, expected) => {
  expect(isUsableNow({ status: 'usable', validFrom, validUntil }, NOW)).toBe(expected);
});

test.each<[CouponWorth, string]>([
  [{ kind: 'amount', discountFen: 2000 }, '¥20'],
  [{ kind: 'amount', discountFen: 888 }, '¥8.88'],
  [{ kind: 'percent', payPercent: 85, maxDiscountFen: 0 }, '8.5 折'],
  [{ kind: 'percent', payPercent: 90, maxDiscountFen: 0 }, '9 折'],
  [{ kind: 'exchange', itemName: '精洗一次' }, '精洗一次'],
])('%j reads %s', (worth, expected) => {
  expect(worthLabel(worth)).toBe(expected);
});

test.each([
  ['an empty scope holds everything', { categoryIds: [], productIds: [] }, true],
  ['its category', { categoryIds: ['care'], productIds: [] }, true],
  ['its own name', { categoryIds: [], productIds: ['oil'] }, true],
  ['its own name beside another category', { categoryIds: ['tyres'], productIds: ['oil'] }, true],
  ['another category', { categoryIds: ['tyres'], productIds: [] }, false],
])('a product is in scope by %s: %j', (_sentence, scope, expected) => {
  expect(isInScope(scope, { productId: 'oil', categoryId: 'care' })).toBe(expected);
});

test('words for scope and threshold', () => {
  expect(scopeLabel({ categoryIds: [], productIds: [] })).toBe('商城全部商品可用');
  expect(scopeLabel({ categoryIds: ['a', 'b', 'c'], productIds: [] }, ['养护', '精品', '套餐'])).toBe('限养护、精品等可用');
  expect(thresholdLabel(0)).toBe('无门槛');
  expect(thresholdLabel(10_000)).toBe('满 ¥100 可用');
});

test('days from receipt end with the last day in Shanghai', () => {
  expect(validityOf({ kind: 'afterReceipt', days: 7 }, NOW)).toEqual({ validFrom: NOW, validUntil: Date.UTC(2026, 4, 25, 16) - 1 });
  expect(validityLabel({ kind: 'afterReceipt', days: 7 })).toBe('领取后 7 天内有效');
});

test('fixed dates are taken as they are', () => {
  const validity = { kind: 'fixed', from: NOW, until: NOW + 3 * MS_PER_DAY } as const;
  expect(validityOf(validity, NOW + 5)).toEqual({ validFrom: NOW, validUntil: NOW + 3 * MS_PER_DAY });
  expect(validityLabel(validity)).toBe('05.18 至 05.21 有效');
});

test('a coupon that was a gift is not given on', () => {
  expect(toCouponCard(aCoupon(), NOW).isGiftable).toBe(true);
  expect(toCouponCard(aCoupon({}, { origin: 'gifted' }), NOW).isGiftable).toBe(false);
});
