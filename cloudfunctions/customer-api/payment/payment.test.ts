import { MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor, staffIdFor } from '../../../tests/builders';
import { codeOf, customerPhone, dataOf, documentsOf, putRecords, storedData, storedDocument } from '../../../tests/calls';
import {
  DESK, LI_NA, buy, card, ledgerOf, loseNotices, newRequest, noticesOf, oil, openDesk, openSheet, order, orderNow, paymentNow, prepayIdOf, shelf, tell,
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
const prepare = (subjectId: string, requestId = newRequest()) => liNa()('payment.prepare', { requestId, subject: 'order', subjectId });
const check = (outTradeNo: string, person = LI_NA) => customerPhone(cloud, person)('payment.check', { requestId: newRequest(), outTradeNo });
const events = () => documentsOf(cloud, 'customer_events').map((event) => event['kind']);
const jobs = () => cloud.runTimer('jobs');
const paysSilently = async (orderId: string) => {
  const sheet = await openSheet(cloud, orderId);
  await loseNotices(cloud, sheet.outTradeNo);
  await cloud.pay(prepayIdOf(sheet));
  return sheet.outTradeNo;
};

describe('an order that is paid', () => {
  it('becomes paid, counts as sold and is told to customer and desk', async () => {
    const paid = await buy(cloud, [oil(2)]);
    expect(paid).toMatchObject({ status: 'paid', paidAt: TEST_NOW, pending: null, shippingUpload: 'none' });
    expect(paymentNow(cloud, paid.paymentId ?? '')).toMatchObject({ status: 'paid', amountFen: 11_800, settledAt: TEST_NOW, dueAt: null, transactionId: paid.transactionId });
    expect(shelf(cloud)).toEqual({ left: 8, sold: 2 });
    expect([noticesOf(cloud, customerIdFor(LI_NA)), noticesOf(cloud, staffIdFor(DESK.service)), noticesOf(cloud, staffIdFor(DESK.boss))]).toEqual([['支付成功'], ['新的商城订单'], []]);
    expect(events()).toEqual(expect.arrayContaining(['orderPlaced', 'orderPaid']));
  });

  it('uses its coupons', async () => {
    await putRecords(cloud, 'coupons', [aCoupon({}, { id: 'ten-off', storeId: 'east', customerId: customerIdFor(LI_NA) })]);
    expect(await buy(cloud, [oil(1)], { couponIds: ['ten-off'] })).toMatchObject({ status: 'paid', totalFen: 4900 });
    expect(storedDocument(cloud, 'coupons', 'ten-off')).toMatchObject({ status: 'used', usedDiscountFen: 1000 });
  });

  it('opens a package for every piece of a service, and owes WeChat word of it', async () => {
    expect(await buy(cloud, [card(2)])).toMatchObject({ status: 'paid', shippingUpload: 'due' });
    expect(documentsOf(cloud, 'owned_packages').map((one) => one['left'])).toEqual([{ oil: 3 }, { oil: 3 }]);
  });

  it('of nothing needs no sheet', async () => {
    await putRecords(cloud, 'coupons', [aCoupon({ worth: { kind: 'amount', discountFen: 90_000 } }, { id: 'all-off', storeId: 'east', customerId: customerIdFor(LI_NA) })]);
    const free = await order(cloud, [oil(1)], { couponIds: ['all-off'] });
    expect(await openSheet(cloud, free.id)).toMatchObject({ amountFen: 0, request: null });
    expect(orderNow(cloud, free.id)).toMatchObject({ status: 'paid', totalFen: 0, transactionId: null, shippingUpload: 'none' });
  });
});

describe('the payment sheet', () => {
  it('is the same for every time it is opened, at once or later', async () => {
    const { id } = await order(cloud, [oil(1)]);
    const requestId = newRequest();
    const sheets = [...await Promise.all(Array.from({ length: 5 }, () => prepare(id, requestId))), await prepare(id)].map(dataOf);
    expect(new Set(sheets.map(prepayIdOf)).size).toBe(1);
    expect(sheets[0]).toMatchObject({ mode: 'sandbox', amountFen: 5900, outTradeNo: orderNow(cloud, id).paymentId });
    expect([documentsOf(cloud, 'payments').length, sheets[0]?.outTradeNo.length]).toEqual([1, 32]);
  });

  it('is not needed any more once the order is paid', async () => {
    const paid = await buy(cloud, [oil(1)]);
    const before = storedData(cloud);
    expect(dataOf(await prepare(paid.id))).toMatchObject({ request: null });
    expect(storedData(cloud)).toBe(before);
  });

  it('is refused for others\' orders, closed ones and those out of time', async () => {
    const { id, expiresAt } = await order(cloud, [oil(1)]);
    const other = customerPhone(cloud, 'zhou-tao');
    expect(codeOf(await other('payment.prepare', { requestId: newRequest(), subject: 'order', subjectId: id }))).toBe('ORDER_NOT_FOUND');
    cloud.clock.set(expiresAt);
    expect(codeOf(await prepare(id))).toBe('ORDER_EXPIRED');
    await liNa()('order.cancel', { requestId: newRequest(), orderId: id });
    expect(codeOf(await prepare(id))).toBe('ORDER_STATUS_CHANGED');
    expect(documentsOf(cloud, 'payments')).toEqual([]);
  });

  it('that was prepared cannot be paid after the order was cancelled', async () => {
    const { id } = await order(cloud, [oil(1)]);
    const sheet = await openSheet(cloud, id);
    expect(codeOf(await liNa()('order.cancel', { requestId: newRequest(), orderId: id }))).toBe('OK');
    expect(await cloud.pay(prepayIdOf(sheet))).toMatchObject({ outcome: 'fail' });
    expect([paymentNow(cloud, sheet.outTradeNo).status, shelf(cloud).left]).toEqual(['closed', 10]);
  });
});

describe('word of a payment', () => {
  it('that comes again and again changes nothing', async () => {
    const paid = await buy(cloud, [oil(1)]);
    const before = storedData(cloud);
    const answers = await Promise.all(Array.from({ length: 5 }, () => tell(cloud, paid.paymentId ?? '')));
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ errcode: 0, errmsg: '' })));
    expect(storedData(cloud)).toBe(before);
  });

  it('that comes five times at once settles once', async () => {
    const { id } = await order(cloud, [oil(3)]);
    const number = await paysSilently(id);
    await Promise.all([...Array.from({ length: 5 }, () => tell(cloud, number)), check(number), jobs()]);
    expect(orderNow(cloud, id)).toMatchObject({ status: 'paid', pending: null });
    expect([shelf(cloud), noticesOf(cloud, customerIdFor(LI_NA)), documentsOf(cloud, 'refunds')]).toEqual([{ left: 7, sold: 3 }, ['支付成功'], []]);
  });

  it('that never comes is asked for by the page', async () => {
    const { id } = await order(cloud, [oil(1)]);
    const number = await paysSilently(id);
    expect(orderNow(cloud, id).status).toBe('unpaid');
    expect(dataOf(await check(number))).toEqual({ status: 'paid' });
    expect(orderNow(cloud, id).status).toBe('paid');
    expect(codeOf(await check(number, 'zhou-tao'))).toBe('PAYMENT_NOT_FOUND');
  });

  it('that never comes is asked for by the job, a minute later', async () => {
    const { id } = await order(cloud, [oil(1)]);
    await paysSilently(id);
    await cloud.advance(MS_PER_MINUTE);
    expect(orderNow(cloud, id)).toMatchObject({ status: 'paid', pending: null });
  });

  it('of another sum settles nothing', async () => {
    const { id } = await order(cloud, [oil(1)]);
    const { outTradeNo } = await openSheet(cloud, id);
    await tell(cloud, outTradeNo, { totalFee: 1, transactionId: '4200' });
    expect([orderNow(cloud, id).status, paymentNow(cloud, outTradeNo).status]).toEqual(['unpaid', 'created']);
  });

  it('of a payment that is still open leaves it open', async () => {
    const { id } = await order(cloud, [oil(1)]);
    const { outTradeNo } = await openSheet(cloud, id);
    expect(dataOf(await check(outTradeNo))).toEqual({ status: 'created' });
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    await jobs();
    expect(paymentNow(cloud, outTradeNo)).toMatchObject({ status: 'created', dueAt: TEST_NOW + 2 * MS_PER_MINUTE });
  });
});

describe('an order that runs out of time', () => {
  it('is paid when the money was there first, although nobody told', async () => {
    const { id, expiresAt } = await order(cloud, [oil(1)]);
    await paysSilently(id);
    cloud.clock.set(expiresAt + MS_PER_MINUTE);
    await jobs();
    expect(orderNow(cloud, id)).toMatchObject({ status: 'paid', pending: null });
    expect(shelf(cloud)).toEqual({ left: 9, sold: 1 });
  });

  it('is paid when the customer cancels behind the payment', async () => {
    const { id } = await order(cloud, [oil(1)]);
    await paysSilently(id);
    expect(codeOf(await liNa()('order.cancel', { requestId: newRequest(), orderId: id }))).toBe('ORDER_STATUS_CHANGED');
    expect(orderNow(cloud, id).status).toBe('paid');
  });

  it('closes with its payment, and gives all back', async () => {
    const { id, expiresAt } = await order(cloud, [oil(4)]);
    const { outTradeNo } = await openSheet(cloud, id);
    await cloud.advance(expiresAt - TEST_NOW + 2 * MS_PER_MINUTE);
    expect([orderNow(cloud, id).status, paymentNow(cloud, outTradeNo), ledgerOf(cloud, outTradeNo)?.state]).toMatchObject(['closed', { status: 'closed', dueAt: null }, 'CLOSED']);
    expect(shelf(cloud)).toEqual({ left: 10, sold: 0 });
  });
});

/** An order closed by us while WeChat Pay, which would not close the number, lets it be paid. */
const closedButPayable = async () => {
  const { id } = await order(cloud, [oil(2)]);
  const sheet = await openSheet(cloud, id);
  const number = sheet.outTradeNo;
  const { orders } = cloud.cloud.state.ledger;
  const [known] = orders.values();
  if (!known) throw new Error('WeChat Pay knows no payment');
  const key = `${known.subMchId}:${number}`;
  await liNa()('order.cancel', { requestId: newRequest(), orderId: id });
  await orders.put(key, known);
  await putRecords(cloud, 'payments', [{ ...paymentNow(cloud, number), dueAt: TEST_NOW + 6 * MS_PER_MINUTE }]);
  return { id, number, prepayId: prepayIdOf(sheet) };
};

describe('money for a closed order', () => {
  it('goes back by itself, in full, once', async () => {
    const { id, number, prepayId } = await closedButPayable();
    await cloud.pay(prepayId);
    await Promise.all([tell(cloud, number), tell(cloud, number), check(number)]);
    await cloud.advance(2 * MS_PER_MINUTE);
    expect(orderNow(cloud, id)).toMatchObject({ status: 'closed', refundedFen: 0, openRefundId: null });
    expect(documentsOf(cloud, 'refunds')).toMatchObject([
      { subjectId: id, refundFen: 11_800, status: 'succeeded', text: '订单已关闭后到账，自动退款', startedByName: '系统', isSettling: false, dueAt: null },
    ]);
    expect(paymentNow(cloud, number)).toMatchObject({ status: 'paid', refundedFen: 11_800, dueAt: null });
    expect([ledgerOf(cloud, number), shelf(cloud)]).toEqual([{ state: 'REFUND', refundedFen: 11_800 }, { left: 10, sold: 0 }]);
    expect(noticesOf(cloud, customerIdFor(LI_NA)).sort()).toEqual(['付款将自动退回', '退款已到账']);
  });

  it('goes back although nobody ever tells of it: what was not closed for certain is watched', async () => {
    const { number, prepayId } = await closedButPayable();
    await loseNotices(cloud, number);
    await cloud.pay(prepayId);
    expect(paymentNow(cloud, number).status).toBe('closed');
    await cloud.advance(9 * MS_PER_MINUTE);
    expect(documentsOf(cloud, 'refunds')).toMatchObject([{ status: 'succeeded', refundFen: 11_800 }]);
  });

  it('that never comes is waited for until the sheet has long ended', async () => {
    const { number } = await closedButPayable();
    await cloud.advance(7 * MS_PER_MINUTE);
    expect(paymentNow(cloud, number)).toMatchObject({ status: 'closed', dueAt: null });
    expect(ledgerOf(cloud, number)?.state).toBe('CLOSED');
  });
});
