import type { CouponIssueResult } from '@shared/domain/coupon/model';
import { toBatches, toProgress, toResultRows, toSummary } from './issue-view';

const people = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `c${index}`, name: `客户${index}` }));

test.each([[0, []], [1, [1]], [50, [50]], [51, [50, 1]], [200, [50, 50, 50, 50]]])('%i customers are sent in parts of %j', (count, sizes) => {
  expect(toBatches(people(count)).map((batch) => batch.length)).toEqual(sizes);
});

const outcomes: readonly (readonly [outcome: CouponIssueResult['outcome'], status: string])[] = [
  ['issued', '已发放'], ['limitReached', '已达领取上限'], ['soldOut', '券已发完'], ['customerUnknown', '不在你的客户中'],
];

test.each(outcomes)('%s reads %s', (outcome, status) => {
  expect(toResultRows([{ customerId: 'c0', displayName: '', outcome }], people(1))).toMatchObject([{ name: '客户0', status }]);
});

test('the end is told in one line', () => {
  const rows = toResultRows([{ customerId: 'c0', displayName: '李娜', outcome: 'issued' }, { customerId: 'c1', displayName: '', outcome: 'soldOut' }], people(2));
  expect([toSummary(rows), toSummary(rows.slice(0, 1))]).toEqual(['发给了 1 位，1 位没有发成', '已发给 1 位客户']);
});

test.each([[0, 0, 0], [50, 200, 25], [3, 3, 100]])('%i of %i is %i percent', (done, total, percent) => {
  expect(toProgress(done, total).percent).toBe(percent);
});
