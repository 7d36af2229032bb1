import type { OwnedPackage } from '@shared/domain/redemption/model';
import { TEST_NOW } from '../../../tests/mall-builders';
import { toPackageDetail, toPackageRow } from './package-view';

const NOW = TEST_NOW;
const DAY = 86_400_000;
const owned: OwnedPackage = {
  id: 'package-1', storeId: 'store-east', customerId: 'c', orderId: 'order-1', skuId: 's', title: '双次保养套餐', skuName: '1.5L 车型', coverUrl: '',
  items: [{ id: 'oil', name: '机油更换', uses: 2 }, { id: 'check', name: '全车检测', uses: 3 }], left: { oil: 1, check: 3 }, uses: [], payFen: 69_900,
  status: 'active', refundId: null, boughtAt: NOW - DAY, validUntil: NOW + 100 * DAY, endsAt: NOW + 100 * DAY + 1,
};

const rows: readonly (readonly [sentence: string, change: Partial<OwnedPackage>, expected: object])[] = [
  ['one with uses left is usable', {}, { status: '可使用', tone: 'success', summary: '机油更换 1/2 · 全车检测 3/3', validity: '有效期至 2026.08.26' }],
  ['one past its end says so', { validUntil: NOW - 1 }, { status: '已过期', tone: 'neutral' }],
  ['one whose money is being asked back rests', { refundId: 'refund-1' }, { status: '退款处理中', tone: 'warning' }],
  ['one that was refunded is over', { status: 'void' }, { status: '已退款' }],
  ['one that is used up is over', { status: 'usedUp', left: { oil: 0, check: 0 } }, { status: '已用完' }],
];
test.each(rows)('%s', (_sentence, change, expected) => {
  expect(toPackageRow({ ...owned, ...change }, NOW)).toMatchObject(expected);
});

test('an item with uses left shows its code, one without does not', () => {
  const { items } = toPackageDetail({ ...owned, left: { oil: 0, check: 2 } }, NOW);
  expect(items).toMatchObject([{ left: 0, leftPercent: 0, canShow: false }, { left: 2, leftPercent: 67, canShow: true }]);
});

test('nothing can be shown of a package that rests', () => {
  const detail = toPackageDetail({ ...owned, refundId: 'refund-1' }, NOW);
  expect(detail.problem).toBe('退款处理中，暂不能使用');
  expect(detail.items.every((item) => !item.canShow)).toBe(true);
});
