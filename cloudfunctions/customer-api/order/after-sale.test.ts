import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import { MS_PER_DAY, MS_PER_MINUTE } from '@shared/core/time';
import type { Refund } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor, staffIdFor } from '../../../tests/builders';
import { codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData, storedDocument } from '../../../tests/calls';
import {
  CARD, DESK, LI_NA, OIL, buy, card, ledgerOf, newRequest, noticesOf, oil, openDesk, order, orderNow, paymentNow, refundNow, shelf,
} from '../../../tests/desk-scene';
import { aCoupon } from '../../../tests/mall-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await openDesk(cloud);
});

const liNa = () => customerPhone(cloud, LI_NA);
const boss = () => staffPhone(cloud, DESK.boss);
type Ask = Partial<CallInputOf<CustomerActions['refund.request']>>;
const ask = (orderId: string, lines: [string, number][], wanted: Ask = {}) => liNa()('refund.request', {
  requestId: newRequest(), orderId, kind: 'refundOnly', lines: lines.map(([skuId, quantity]) => ({ skuId, quantity })), reason: 'noLongerWanted', text: '', pictures: [], ...wanted,
});
const approve = (refund: Refund, refundFen: number | null = null) => boss()('refund.approve', { requestId: newRequest(), refundId: refund.id, refundFen, note: '' });
/** Asked, approved, and carried out by WeChat Pay. */
const giveBack = async (orderId: string, lines: [string, number][], refundFen: number | null = null) => {
  const refund = dataOf(await ask(orderId, lines));
  dataOf(await approve(refund, refundFen));
  await cloud.advance(2000);
  return refundNow(cloud, refund.id);
};
const packages = () => documentsOf(cloud, 'owned_packages').map((one) => [one['status'], one['refundId'] === null]);

describe('a quote of a refund', () => {
  it('says what each piece brings', async () => {
    const { id } = await buy(cloud, [oil(3)], { fulfilment: 'express' });
    const quote = async (lines: { skuId: string; quantity: number }[] | null) => dataOf(await liNa()('refund.quote', { orderId: id, lines }));
    expect(await quote(null)).toEqual({ freightFen: 1000, refundFen: 18_700, lines: [{ skuId: OIL, title: '全合成机油 5W-30', skuName: '单件', quantity: 3, maxQuantity: 3, refundFen: 17_700 }] });
    expect(await quote([{ skuId: OIL, quantity: 1 }])).toMatchObject({ freightFen: 0, refundFen: 5900 });
    expect(codeOf(await liNa()('refund.quote', { orderId: id, lines: [{ skuId: OIL, quantity: 4 }] }))).toBe('NOTHING_TO_REFUND');
  });

  it('is for one\'s own paid orders', async () => {
    const { id } = await order(cloud, [oil(1)]);
    expect(codeOf(await liNa()('refund.quote', { orderId: id, lines: null }))).toBe('NOTHING_TO_REFUND');
    expect(codeOf(await customerPhone(cloud, 'zhou-tao')('refund.quote', { orderId: id, lines: null }))).toBe('ORDER_NOT_FOUND');
  });
});

describe('a refund that was asked for', () => {
  it('keeps the order and tells those who decide', async () => {
    const { id } = await buy(cloud, [oil(2)]);
    const refund = dataOf(await ask(id, [[OIL, 1]], { text: '多买了一桶' }));
    expect(refund).toMatchObject({ status: 'requested', refundFen: 5900, paidFen: 11_800, startedByName: null, text: '多买了一桶' });
    expect(orderNow(cloud, id)).toMatchObject({ openRefundId: refund.id, openRefundAt: null, status: 'paid' });
    expect([DESK.marketing, DESK.workshop, DESK.boss, DESK.service].map((person) => noticesOf(cloud, staffIdFor(person)).includes('退款待审核'))).toEqual([true, true, true, false]);
    expect(documentsOf(cloud, 'customer_events').map((event) => event['kind'])).toContain('refundRequested');
    expect(codeOf(await ask(id, [[OIL, 1]]))).toBe('REFUND_OPEN_EXISTS');
  });

  it('is made once when the request is repeated, at once or later', async () => {
    const { id } = await buy(cloud, [oil(2)]);
    const requestId = newRequest();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(id, [[OIL, 1]], { requestId })));
    const before = storedData(cloud);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    answers.push(await ask(id, [[OIL, 1]], { requestId }));
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'OK'));
    expect([documentsOf(cloud, 'refunds').length, storedData(cloud) === before]).toEqual([1, true]);
  });

  it('is one of five that different requests ask for at once', async () => {
    const { id } = await buy(cloud, [oil(2)]);
    const codes = (await Promise.all(Array.from({ length: 5 }, () => ask(id, [[OIL, 2]])))).map(codeOf).sort();
    expect(codes).toEqual(['OK', ...Array.from({ length: 4 }, () => 'REFUND_OPEN_EXISTS')]);
    expect(documentsOf(cloud, 'refunds')).toHaveLength(1);
  });

  it('can be withdrawn, once, and the order goes on', async () => {
    const { id } = await buy(cloud, [card(1)]);
    const refund = dataOf(await ask(id, [[CARD, 1]]));
    expect(packages()).toEqual([['active', false]]);
    const requestId = newRequest();
    const withdraw = () => liNa()('refund.withdraw', { requestId, refundId: refund.id });
    expect(dataOf(await withdraw())).toMatchObject({ status: 'withdrawn', isSettling: false, dueAt: null });
    const before = storedData(cloud);
    expect([dataOf(await withdraw()).status, storedData(cloud) === before]).toEqual(['withdrawn', true]);
    expect([packages(), orderNow(cloud, id).openRefundId]).toEqual([[['active', true]], null]);
    expect(codeOf(await liNa()('refund.withdraw', { requestId: newRequest(), refundId: refund.id }))).toBe('REFUND_STATUS_CHANGED');
    expect(codeOf(await ask(id, [[CARD, 1]]))).toBe('OK');
  });

  it('is nobody else\'s to see', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const { id: refundId } = dataOf(await ask(id, [[OIL, 1]]));
    expect(dataOf(await liNa()('refund.get', { refundId })).id).toBe(refundId);
    expect(codeOf(await customerPhone(cloud, 'zhou-tao')('refund.get', { refundId }))).toBe('REFUND_NOT_FOUND');
  });

  it('comes too late after the days of the store', async () => {
    const bought = await buy(cloud, [oil(1)]);
    await putRecords(cloud, 'mall_orders', [{ ...bought, status: 'completed', completedAt: TEST_NOW - 7 * MS_PER_DAY - 1, redemptionId: 'redemption-1' }]);
    expect(codeOf(await ask(bought.id, [[OIL, 1]]))).toBe('REFUND_TOO_LATE');
  });
});

describe('a refund that succeeded', () => {
  it('puts the pieces back and takes the money off the order', async () => {
    const { id, paymentId } = await buy(cloud, [oil(3)]);
    expect(await giveBack(id, [[OIL, 1]])).toMatchObject({ status: 'succeeded', isSettling: false, dueAt: null, succeededAt: TEST_NOW + 1000 });
    expect(orderNow(cloud, id)).toMatchObject({ status: 'paid', refundedFen: 5900, openRefundId: null, lines: [{ refundedQuantity: 1, refundedFen: 5900 }] });
    expect([shelf(cloud), ledgerOf(cloud, paymentId ?? ''), paymentNow(cloud, paymentId ?? '').refundedFen]).toEqual([{ left: 8, sold: 2 }, { state: 'REFUND', refundedFen: 5900 }, 5900]);
    expect(noticesOf(cloud, customerIdFor(LI_NA))).toEqual(expect.arrayContaining(['退款已同意', '退款已到账']));
  });

  it('of everything ends the order and gives the coupon back', async () => {
    await putRecords(cloud, 'coupons', [aCoupon({}, { id: 'ten-off', storeId: 'east', customerId: customerIdFor(LI_NA) })]);
    const { id } = await buy(cloud, [oil(2)], { fulfilment: 'express', couponIds: ['ten-off'] });
    await giveBack(id, [[OIL, 1]]);
    expect([orderNow(cloud, id).status, storedDocument(cloud, 'coupons', 'ten-off')?.['status']]).toEqual(['paid', 'used']);
    await giveBack(id, [[OIL, 1]]);
    expect(orderNow(cloud, id)).toMatchObject({ status: 'refunded', refundedFen: 11_800, totalFen: 11_800 });
    expect([storedDocument(cloud, 'coupons', 'ten-off')?.['status'], shelf(cloud)]).toEqual(['usable', { left: 10, sold: 0 }]);
  });

  it('of an order that cost nothing needs no WeChat Pay', async () => {
    await putRecords(cloud, 'coupons', [aCoupon({ worth: { kind: 'amount', discountFen: 90_000 } }, { id: 'all-off', storeId: 'east', customerId: customerIdFor(LI_NA) })]);
    const { id } = await order(cloud, [oil(1)], { couponIds: ['all-off'] });
    const refund = dataOf(await ask(id, [[OIL, 1]]));
    expect(dataOf(await approve(refund))).toMatchObject({ status: 'succeeded', refundFen: 0, isSettling: false });
    expect([orderNow(cloud, id).status, storedDocument(cloud, 'coupons', 'all-off')?.['status'], shelf(cloud).left]).toEqual(['refunded', 'usable', 10]);
  });

  it('of a package takes the uses that are left', async () => {
    const { id } = await buy(cloud, [card(2)]);
    const [first] = documentsOf(cloud, 'owned_packages');
    await cloud.database.putMany('owned_packages', [{ ...first, _id: String(first?.['_id']), left: { oil: 1 }, uses: [{ redemptionId: 'r-1', itemId: 'oil', at: 1 }, { redemptionId: 'r-2', itemId: 'oil', at: 2 }] }]);
    expect(await giveBack(id, [[CARD, 2]])).toMatchObject({ refundFen: 80_000, lines: [{ quantity: 2, refundFen: 80_000 }] });
    expect(packages().map(([status]) => status)).toEqual(['void', 'void']);
    expect(orderNow(cloud, id)).toMatchObject({ status: 'refunded', refundedFen: 80_000 });
    expect(shelf(cloud, 'care-card.care-card-one').left).toBe(9);
  });

  it('of one package leaves the other to be used', async () => {
    const { id } = await buy(cloud, [card(2)]);
    await giveBack(id, [[CARD, 1]]);
    expect(packages().map((one) => JSON.stringify(one)).sort()).toEqual(['["active",true]', '["void",false]']);
    expect(orderNow(cloud, id)).toMatchObject({ status: 'paid', refundedFen: 60_000 });
  });

  it('leaves goods that were handed over off the shelf', async () => {
    const bought = await buy(cloud, [oil(2)]);
    await putRecords(cloud, 'mall_orders', [{ ...bought, status: 'completed', completedAt: TEST_NOW, redemptionId: 'redemption-1' }]);
    const refund = dataOf(await ask(bought.id, [[OIL, 2]], { kind: 'returnGoods' }));
    expect(dataOf(await approve(refund))).toMatchObject({ status: 'awaitingReturn' });
    const sent = await liNa()('refund.sendReturn', { requestId: newRequest(), refundId: refund.id, tracking: '顺丰 SF123' });
    expect(dataOf(sent).returnTracking).toBe('顺丰 SF123');
    expect(noticesOf(cloud, staffIdFor(DESK.service))).toContain('客户已寄回商品');
    dataOf(await staffPhone(cloud, DESK.service)('refund.receiveReturn', { requestId: newRequest(), refundId: refund.id }));
    await cloud.advance(2000);
    expect([orderNow(cloud, bought.id).status, shelf(cloud)]).toEqual(['refunded', { left: 8, sold: 2 }]);
  });
});

describe('an invoice', () => {
  const wanted = { kind: 'company', title: '杭州某某有限公司', taxNumber: '9133 0100 ma2a xxxx 1k', email: 'li.na@example.com' } as const;

  it('is asked for, corrected, and refused once it is issued', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const request = (changes: object = {}) => liNa()('order.requestInvoice', { requestId: newRequest(), orderId: id, ...wanted, ...changes });
    expect(dataOf(await request()).order.invoice).toMatchObject({ status: 'requested', taxNumber: '91330100MA2AXXXX1K' });
    expect(dataOf(await request({ kind: 'personal', title: '李娜' })).order.invoice).toMatchObject({ title: '李娜', taxNumber: '' });
    const settle = () => staffPhone(cloud, DESK.service)('order.settleInvoice', { requestId: 'request-9999', orderId: id, isIssued: true, number: '2026-001', note: '' });
    expect(dataOf(await settle()).order.invoice).toMatchObject({ status: 'issued', number: '2026-001', settledAt: TEST_NOW });
    const before = storedData(cloud);
    expect([codeOf(await settle()), storedData(cloud) === before]).toEqual(['OK', true]);
    expect(codeOf(await request())).toBe('INVOICE_ALREADY_ISSUED');
    expect(noticesOf(cloud, customerIdFor(LI_NA))).toContain('发票已开具');
  });

  it.each([[{ taxNumber: '123' }, 'TAX_NUMBER_INVALID'], [{ email: 'li.na' }, 'EMAIL_INVALID']] as const)('with %j is refused', async (changes, code) => {
    const { id } = await buy(cloud, [oil(1)]);
    expect(codeOf(await liNa()('order.requestInvoice', { requestId: newRequest(), orderId: id, ...wanted, ...changes }))).toBe(code);
  });

  it('is made once when the request is repeated', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => liNa()('order.requestInvoice', { requestId: 'request-0777', orderId: id, ...wanted })));
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'OK'));
  });
});
