import { MS_PER_DAY } from '@shared/core/time';
import type { Coupon } from '@shared/domain/coupon/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aStaffMember, aStore, customerIdFor, staffIdFor } from '../../../tests/builders';
import { addPeople, codeOf, dataOf, documentsOf, putRecords, staffPhone, storedData, storedDocument } from '../../../tests/calls';
import { aCoupon as couponOf } from '../../../tests/mall-builders';
import { aCouponTemplate } from '../../../tests/wallet-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null });
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'lin-yue': null, 'sun-qian': null });
  await put('stores', [aStore(), aStore({ id: 'riverside', order: 2 })]);
  await put('staff_members', [
    aStaffMember('wang-lei'), aStaffMember('lin-yue', { name: '林悦', roles: ['marketingManager'] }), aStaffMember('sun-qian', { storeId: 'riverside', roles: ['marketingManager'] }),
  ]);
  await put('customers', [
    aCustomer('li-na', { name: '李娜', storeId: 'east', consultantId: staffIdFor('wang-lei') }), aCustomer('zhou-tao', { name: '周涛', storeId: 'east' }),
    aCustomer('he-jing', { name: '何静', storeId: 'riverside' }),
  ]);
  await put('coupon_templates', [aCouponTemplate({ isPublic: false })]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const wangLei = () => staffPhone(cloud, 'wang-lei');
const linYue = () => staffPhone(cloud, 'lin-yue');
const sunQian = () => staffPhone(cloud, 'sun-qian');
const [LI_NA, ZHOU_TAO, HE_JING] = [customerIdFor('li-na'), customerIdFor('zhou-tao'), customerIdFor('he-jing')];
const issue = { requestId: 'request-0001', templateId: 'spring', customerIds: [LI_NA, ZHOU_TAO], note: '感谢到店' };
const coupons = () => documentsOf(cloud, 'coupons') as unknown as (Coupon & { _id: string })[];
const stock = () => storedDocument(cloud, 'coupon_stocks', 'spring');
const outcomes = async (phone: ReturnType<typeof wangLei>, changes: Partial<typeof issue> = {}) =>
  dataOf(await phone('coupon.issue', { ...issue, ...changes })).results.map(({ outcome }) => outcome);
const noticesOf = (recipientId: string) => documentsOf(cloud, 'notices').filter((one) => one['recipientId'] === recipientId);
const aCoupon = (id: string, changes: Partial<Coupon> = {}) => couponOf({}, { id, templateId: 'spring', storeId: 'east', customerId: LI_NA, ...changes });

describe('the templates of a store', () => {
  it('come with their figures, and with what is wrong in words', async () => {
    await put('coupon_templates', [aCouponTemplate({ id: 'broken', rank: 20, title: '', totalCount: 0, limitPerCustomer: 0 }), aCouponTemplate({ id: 'far', storeId: 'riverside' })]);
    await put('coupons', [aCoupon('one', { status: 'used' }), aCoupon('two', { status: 'frozen' }), aCoupon('three')]);
    await put('coupon_stocks', [{ id: 'spring', storeId: 'east', left: 47, moves: [] }]);
    const { items } = dataOf(await wangLei()('coupon.listTemplates', { cursor: null }));
    expect(items.map(({ id, left, usedCount, frozenCount }) => [id, left, usedCount, frozenCount])).toEqual([['broken', 0, 0, 0], ['spring', 47, 1, 1]]);
    expect(items[0]?.problems).toEqual(['名称不能为空', '发放总量不能小于 1 张', '每人限领不能小于 1 张']);
    expect(dataOf(await wangLei()('coupon.getTemplate', { templateId: 'spring' }))).toEqual(items[1]);
  });

  it('of another store are not there', async () => {
    const codes = [
      await sunQian()('coupon.getTemplate', { templateId: 'spring' }), await sunQian()('coupon.issue', issue), await sunQian()('coupon.listIssued', { templateId: 'spring', cursor: null }),
    ].map(codeOf);
    expect(codes).toEqual(['COUPON_TEMPLATE_NOT_FOUND', 'COUPON_TEMPLATE_NOT_FOUND', 'COUPON_TEMPLATE_NOT_FOUND']);
  });
});

describe('issuing', () => {
  it('gives each customer one and tells them', async () => {
    await cloud.database.putMany('message_templates', [{ _id: 'couponReceived', templateId: 'template-coupon', keywords: { subject: 'thing1' } }]);
    expect(await outcomes(linYue())).toEqual(['issued', 'issued']);
    expect(coupons().map(({ customerId, origin, issuedByName, status }) => [customerId, origin, issuedByName, status]).sort())
      .toEqual([[LI_NA, 'issued', '林悦', 'usable'], [ZHOU_TAO, 'issued', '林悦', 'usable']].sort());
    expect([stock(), noticesOf(LI_NA).map((one) => one['text'])]).toMatchObject([{ left: 48, moves: [] }, ['林悦送您春日满减券（¥20），05-25 23:59 前有效。感谢到店']]);
    expect(documentsOf(cloud, 'outgoing_messages').map((one) => one['templateKey'])).toEqual(['couponReceived', 'couponReceived']);
  });

  it('happens once when the request is repeated, at once, later, or after the template was stopped', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => linYue()('coupon.issue', issue)));
    await put('coupon_templates', [aCouponTemplate({ status: 'stopped' })]);
    const before = storedData(cloud);
    expect(new Set([...answers, await linYue()('coupon.issue', issue)].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([coupons().length, noticesOf(LI_NA).length, storedData(cloud) === before]).toEqual([2, 1, true]);
  });

  it('says for each what became of it', async () => {
    await put('coupon_stocks', [{ id: 'spring', storeId: 'east', left: 1, moves: [] }]);
    const results = dataOf(await linYue()('coupon.issue', { ...issue, customerIds: [HE_JING, 'customer-nobody', LI_NA] })).results;
    expect(results.map(({ displayName, outcome }) => [displayName, outcome])).toEqual([['', 'customerUnknown'], ['', 'customerUnknown'], ['李娜', 'issued']]);
    expect(await outcomes(linYue(), { requestId: 'request-0002' })).toEqual(['limitReached', 'soldOut']);
  });

  it('reaches only one\'s own customers for a consultant', async () => {
    expect(await outcomes(wangLei())).toEqual(['issued', 'customerUnknown']);
  });

  it('to fifty customers gives as many as there are', async () => {
    const people = Array.from({ length: 50 }, (_, index) => aCustomer(`stranger-${index + 1}`, { storeId: 'east' }));
    await put('customers', people);
    await put('coupon_stocks', [{ id: 'spring', storeId: 'east', left: 30, moves: [] }]);
    const given = await outcomes(linYue(), { customerIds: people.map(({ id }) => id) });
    expect([given.filter((one) => one === 'issued').length, given.filter((one) => one === 'soldOut').length, stock()?.['left'], coupons().length]).toEqual([30, 20, 0, 30]);
  });

  it.each([['stopped', aCouponTemplate({ status: 'stopped' })], ['over', aCouponTemplate({ validity: { kind: 'fixed', from: 1, until: TEST_NOW - 1 } })], ['with a slip', aCouponTemplate({ title: ' ' })]])(
    'of a template that is %s is refused', async (_sentence, template) => {
      await put('coupon_templates', [template]);
      const before = storedData(cloud);
      expect([codeOf(await linYue()('coupon.issue', issue)), storedData(cloud) === before]).toEqual(['COUPON_NOT_OFFERED', true]);
    });
});

describe('what was given out', () => {
  it('is listed with its holders, those being given out left out', async () => {
    await put('coupons', [aCoupon('one', { receivedAt: TEST_NOW - 5 }), aCoupon('two', { customerId: ZHOU_TAO, issuedByName: '林悦', receivedAt: TEST_NOW }), aCoupon('three', { status: 'granting' })]);
    const { items } = dataOf(await wangLei()('coupon.listIssued', { templateId: 'spring', cursor: null }));
    expect(items.map(({ id, customerName, issuedByName }) => [id, customerName, issuedByName])).toEqual([['two', '周涛', '林悦'], ['one', '李娜', null]]);
  });

  it('is listed by customer, as far as the store and the colleague may see', async () => {
    await put('coupons', [aCoupon('one'), aCoupon('far', { storeId: 'riverside' })]);
    const list = async (phone: ReturnType<typeof wangLei>, customerId: string) => phone('coupon.listOfCustomer', { customerId, cursor: null });
    expect(dataOf(await list(wangLei(), LI_NA)).items.map(({ id }) => id)).toEqual(['one']);
    expect([codeOf(await list(wangLei(), ZHOU_TAO)), codeOf(await list(sunQian(), LI_NA))]).toEqual(['CUSTOMER_NOT_FOUND', 'CUSTOMER_NOT_FOUND']);
  });

  it('is counted over some days; an order with two coupons counts its sum once', async () => {
    const used = { status: 'used', orderId: 'order-1', usedOrderFen: 10_000, usedDiscountFen: 2000 } as const;
    await put('coupons', [
      aCoupon('one', used), aCoupon('two', { ...used, usedDiscountFen: 500 }), aCoupon('three'), aCoupon('coming', { status: 'granting' }),
      aCoupon('old', { ...used, grantedAt: TEST_NOW - 8 * MS_PER_DAY }), aCoupon('far', { ...used, storeId: 'riverside' }),
    ]);
    const empty = { issued: 0, used: 0, usedPercent: null, orderFen: 0, discountFen: 0 };
    expect(dataOf(await wangLei()('coupon.statistics', { days: 7 }))).toEqual({ issued: 3, used: 2, usedPercent: 67, orderFen: 10_000, discountFen: 2500 });
    await put('coupons', [aCoupon('far', { storeId: 'riverside', grantedAt: 1 })]);
    expect(dataOf(await sunQian()('coupon.statistics', { days: 7 }))).toEqual(empty);
  });

  it('is counted beyond what one read answers', async () => {
    await put('coupons', Array.from({ length: 2100 }, (_, index) => aCoupon(`coupon-${index}`)));
    expect(dataOf(await wangLei()('coupon.statistics', { days: 7 })).issued).toBe(2100);
  });
});

describe('taking back', () => {
  const revoke = { requestId: 'request-0001', couponId: 'one', reason: '发错了' };

  it('ends an unused coupon and tells its holder why, once', async () => {
    await put('coupons', [aCoupon('one')]);
    const answers = [await linYue()('coupon.revoke', revoke), await linYue()('coupon.revoke', revoke)];
    expect([answers.map((answer) => dataOf(answer).state), noticesOf(LI_NA).map((one) => one['text'])]).toEqual([['revoked', 'revoked'], ['立减 10 元（¥10）已由林悦收回：发错了']]);
  });

  it.each<[string, Partial<Coupon>, string]>([
    ['held by an order', { status: 'frozen' }, 'COUPON_NOT_USABLE'], ['used', { status: 'used' }, 'COUPON_NOT_USABLE'], ['being given', { status: 'gifting' }, 'COUPON_NOT_USABLE'],
    ['of another store', { storeId: 'riverside' }, 'COUPON_NOT_FOUND'],
  ])('of a coupon %s is refused', async (_sentence, changes, code) => {
    await put('coupons', [aCoupon('one', changes)]);
    expect(codeOf(await linYue()('coupon.revoke', revoke))).toBe(code);
  });

  it('is for managers', async () => {
    await put('coupons', [aCoupon('one')]);
    expect(codeOf(await wangLei()('coupon.revoke', revoke))).toBe('FORBIDDEN');
  });
});
