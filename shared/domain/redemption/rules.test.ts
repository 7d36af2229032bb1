import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import { TEST_NOW, staffIdFor } from '../../../tests/builders';
import { aRedemption } from '../../../tests/wallet-builders';
import { daysOfSpan, refuseScan, scanTime, undoEnd } from './rules';
import { sumUp } from './statistics';

const code = { issuedAt: TEST_NOW, expiresAt: TEST_NOW + 5 * MS_PER_MINUTE };

test.each<[string, number, number, string | null]>([
  ['in the instant it is shown counts', 0, 0, null],
  ['in its last instant counts', 5 * MS_PER_MINUTE, 0, null],
  ['by a clock two minutes behind counts', -2 * MS_PER_MINUTE, 0, null],
  ['by a clock further behind does not', -2 * MS_PER_MINUTE - 1, 0, 'REDEMPTION_CODE_EXPIRED'],
  ['two minutes past its end counts', 7 * MS_PER_MINUTE, 0, null],
  ['later does not', 7 * MS_PER_MINUTE + 1, 0, 'REDEMPTION_CODE_EXPIRED'],
  ['sent after a day without network counts', MS_PER_MINUTE, MS_PER_DAY, null],
  ['sent later does not', MS_PER_MINUTE, MS_PER_DAY + 1, 'SCAN_TOO_OLD'],
])('a scan %s', (_sentence, after, waited, refusal) => {
  const scannedAt = TEST_NOW + after;
  expect(refuseScan(code, scannedAt, scannedAt + waited)).toBe(refusal);
});

test('nobody scans in the future', () => {
  expect([scanTime(TEST_NOW + MS_PER_HOUR, TEST_NOW), scanTime(TEST_NOW - 1, TEST_NOW)]).toEqual([TEST_NOW, TEST_NOW - 1]);
});

test('a write-off can be taken back for some minutes', () => {
  expect(undoEnd(TEST_NOW, 30)).toBe(TEST_NOW + 30 * MS_PER_MINUTE);
});

test.each<[string, string, string, number | null]>([
  ['one day', '2026-05-18', '2026-05-18', 1], ['a month', '2026-05-01', '2026-05-31', 31], ['a day more', '2026-05-01', '2026-06-01', null], ['backwards', '2026-05-18', '2026-05-17', null],
])('a span of %s', (_sentence, from, to, count) => {
  expect(daysOfSpan(from, to)?.length ?? null).toBe(count);
});

test('figures leave out what failed and count apart what was taken back', () => {
  const other = { clerkId: staffIdFor('boss'), clerkName: '周建国' };
  const figures = sumUp([
    aRedemption(), aRedemption({ ...other, subject: 'package', title: '保养三次卡', valueFen: 20_000, at: TEST_NOW - MS_PER_DAY }), aRedemption({ ...other, valueFen: 200 }),
    aRedemption({ status: 'undone' }), aRedemption({ status: 'failed' }), aRedemption({ status: 'pending' }),
  ], ['2026-05-16', '2026-05-17', '2026-05-18']);
  expect(figures).toEqual({
    count: 3, valueFen: 32_000, undoneCount: 1,
    bySubject: [{ subject: 'order', count: 2, valueFen: 12_000 }, { subject: 'package', count: 1, valueFen: 20_000 }, { subject: 'coupon', count: 0, valueFen: 0 }],
    byClerk: [{ ...other, count: 2, valueFen: 20_200 }, { clerkId: staffIdFor('wu-fang'), clerkName: '吴芳', count: 1, valueFen: 11_800 }],
    byDay: [{ on: '2026-05-16', count: 0 }, { on: '2026-05-17', count: 1 }, { on: '2026-05-18', count: 2 }],
    byTitle: [{ title: '全合成机油 5W-30', count: 2 }, { title: '保养三次卡', count: 1 }],
  });
});
