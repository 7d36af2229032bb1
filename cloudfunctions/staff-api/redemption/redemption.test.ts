import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import type { RedemptionOutcome, RedemptionSubject } from '@shared/domain/redemption/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor, staffIdFor } from '../../../tests/builders';
import { codeOf, dataOf, documentsOf, storedData } from '../../../tests/calls';
import { aPaidOrder } from '../../../tests/order-builders';
import { aRedemptionCode } from '../../../tests/wallet-builders';
import { aCounterCoupon, aServicePackage, writeOffWorld } from '../../../tests/write-off-world';

let cloud: TestCloud;
const { fill, put, phone, liNa, redeem, show, done, order, serviceOrder, owned, coupon, records, notices } = writeOffWorld(() => cloud);

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await fill();
});

describe('writing off', () => {
  it('an order hands it over, asks for the shipping information and tells the customer', async () => {
    const redemption = await done(redeem('wu-fang', await show()));
    expect(redemption).toMatchObject({
      status: 'done', clerkName: '吴芳', title: '全合成机油 5W-30', contents: ['全合成机油 5W-30 4L 装 ×2'], valueFen: 11_800, maskedPhone: '138****6821', on: '2026-05-18',
    });
    expect(order()).toMatchObject({ status: 'completed', completedAt: TEST_NOW, redemptionId: redemption.id, shippingUpload: 'due' });
    expect([notices(), documentsOf(cloud, 'customer_events').map((one) => one['kind'])]).toEqual([['已核销'], ['redeemed']]);
  });

  it('an order that cost nothing asks for no shipping information', async () => {
    await put('mall_orders', [aPaidOrder({ transactionId: null, totalFen: 0 })]);
    await redeem('wu-fang', await show());
    expect(order()).toMatchObject({ status: 'completed', shippingUpload: 'none' });
  });

  it('a package takes one use; the last one ends it and completes its order', async () => {
    for (const requestId of ['request-0001', 'request-0002', 'request-0003']) {
      expect([serviceOrder().status, owned().status]).toEqual(['paid', 'active']);
      expect(await done(redeem('wu-fang', await show('package'), { requestId }))).toMatchObject({ title: '保养三次卡 · 小保养', valueFen: 20_000 });
    }
    expect([owned().left, owned().uses.length, owned().status, owned().endsAt, serviceOrder().status]).toEqual([{ oil: 0 }, 3, 'usedUp', TEST_NOW, 'completed']);
    expect(codeOf(await liNa()('redemption.showCode', { requestId: 'request-more', subject: 'package', subjectId: 'package-test', itemId: 'oil' }))).toBe('PACKAGE_USED_UP');
  });

  it('a coupon uses it', async () => {
    const { id } = await done(redeem('wu-fang', await show('coupon')));
    expect(coupon()).toMatchObject({ status: 'used', usedAt: TEST_NOW, redemptionId: id, usedDiscountFen: 1000 });
  });

  it.each(['order', 'package', 'coupon'] as const)('an %s happens once, however often the request arrives', async (subject) => {
    const code = await show(subject);
    const answers = await Promise.all(Array.from({ length: 6 }, () => redeem('wu-fang', code)));
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    const before = storedData(cloud);
    expect(new Set([...answers, await redeem('wu-fang', code)].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([storedData(cloud) === before, records().length, notices()]).toEqual([true, 1, ['已核销']]);
    if (subject === 'package') expect(owned().left).toEqual({ oil: 2 });
  });

  const refusals: [string, () => Promise<unknown>, RedemptionSubject, string][] = [
    ['an order in refund is refused', () => put('mall_orders', [aPaidOrder({ openRefundId: 'refund-1' })]), 'order', 'REFUND_OPEN_EXISTS'],
    ['an order that was refunded is refused', () => put('mall_orders', [aPaidOrder({ status: 'refunded' })]), 'order', 'NOT_REDEEMABLE'],
    ['a package in refund is refused', () => put('owned_packages', [aServicePackage({ refundId: 'refund-1' })]), 'package', 'REFUND_OPEN_EXISTS'],
    ['a package that is used up is refused', () => put('owned_packages', [aServicePackage({ left: { oil: 0 } })]), 'package', 'PACKAGE_USED_UP'],
    ['a package past its end is refused', () => put('owned_packages', [aServicePackage({ validUntil: TEST_NOW - 1 })]), 'package', 'PACKAGE_EXPIRED'],
    ['a coupon used in the mall is refused', () => put('coupons', [aCounterCoupon({ status: 'used', orderId: 'order-9' })]), 'coupon', 'COUPON_NOT_USABLE'],
    ['a coupon given away since is refused', () => put('coupons', [aCounterCoupon({ customerId: customerIdFor('zhou-tao') })]), 'coupon', 'COUPON_NOT_USABLE'],
  ];
  it.each(refusals)('%s', async (_sentence, prepare, subject, refusal) => {
    const code = await show(subject);
    await prepare();
    const before = storedData(cloud);
    expect([codeOf(await redeem('wu-fang', code)), storedData(cloud) === before]).toEqual([refusal, true]);
    expect(dataOf(await phone('wu-fang')('redemption.preview', { code })).problem).not.toBe('');
  });

  it('belongs to the store of the code', async () => {
    const code = await show();
    const codes = [await redeem('sun-qian', code), await phone('sun-qian')('redemption.preview', { code }), await redeem('wu-fang', '999999999999'), await phone('wu-fang')('redemption.preview', { code: '999999999999' })];
    expect(codes.map(codeOf)).toEqual(['REDEMPTION_CODE_OF_OTHER_STORE', 'REDEMPTION_CODE_OF_OTHER_STORE', 'REDEMPTION_CODE_UNKNOWN', 'REDEMPTION_CODE_UNKNOWN']);
  });
});

describe('a scan', () => {
  const scans: [string, number, number, string][] = [
    ['sent at once counts', 0, 0, 'OK'],
    ['in the last minute, sent hours later, counts', 5 * MS_PER_MINUTE, 8 * MS_PER_HOUR, 'OK'],
    ['two minutes late by the clerk\'s clock counts', 7 * MS_PER_MINUTE, 7 * MS_PER_MINUTE, 'OK'],
    ['later than that is too late', 7 * MS_PER_MINUTE + 1, 7 * MS_PER_MINUTE + 1, 'REDEMPTION_CODE_EXPIRED'],
    ['before the code was shown does not count', -2 * MS_PER_MINUTE - 1, 0, 'REDEMPTION_CODE_EXPIRED'],
    ['sent a day later counts', MS_PER_MINUTE, MS_PER_DAY + MS_PER_MINUTE, 'OK'],
    ['sent more than a day later is too old', MS_PER_MINUTE, MS_PER_DAY + MS_PER_MINUTE + 1, 'SCAN_TOO_OLD'],
    ['by a clock that is hours ahead counts as now', 9 * MS_PER_HOUR, MS_PER_MINUTE, 'OK'],
    ['by a clock ahead, sent when the code is over, is too late', 9 * MS_PER_HOUR, MS_PER_HOUR, 'REDEMPTION_CODE_EXPIRED'],
  ];
  it.each(scans)('%s', async (_sentence, scannedAfter, sentAfter, code) => {
    const digits = await show();
    cloud.clock.set(TEST_NOW + sentAfter);
    expect(codeOf(await redeem('wu-fang', digits, { scannedAt: TEST_NOW + scannedAfter }))).toBe(code);
  });

  it('made while the package was good counts, though it ended before the phone had network again', async () => {
    await put('owned_packages', [aServicePackage({ validUntil: TEST_NOW + MS_PER_MINUTE })]);
    const code = await show('package');
    cloud.clock.set(TEST_NOW + MS_PER_HOUR);
    expect(await done(redeem('wu-fang', code, { scannedAt: TEST_NOW }))).toMatchObject({ scannedAt: TEST_NOW, at: TEST_NOW + MS_PER_HOUR });
  });
});

describe('two clerks', () => {
  const outcomes = async (answers: Promise<Awaited<ReturnType<typeof redeem>>>[]): Promise<RedemptionOutcome[]> => (await Promise.all(answers)).map(dataOf);

  it('with one code: one writes off, the other learns who and when', async () => {
    const code = await show();
    const both = await outcomes([redeem('wu-fang', code), redeem('chen-jie', code)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already', 'done']);
    const winner = both.find((one) => one.outcome === 'done')?.redemption;
    expect(both.find((one) => one.outcome === 'already')).toEqual({ outcome: 'already', clerkName: winner?.clerkName, at: TEST_NOW, title: '全合成机油 5W-30' });
    expect(dataOf(await phone('he-lin')('redemption.preview', { code }))).toMatchObject({ problem: '', redeemed: { clerkName: winner?.clerkName, at: TEST_NOW } });
  });

  it('with two codes of one order: one writes off, the other learns who and when, also hours later', async () => {
    const [first, second] = [await show(), await show()];
    const both = await outcomes([redeem('wu-fang', first), redeem('chen-jie', second)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already', 'done']);
    cloud.clock.set(TEST_NOW + 3 * MS_PER_HOUR);
    expect(dataOf(await redeem('he-lin', second, { scannedAt: TEST_NOW }))).toMatchObject({ outcome: 'already', at: TEST_NOW });
    expect(records().filter(({ status }) => status === 'done')).toHaveLength(1);
  });

  it('with fifty codes each, at the same moment, make fifty write-offs', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => String(100_000_000_000 + index));
    await put('mall_orders', ids.map((id) => aPaidOrder({ id: `order-${id}`, number: id })));
    await put('redemption_codes', ids.map((id) => aRedemptionCode({ id, subjectId: `order-${id}` })));
    const answers = await outcomes(ids.flatMap((id) => (['wu-fang', 'chen-jie'] as const).map((person) => redeem(person, id, { requestId: `request-${id}` }))));
    const status = documentsOf(cloud, 'mall_orders').filter((one) => String(one['_id']).startsWith('order-1')).map((one) => one['status']);
    expect([answers.filter(({ outcome }) => outcome === 'done').length, answers.filter(({ outcome }) => outcome === 'already').length]).toEqual([50, 50]);
    expect([new Set(status), status.length, records().filter((one) => one.status === 'done').length, records().filter((one) => one.status === 'pending').length])
      .toEqual([new Set(['completed']), 50, 50, 0]);
  });

  it('with ten codes of the last use of a package take one use', async () => {
    await put('owned_packages', [aServicePackage({ left: { oil: 1 } })]);
    const codes = await Promise.all(Array.from({ length: 10 }, () => show('package')));
    const answers = (await Promise.all(codes.map((code, index) => redeem(index % 2 ? 'wu-fang' : 'chen-jie', code, { requestId: `request-${1000 + index}` })))).map(codeOf);
    expect([answers.filter((code) => code === 'OK').length, new Set(answers), owned().left, owned().uses.length]).toEqual([1, new Set(['OK', 'PACKAGE_USED_UP']), { oil: 0 }, 1]);
  });
});

describe('the log', () => {
  const list = async (person: 'wu-fang' | 'chen-jie' | 'he-lin' | 'sun-qian', scope: 'mine' | 'store', subject: RedemptionSubject | null = null) =>
    dataOf(await phone(person)('redemption.list', { scope, subject, cursor: null })).items.map(({ clerkName, subject: what }) => `${clerkName} ${what}`);
  beforeEach(async () => {
    await redeem('wu-fang', await show('package'));
    cloud.clock.set(TEST_NOW + 1000);
    await redeem('chen-jie', await show());
  });

  it('shows clerks their own and managers the store\'s', async () => {
    expect([await list('wu-fang', 'store'), await list('chen-jie', 'mine'), await list('he-lin', 'store'), await list('he-lin', 'mine'), await list('he-lin', 'store', 'package'), await list('sun-qian', 'store')])
      .toEqual([['吴芳 package'], ['陈杰 order'], ['陈杰 order', '吴芳 package'], [], ['吴芳 package'], []]);
  });

  it('opens the list behind a figure: of a clerk, of some days; clerks stay with their own', async () => {
    const behind = async (person: 'wu-fang' | 'he-lin', limit: { clerkId?: string; days?: { from: string; to: string } }) =>
      dataOf(await phone(person)('redemption.list', { scope: 'store', subject: null, cursor: null, ...limit })).items.map(({ clerkName }) => clerkName);
    const [today, before] = [{ from: '2026-05-18', to: '2026-05-18' }, { from: '2026-05-17', to: '2026-05-17' }];
    expect(await behind('he-lin', { clerkId: staffIdFor('wu-fang') })).toEqual(['吴芳']);
    expect(await behind('wu-fang', { clerkId: staffIdFor('chen-jie') })).toEqual(['吴芳']);
    expect([await behind('he-lin', { days: today }), await behind('he-lin', { days: before })]).toEqual([['陈杰', '吴芳'], []]);
    expect(codeOf(await phone('he-lin')('redemption.list', { scope: 'store', subject: null, cursor: null, days: { from: '2026-05-01', to: '2026-06-01' } }))).toBe('DAY_SPAN_INVALID');
  });

  it('sums up days, by clerk for clerks', async () => {
    const figures = async (person: 'chen-jie' | 'he-lin' | 'sun-qian') => dataOf(await phone(person)('redemption.statistics', { from: '2026-05-17', to: '2026-05-18' }));
    expect(await figures('he-lin')).toMatchObject({ count: 2, valueFen: 31_800, byDay: [{ on: '2026-05-17', count: 0 }, { on: '2026-05-18', count: 2 }] });
    expect([(await figures('chen-jie')).valueFen, (await figures('sun-qian')).count]).toEqual([11_800, 0]);
    expect(codeOf(await phone('he-lin')('redemption.statistics', { from: '2026-05-01', to: '2026-06-01' }))).toBe('DAY_SPAN_INVALID');
  });

  it('finds a write-off of the store only', async () => {
    const [first] = documentsOf(cloud, 'redemptions');
    expect(codeOf(await phone('sun-qian')('redemption.get', { redemptionId: String(first?.['_id']) }))).toBe('REDEMPTION_NOT_FOUND');
    expect(records().map(({ clerkId }) => clerkId)).toContain(staffIdFor('wu-fang'));
  });
});
