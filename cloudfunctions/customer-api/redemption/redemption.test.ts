import { MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor } from '../../../tests/builders';
import { codeOf, customerPhone, dataOf, documentsOf, storedData } from '../../../tests/calls';
import { aPaidOrder } from '../../../tests/order-builders';
import { aCounterCoupon, aServicePackage, writeOffWorld } from '../../../tests/write-off-world';

let cloud: TestCloud;
const { fill, put, liNa, show, redeem, done, undo } = writeOffWorld(() => cloud);

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await fill();
});

const zhouTao = () => customerPhone(cloud, 'zhou-tao');
const order = { requestId: 'request-0001', subject: 'order', subjectId: 'order-test', itemId: null } as const;
const item = { requestId: 'request-0001', subject: 'package', subjectId: 'package-test', itemId: 'oil' } as const;
const coupon = { requestId: 'request-0001', subject: 'coupon', subjectId: 'coupon-test', itemId: null } as const;
const follow = async (code: string) => dataOf(await liNa()('redemption.followCode', { code }));

describe('a code', () => {
  it('has twelve digits, is good for five minutes and says what it is for', async () => {
    const view = dataOf(await liNa()('redemption.showCode', order));
    expect(view).toMatchObject({
      issuedAt: TEST_NOW, expiresAt: TEST_NOW + 5 * MS_PER_MINUTE, title: '全合成机油 5W-30', contents: ['全合成机油 5W-30 4L 装 ×2'], left: null, storeName: '远途汽车城东店',
    });
    expect(view.code).toMatch(/^[1-9]\d{11}$/);
    expect(dataOf(await liNa()('redemption.showCode', { ...item, requestId: 'request-0002' }))).toMatchObject({ title: '保养三次卡 · 小保养', contents: ['小保养 ×1'], left: 3 });
    expect(dataOf(await liNa()('redemption.showCode', { ...coupon, requestId: 'request-0003' }))).toMatchObject({ title: '立减 10 元', contents: ['¥10，无门槛'] });
  });

  it('is one per request, and another one for the next request', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => liNa()('redemption.showCode', order)));
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    const before = storedData(cloud);
    expect(new Set([...answers, await liNa()('redemption.showCode', order)].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([documentsOf(cloud, 'redemption_codes').length, storedData(cloud) === before]).toEqual([1, true]);
    await liNa()('redemption.showCode', { ...order, requestId: 'request-0002' });
    expect(documentsOf(cloud, 'redemption_codes')).toHaveLength(2);
  });

  const refusals: [string, () => Promise<unknown>, typeof order | typeof item | typeof coupon, string][] = [
    ['of an order with an open refund is refused', () => put('mall_orders', [aPaidOrder({ openRefundId: 'refund-1' })]), order, 'REFUND_OPEN_EXISTS'],
    ['of an order that comes by express is refused', () => put('mall_orders', [aPaidOrder({ fulfilment: 'express' })]), order, 'NOT_REDEEMABLE'],
    ['of an unpaid order is refused', () => put('mall_orders', [aPaidOrder({ status: 'unpaid' })]), order, 'NOT_REDEEMABLE'],
    ['of an order of somebody else is refused', () => put('mall_orders', [aPaidOrder({ customerId: customerIdFor('zhou-tao') })]), order, 'ORDER_NOT_FOUND'],
    ['of a package that was refunded is refused', () => put('owned_packages', [aServicePackage({ status: 'void' })]), item, 'NOT_REDEEMABLE'],
    ['of a used-up item is refused', () => put('owned_packages', [aServicePackage({ left: { oil: 0 } })]), item, 'PACKAGE_USED_UP'],
    ['of an ended package is refused', () => put('owned_packages', [aServicePackage({ validUntil: TEST_NOW - 1 })]), item, 'PACKAGE_EXPIRED'],
    ['of a package of somebody else is refused', () => put('owned_packages', [aServicePackage({ customerId: customerIdFor('zhou-tao') })]), item, 'PACKAGE_NOT_FOUND'],
    ['of a coupon for the mall only is refused', () => put('coupons', [{ ...aCounterCoupon(), terms: { ...aCounterCoupon().terms, channels: ['mall'] } }]), coupon, 'NOT_REDEEMABLE'],
    ['of a coupon held by an order is refused', () => put('coupons', [aCounterCoupon({ status: 'frozen' })]), coupon, 'COUPON_NOT_USABLE'],
    ['of a coupon of somebody else is refused', () => put('coupons', [aCounterCoupon({ customerId: customerIdFor('zhou-tao') })]), coupon, 'COUPON_NOT_FOUND'],
  ];
  it.each(refusals)('%s', async (_sentence, prepare, wanted, code) => {
    await prepare();
    expect([codeOf(await liNa()('redemption.showCode', wanted)), documentsOf(cloud, 'redemption_codes')]).toEqual([code, []]);
  });
});

describe('the page that waits', () => {
  it('sees the code open, then redeemed by whom, with what is left', async () => {
    const code = await show('package');
    expect(await follow(code)).toEqual({ state: 'open', redeemedAt: null, clerkName: null, left: 3 });
    await redeem('wu-fang', code);
    expect(await follow(code)).toEqual({ state: 'redeemed', redeemedAt: TEST_NOW, clerkName: '吴芳', left: 2 });
  });

  it('sees it redeemed also when the clerk scanned the code before the last refresh', async () => {
    const [older, newer] = [await show(), await show()];
    await redeem('wu-fang', older);
    expect((await follow(newer)).state).toBe('redeemed');
  });

  it('does not take an earlier use of the package for this one', async () => {
    await redeem('wu-fang', await show('package'));
    cloud.clock.set(TEST_NOW + 1);
    expect((await follow(await show('package'))).state).toBe('open');
  });

  it('sees the end of a code nobody scanned, and of one whose write-off was taken back', async () => {
    const code = await show();
    cloud.clock.set(TEST_NOW + 5 * MS_PER_MINUTE);
    expect((await follow(code)).state).toBe('open');
    cloud.clock.set(TEST_NOW + 5 * MS_PER_MINUTE + 1);
    expect((await follow(code)).state).toBe('expired');
    const fresh = await show();
    await undo((await done(redeem('wu-fang', fresh))).id);
    expect((await follow(fresh)).state).toBe('expired');
  });

  it('does not see the code of somebody else', async () => {
    expect(codeOf(await zhouTao()('redemption.followCode', { code: await show() }))).toBe('CODE_NOT_FOUND');
  });
});

describe('packages', () => {
  const listed = async (state: 'active' | 'ended') => dataOf(await liNa()('package.listMine', { state, cursor: null })).items.map(({ id }) => id);

  it('are sorted into those that can be used, the first to end first, and the others', async () => {
    await put('owned_packages', [
      aServicePackage({ id: 'soon', validUntil: TEST_NOW, endsAt: TEST_NOW + 1 }), aServicePackage({ id: 'over', validUntil: TEST_NOW - 1, endsAt: TEST_NOW }),
      aServicePackage({ id: 'used', status: 'usedUp', endsAt: TEST_NOW - 5 }), aServicePackage({ id: 'void', status: 'void', endsAt: TEST_NOW - 9 }),
      aServicePackage({ id: 'other', customerId: customerIdFor('zhou-tao') }),
    ]);
    expect([await listed('active'), await listed('ended')]).toEqual([['soon', 'package-test'], ['over', 'used', 'void']]);
    expect(dataOf(await liNa()('coupon.countMine', {})).packages).toBe(2);
  });

  it('tell their uses, those taken back included', async () => {
    await redeem('wu-fang', await show('package'));
    const second = await done(redeem('chen-jie', await show('package')));
    await undo(second.id);
    const { owned, uses, storeName } = dataOf(await liNa()('package.get', { packageId: 'package-test' }));
    expect([owned.left, uses.map(({ status }) => status).sort(), storeName]).toEqual([{ oil: 2 }, ['done', 'undone'], '远途汽车城东店']);
    expect(codeOf(await zhouTao()('package.get', { packageId: 'package-test' }))).toBe('PACKAGE_NOT_FOUND');
  });
});
