import { MS_PER_MINUTE } from '@shared/core/time';
import type { RedemptionSubject } from '@shared/domain/redemption/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW } from '../../../tests/builders';
import { codeOf, dataOf, storedDocument } from '../../../tests/calls';
import { aPaidOrder } from '../../../tests/order-builders';
import { SUBJECT_IDS, aCounterCoupon, aServicePackage, writeOffWorld } from '../../../tests/write-off-world';

let cloud: TestCloud;
const { fill, put, phone, liNa, redeem, show, done, undo, order, serviceOrder, owned, coupon, records, notices } = writeOffWorld(() => cloud);

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await fill();
});

describe('a write-off whose call died', () => {
  const die = async (subject: RedemptionSubject, changes: { isClaimed: boolean; isTaken: boolean }) => {
    const code = await show(subject);
    const redemption = await done(redeem('wu-fang', code));
    const [subjectId] = SUBJECT_IDS[subject];
    await put('redemptions', [{ ...redemption, status: 'pending', dueAt: TEST_NOW + MS_PER_MINUTE }]);
    await cloud.database.putMany('notices', []);
    if (!changes.isClaimed) await putCode(code, null);
    if (!changes.isTaken) await restore(subject, subjectId);
    return { code, redemption };
  };
  const putCode = (code: string, redemptionId: string | null) => cloud.database.putMany('redemption_codes', [
    { ...storedDocument(cloud, 'redemption_codes', code), _id: code, redemptionId },
  ]);
  const restore = async (subject: RedemptionSubject, id: string) => {
    if (subject === 'order') await put('mall_orders', [aPaidOrder({ id })]);
    if (subject === 'package') await put('owned_packages', [aServicePackage()]);
    if (subject === 'coupon') await put('coupons', [aCounterCoupon()]);
  };
  const taken = () => [order().status, owned().left['oil'], coupon().status];
  const TAKEN = { order: ['completed', 3, 'usable'], package: ['paid', 2, 'usable'], coupon: ['paid', 3, 'used'] };
  const points = (['order', 'package', 'coupon'] as const).flatMap((subject) => [
    [subject, 'before it claimed the code', { isClaimed: false, isTaken: false }] as const,
    [subject, 'before it took anything', { isClaimed: true, isTaken: false }] as const,
    [subject, 'before it was done', { isClaimed: true, isTaken: true }] as const,
  ]);

  it.each(points)('on an %s, %s, is finished by its repetition', async (subject, _point, changes) => {
    const { code, redemption } = await die(subject, changes);
    expect(dataOf(await redeem('wu-fang', code))).toMatchObject({ outcome: 'done', redemption: { id: redemption.id, status: 'done' } });
    expect(taken()).toEqual(TAKEN[subject]);
  });

  it.each(points)('on an %s, %s, is finished by a job', async (subject, _point, changes) => {
    const { redemption } = await die(subject, changes);
    await cloud.advance(2 * MS_PER_MINUTE);
    expect(records()).toMatchObject([{ _id: redemption.id, status: 'done', dueAt: null, at: TEST_NOW }]);
    expect(taken()).toEqual(TAKEN[subject]);
  });

  it.each(points.filter(([, , { isClaimed }]) => isClaimed))('on an %s, %s, is finished by the next clerk, who learns of it', async (subject, _point, changes) => {
    const { code } = await die(subject, changes);
    expect(dataOf(await redeem('chen-jie', code))).toMatchObject({ outcome: 'already', clerkName: '吴芳' });
    expect([taken(), records().length]).toEqual([TAKEN[subject], 1]);
  });

  it('fails cleanly when a refund was faster, and the code is free again', async () => {
    const { code } = await die('order', { isClaimed: true, isTaken: false });
    await put('mall_orders', [aPaidOrder({ openRefundId: 'refund-1' })]);
    await cloud.advance(2 * MS_PER_MINUTE);
    expect(records()).toMatchObject([{ status: 'failed', failure: 'REFUND_OPEN_EXISTS', dueAt: null }]);
    expect(codeOf(await redeem('wu-fang', code))).toBe('REFUND_OPEN_EXISTS');
    await put('mall_orders', [aPaidOrder()]);
    expect(dataOf(await redeem('chen-jie', code))).toMatchObject({ outcome: 'done' });
    expect(dataOf(await phone('he-lin')('redemption.list', { scope: 'store', subject: null, cursor: null })).items).toHaveLength(1);
  });

  it('that failed though a twin took the goods is put right by a job', async () => {
    const { redemption } = await die('order', { isClaimed: true, isTaken: true });
    await put('redemptions', [{ ...redemption, status: 'failed', failure: 'REFUND_OPEN_EXISTS', dueAt: TEST_NOW + MS_PER_MINUTE }]);
    await cloud.advance(2 * MS_PER_MINUTE);
    expect([order().status, order().redemptionId]).toEqual(['paid', null]);
  });
});

describe('taking a write-off back', () => {
  it.each(['order', 'package', 'coupon'] as const)('restores an %s exactly, once, and tells the customer', async (subject) => {
    const things = () => JSON.stringify([order(), serviceOrder(), owned(), coupon()].map((one) => ({ ...one, updatedAt: 0 })));
    const before = things();
    const { id } = await done(redeem('wu-fang', await show(subject)));
    const answers = await Promise.all(Array.from({ length: 4 }, () => undo(id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(dataOf(await undo(id))).toMatchObject({ status: 'undone', undoneByName: '何琳', undoReason: '扫错了', undoneAt: TEST_NOW });
    expect([things(), notices()]).toEqual([before, ['已核销', '核销已撤销']]);
    expect(await done(redeem('wu-fang', await show(subject), { requestId: 'request-0002' }))).toMatchObject({ status: 'done' });
  });

  it('reopens the package and the order that the last use had ended', async () => {
    await put('owned_packages', [aServicePackage({ left: { oil: 1 } })]);
    const { id } = await done(redeem('wu-fang', await show('package')));
    expect([owned().status, serviceOrder().status]).toEqual(['usedUp', 'completed']);
    await undo(id);
    expect([owned().status, owned().left, owned().endsAt === owned().validUntil + 1, serviceOrder().status]).toEqual(['active', { oil: 1 }, true, 'paid']);
  });

  it('leaves the code used: the customer shows a fresh one', async () => {
    const code = await show();
    const { id } = await done(redeem('wu-fang', code));
    await undo(id);
    expect([codeOf(await redeem('chen-jie', code)), dataOf(await liNa()('redemption.followCode', { code })).state]).toEqual(['REDEMPTION_CODE_EXPIRED', 'expired']);
    expect(dataOf(await phone('wu-fang')('redemption.preview', { code }))).toMatchObject({ redeemed: null, problem: '核销码已过期，请客户刷新后再扫' });
  });

  it('is possible to the last instant of the store\'s minutes', async () => {
    await put('mall_settings', [{ id: 'east', undoMinutes: 10 }]);
    const { id } = await done(redeem('wu-fang', await show()));
    expect(dataOf(await phone('he-lin')('redemption.get', { redemptionId: id })).undoUntil).toBe(TEST_NOW + 10 * MS_PER_MINUTE);
    cloud.clock.set(TEST_NOW + 10 * MS_PER_MINUTE + 1);
    expect(codeOf(await undo(id))).toBe('REDEMPTION_UNDO_TOO_LATE');
    cloud.clock.set(TEST_NOW + 10 * MS_PER_MINUTE);
    expect(codeOf(await undo(id))).toBe('OK');
  });

  it('is refused while a refund is open, and the record stays as it was', async () => {
    const { id, ...before } = await done(redeem('wu-fang', await show()));
    await put('mall_orders', [{ ...order(), id: 'order-test', openRefundId: 'refund-1' }]);
    expect([codeOf(await undo(id)), records()[0]]).toMatchObject(['REDEMPTION_STATUS_CHANGED', before]);
  });

  it('keeps shipping information that was told already', async () => {
    const { id } = await done(redeem('wu-fang', await show()));
    await put('mall_orders', [{ ...order(), id: 'order-test', shippingUpload: 'done' }]);
    await undo(id);
    expect(order()).toMatchObject({ status: 'paid', shippingUpload: 'done' });
    await redeem('wu-fang', await show(), { requestId: 'request-0002' });
    expect(order()).toMatchObject({ status: 'completed', shippingUpload: 'done' });
  });

  it('is for managers of the store, and once', async () => {
    const { id } = await done(redeem('wu-fang', await show()));
    expect([codeOf(await undo(id, { person: 'wu-fang' })), codeOf(await undo(id, { person: 'sun-qian' })), codeOf(await undo('redemption-none'))])
      .toEqual(['FORBIDDEN', 'REDEMPTION_NOT_FOUND', 'REDEMPTION_NOT_FOUND']);
    await undo(id);
    expect(codeOf(await undo(id, { requestId: 'request-0010' }))).toBe('REDEMPTION_STATUS_CHANGED');
  });

  it.each([['before it gave anything back', false], ['after it gave it back', true]])('by a call that died %s is finished by a job', async (_sentence, isBack) => {
    const redemption = await done(redeem('wu-fang', await show()));
    await put('redemptions', [{ ...redemption, undoRequestId: 'undo-1', undoneByName: '何琳', undoneAt: TEST_NOW, undoReason: '扫错了', dueAt: TEST_NOW + MS_PER_MINUTE }]);
    if (isBack) await put('mall_orders', [aPaidOrder()]);
    await cloud.advance(2 * MS_PER_MINUTE);
    expect([records()[0]?.status, records()[0]?.dueAt, order().status, notices()]).toEqual(['undone', null, 'paid', ['已核销', '核销已撤销']]);
  });
});
