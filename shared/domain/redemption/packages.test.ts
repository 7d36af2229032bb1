import { MS_PER_DAY } from '@shared/core/time';
import { TEST_NOW } from '../../../tests/mall-builders';
import { aPackage } from '../../../tests/wallet-builders';
import type { OwnedPackage } from './model';
import { packageEnd, refuseUse, shareOfPieces, useValueFen, usesOf } from './packages';

test.each([
  ['bought at ten in the morning, for a day', TEST_NOW, 1, '2026-05-19T23:59:59.999+08:00'],
  ['bought in the last minute before midnight', Date.parse('2026-05-18T23:59:59+08:00'), 1, '2026-05-19T23:59:59.999+08:00'],
  ['for a year', TEST_NOW, 365, '2027-05-18T23:59:59.999+08:00'],
])('a package %s is good to the end of its last day', (_sentence, boughtAt, days, end) => {
  expect(packageEnd(boughtAt, days)).toBe(Date.parse(end));
});

test.each([[10_000, 3, [3334, 3333, 3333]], [2, 3, [1, 1, 0]], [0, 2, [0, 0]], [59_900, 1, [59_900]]])('%i fen for %i pieces are shared without losing one', (payFen, quantity, shares) => {
  expect(shareOfPieces(payFen, quantity)).toEqual(shares);
});

test('a use is worth its share of the price', () => {
  const owned = aPackage({ payFen: 10_000, items: [{ id: 'oil', name: '更换机油', uses: 2 }, { id: 'wash', name: '洗车', uses: 1 }], left: { oil: 1, wash: 0 } });
  expect([usesOf(owned), useValueFen(owned), useValueFen({ ...owned, items: [] })]).toEqual([{ all: 3, left: 1 }, 3333, 0]);
});

test.each<[string, Partial<OwnedPackage>, string | null, string | null]>([
  ['with a use left can be used', {}, 'oil', null],
  ['in its last instant can be used', { validUntil: TEST_NOW }, 'oil', null],
  ['a millisecond later cannot', { validUntil: TEST_NOW - 1 }, 'oil', 'PACKAGE_EXPIRED'],
  ['with nothing left of the item cannot', { left: { oil: 0, wash: 3 } }, 'oil', 'PACKAGE_USED_UP'],
  ['with something left of another item can be used for that', { left: { oil: 0, wash: 3 } }, 'wash', null],
  ['held by a refund cannot', { refundId: 'refund-1' }, 'oil', 'REFUND_OPEN_EXISTS'],
  ['that was refunded cannot', { status: 'void' }, 'oil', 'NOT_REDEEMABLE'],
  ['without the item cannot', {}, 'tyre', 'NOT_REDEEMABLE'],
  ['without saying which item cannot', {}, null, 'NOT_REDEEMABLE'],
])('a package %s', (_sentence, changes, itemId, refusal) => {
  expect(refuseUse(aPackage({ validUntil: TEST_NOW + MS_PER_DAY, ...changes }), itemId, TEST_NOW)).toBe(refusal);
});
