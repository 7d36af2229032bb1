import { atMinute, daysBetween } from '@shared/core/time';
import type { RedemptionStatistics } from '@shared/domain/redemption/model';
import { moveEnd, spanOf, toStatisticsView } from './statistics-view';

const NOW = atMinute('2026-05-18', 10 * 60);
const none: RedemptionStatistics = { count: 0, valueFen: 0, undoneCount: 0, bySubject: [], byClerk: [], byDay: [], byTitle: [] };

const spans: readonly (readonly [days: number, from: string])[] = [[1, '2026-05-18'], [7, '2026-05-12'], [30, '2026-04-19']];

test.each(spans)('the last %i days begin on %s', (days, from) => {
  expect(spanOf(days, NOW)).toEqual({ from, to: '2026-05-18' });
});

const week = { from: '2026-05-12', to: '2026-05-18' };
const moves: readonly (readonly [sentence: string, end: 'from' | 'to', on: string, from: string, to: string])[] = [
  ['an earlier begin is taken', 'from', '2026-05-01', '2026-05-01', '2026-05-18'],
  ['a begin behind the end takes it along', 'from', '2026-05-20', '2026-05-20', '2026-05-20'],
  ['a begin long before draws the end after it', 'from', '2026-03-01', '2026-03-01', '2026-03-31'],
  ['an end before the begin takes it along', 'to', '2026-05-01', '2026-05-01', '2026-05-01'],
  ['an end long after draws the begin after it', 'to', '2026-06-30', '2026-05-31', '2026-06-30'],
];

test.each(moves)('%s', (_sentence, end, on, from, to) => {
  const moved = moveEnd(week, end, on);
  expect(moved).toEqual({ from, to });
  expect(daysBetween(moved.from, moved.to)).toBeLessThan(31);
});

test('every day of the span is a column, empty ones too, and all seven have their date', () => {
  const { days } = toStatisticsView({ ...none, byDay: [{ on: '2026-05-18', count: 8 }, { on: '2026-05-13', count: 2 }, { on: '2026-05-14', count: 1 }] }, week, NOW);
  expect(days.map(({ percent }) => percent)).toEqual([0, 25, 13, 0, 0, 0, 100]);
  expect(days.every(({ label }) => label !== '')).toBe(true);
  expect(days.at(-1)).toMatchObject({ label: '05-18', spoken: '今天 8 笔' });
});

test('a month has room for three dates, and one of a hundred is still seen', () => {
  const { days } = toStatisticsView({ ...none, byDay: [{ on: '2026-05-18', count: 100 }, { on: '2026-05-17', count: 1 }] }, spanOf(30, NOW), NOW);
  expect(days.filter(({ label }) => label !== '').length).toBe(3);
  expect(days.at(-2)?.percent).toBe(4);
});

test('kinds, colleagues and things stand by their count, those without are left out', () => {
  const view = toStatisticsView({
    ...none, count: 5, valueFen: 15_000, undoneCount: 1,
    bySubject: [{ subject: 'order', count: 1, valueFen: 5000 }, { subject: 'package', count: 4, valueFen: 10_000 }, { subject: 'coupon', count: 0, valueFen: 0 }],
    byClerk: [{ clerkId: 's1', clerkName: '周伟', count: 5, valueFen: 15_000 }], byTitle: [{ title: '精洗五次卡', count: 4 }, { title: '机油', count: 1 }],
  }, week, NOW);
  expect(view).toMatchObject({ count: 5, value: '¥150', undoneCount: 1 });
  expect(view.subjects).toEqual([
    { id: 'package', label: '次卡套餐', value: '4 笔', note: '¥100', percent: 100 }, { id: 'order', label: '商城自提', value: '1 笔', note: '¥50', percent: 25 },
  ]);
  expect(view.titles.map(({ note }) => note)).toEqual(['', '']);
});
