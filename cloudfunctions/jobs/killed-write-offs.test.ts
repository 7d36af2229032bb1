import { MS_PER_MINUTE } from '@shared/core/time';
import type { Coupon } from '@shared/domain/coupon/model';
import type { RedemptionSubject } from '@shared/domain/redemption/model';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor } from '../../tests/builders';
import { codeOf, customerPhone, dataOf, documentsOf, storedDocument } from '../../tests/calls';
import { atEveryWrite, killedAfter } from '../../tests/killed-calls';
import { aCouponTemplate } from '../../tests/wallet-builders';
import { aCounterCoupon, writeOffWorld } from '../../tests/write-off-world';

let cloud: TestCloud;
const { fill, put, liNa, phone, show, redeem, done, undo, order, owned, coupon, records, notices } = writeOffWorld(() => cloud);

beforeAll(async () => {
  // Hundreds of calls die here on purpose, and each says so.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  cloud = await startTestCloud({ seed: false });
});
afterAll(async () => { await cloud.close(); });

/** More than any of these calls writes. */
const MOST_WRITES = 40;
const begin = async (): Promise<void> => {
  await cloud.reset();
  await fill();
};
/** Long enough for every lease, and for a job to come by twice. */
const later = (): Promise<void> => cloud.advance(4 * MS_PER_MINUTE);
const wasTaken = () => ({ order: order().status === 'completed', package: owned().left['oil'] === 2, coupon: coupon().status === 'used' });
const SUBJECTS: RedemptionSubject[] = ['order', 'package', 'coupon'];

describe('a write-off killed before any of its writes', () => {
  it.each(SUBJECTS)('of an %s is whole or not at all, by jobs alone', async (subject) => {
    const writes = await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const code = await show(subject);
      const isKilled = await killedAfter(cloud, survived, () => redeem('wu-fang', code));
      await later();
      const isDone = records().length === 1;
      expect(records().map(({ status, dueAt }) => [status, dueAt])).toEqual(isDone ? [['done', null]] : []);
      expect([wasTaken()[subject], notices().filter((title) => title === '已核销').length]).toEqual([isDone, isDone ? 1 : 0]);
      return isKilled;
    });
    expect(writes).toBeGreaterThan(4);
  }, 60_000);

  it.each(SUBJECTS)('of an %s is done once by its repetition', async (subject) => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const code = await show(subject);
      const isKilled = await killedAfter(cloud, survived, () => redeem('wu-fang', code));
      expect(await done(redeem('wu-fang', code))).toMatchObject({ status: 'done', clerkName: '吴芳' });
      await later();
      expect([records().length, wasTaken()[subject], notices()]).toEqual([1, true, ['已核销']]);
      return isKilled;
    });
  }, 60_000);

  it.each(SUBJECTS)('of an %s leaves one write-off when another clerk comes next', async (subject) => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const code = await show(subject);
      const isKilled = await killedAfter(cloud, survived, () => redeem('wu-fang', code));
      expect(codeOf(await redeem('chen-jie', code))).toBe('OK');
      await later();
      expect(records().filter(({ status }) => status === 'done')).toHaveLength(1);
      expect([records().filter(({ status, dueAt }) => status === 'pending' || dueAt !== null), wasTaken()[subject]]).toEqual([[], true]);
      return isKilled;
    });
  }, 60_000);

  it.each(SUBJECTS)('taken back, of an %s, ends whole or not at all', async (subject) => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await done(redeem('wu-fang', await show(subject)));
      const isKilled = await killedAfter(cloud, survived, () => undo(id));
      await later();
      const [record] = records();
      expect([record?.dueAt, wasTaken()[subject]]).toEqual([null, record?.status === 'done']);
      expect([record?.status === 'undone' ? 1 : 0, record?.undoRequestId === null]).toEqual([notices().length - 1, record?.status === 'done']);
      return isKilled;
    });
  }, 60_000);
});

describe('coupons whose calls are killed before any of their writes', () => {
  const wanted = { requestId: 'request-0001', templateId: 'spring' };
  const ofTemplate = () => (documentsOf(cloud, 'coupons') as unknown as Coupon[]).filter(({ templateId }) => templateId === 'spring');
  const stock = () => storedDocument(cloud, 'coupon_stocks', 'spring');

  it('are claimed whole or not at all, and nothing of the stock is lost', async () => {
    const writes = await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      await put('coupon_templates', [aCouponTemplate()]);
      const isKilled = await killedAfter(cloud, survived, () => liNa()('coupon.claim', wanted));
      await later();
      const given = ofTemplate();
      expect([given.map(({ status }) => status), stock()?.['left'] ?? 50, stock()?.['moves'] ?? []]).toEqual([given.length === 1 ? ['usable'] : [], 50 - given.length, []]);
      return isKilled;
    });
    expect(writes).toBeGreaterThan(4);
  }, 60_000);

  it('are claimed once by their repetition', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      await put('coupon_templates', [aCouponTemplate({ totalCount: 1 })]);
      const isKilled = await killedAfter(cloud, survived, () => liNa()('coupon.claim', wanted));
      await later();
      expect(codeOf(await liNa()('coupon.claim', wanted))).toBe('OK');
      expect([ofTemplate().map(({ status }) => status), stock()]).toMatchObject([['usable'], { left: 0, moves: [] }]);
      return isKilled;
    });
  }, 60_000);

  it('are given to many whole or not at all', async () => {
    const customerIds = ['li-na', 'zhou-tao'].map(customerIdFor);
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      await put('coupon_templates', [aCouponTemplate()]);
      await put('customers', documentsOf(cloud, 'customers').map((one) => ({ ...one, id: one['_id'], storeId: 'east' })));
      const issue = () => phone('he-lin')('coupon.issue', { ...wanted, customerIds, note: '' });
      const isKilled = await killedAfter(cloud, survived, issue);
      await later();
      expect(dataOf(await issue()).results.map(({ outcome }) => outcome)).toEqual(['issued', 'issued']);
      expect([ofTemplate().length, stock()]).toMatchObject([2, { left: 48, moves: [] }]);
      return isKilled;
    });
  }, 60_000);

  it('are taken by a friend whole or not at all, and the giver learns of it by jobs alone', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      await put('coupons', [aCounterCoupon({ validUntil: TEST_NOW + 3_600_000 })]);
      const { giftId } = dataOf(await liNa()('coupon.gift', { requestId: 'request-0001', couponId: 'coupon-test' }));
      const isKilled = await killedAfter(cloud, survived, () => customerPhone(cloud, 'zhou-tao')('coupon.acceptGift', { requestId: 'request-0002', giftId: giftId ?? '' }));
      await later();
      const isTaken = coupon().customerId === customerIdFor('zhou-tao');
      expect([coupon().status, coupon().dueAt === null, notices()]).toEqual(isTaken ? ['usable', true, ['好友已领取您的赠券']] : ['gifting', false, []]);
      return isKilled;
    });
  }, 60_000);

  it('are taken by a friend once by the repetition', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      await put('coupons', [aCounterCoupon({ validUntil: TEST_NOW + 3_600_000 })]);
      const { giftId } = dataOf(await liNa()('coupon.gift', { requestId: 'request-0001', couponId: 'coupon-test' }));
      const accept = () => customerPhone(cloud, 'zhou-tao')('coupon.acceptGift', { requestId: 'request-0002', giftId: giftId ?? '' });
      const isKilled = await killedAfter(cloud, survived, accept);
      expect(codeOf(await accept())).toBe('OK');
      expect([coupon().customerId, coupon().status, notices()]).toEqual([customerIdFor('zhou-tao'), 'usable', ['好友已领取您的赠券']]);
      return isKilled;
    });
  }, 60_000);
});
