import { MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import type { Bill } from '@shared/domain/bill/model';
import type { Refund } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aStaffMember, customerIdFor, staffIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedDocument } from '../../../tests/calls';
import { DESK, LI_NA, ledgerOf, newRequest, noticesOf, openDesk, paymentNow, prepayIdOf } from '../../../tests/desk-scene';
import { aBill } from '../../../tests/order-builders';

const ZHOU_TAO = 'zhou-tao';
let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await openDesk(cloud);
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'sun-qian': null });
  await putRecords(cloud, 'staff_members', [aStaffMember('wang-lei'), aStaffMember('sun-qian', { name: '孙倩' })]);
  await putRecords(cloud, 'bills', [aBill()]);
});

const open = (person: string, requestId = newRequest()) => customerPhone(cloud, person)('payment.prepare', { requestId, subject: 'bill', subjectId: 'bill-test' });
const pay = async (person: string) => {
  const sheet = dataOf(await open(person));
  await cloud.pay(prepayIdOf(sheet));
  return sheet.outTradeNo;
};
const bill = () => storedDocument(cloud, 'bills', 'bill-test') as unknown as Bill;
const refunds = () => documentsOf(cloud, 'refunds') as unknown as (Refund & { _id: string })[];
const laterBy = (ms: number) => { cloud.clock.set(TEST_NOW + ms); };
const start = (person: string, refundFen: number) =>
  staffPhone(cloud, person)('refund.startOfBill', { requestId: newRequest(), billId: 'bill-test', refundFen, reason: 'agreedWithStore', text: '项目减少' });
const approve = (refundId: string) => staffPhone(cloud, DESK.boss)('refund.approve', { requestId: newRequest(), refundId, refundFen: null, note: '' });

describe('a bill', () => {
  it('is paid by whoever scans it, and its maker hears of it', async () => {
    const number = await pay(LI_NA);
    expect(bill()).toMatchObject({ status: 'paid', paymentId: number, payerId: customerIdFor(LI_NA), payerName: '李娜', paidAt: TEST_NOW });
    expect([noticesOf(cloud, customerIdFor(LI_NA)), noticesOf(cloud, staffIdFor('wang-lei'))]).toEqual([['支付成功'], ['收款到账']]);
    expect(paymentNow(cloud, number)).toMatchObject({ settledAt: TEST_NOW, dueAt: null, amountFen: 19_900 });
    expect(dataOf(await open(LI_NA))).toMatchObject({ outTradeNo: number, request: null });
    expect(codeOf(await open(ZHOU_TAO))).toBe('BILL_PAID_BY_ANOTHER');
  });

  it('gives one sheet, however often it is opened at once', async () => {
    const requestId = newRequest();
    const sheets = (await Promise.all(Array.from({ length: 5 }, () => open(LI_NA, requestId)))).map(dataOf);
    expect([new Set(sheets.map(prepayIdOf)).size, documentsOf(cloud, 'payments').length]).toEqual([1, 1]);
  });

  it('of two who scan at once lets one pay', async () => {
    const codes = (await Promise.all([open(LI_NA), open(ZHOU_TAO)])).map(codeOf).sort();
    expect(codes).toEqual(['BILL_BEING_PAID', 'OK']);
    expect(documentsOf(cloud, 'payments').map((payment) => payment['id'] ?? payment['_id'])).toContain(bill().paymentId);
  });

  it('is kept for two minutes, then the next one may, and the first sheet ends', async () => {
    const first = dataOf(await open(LI_NA));
    laterBy(2 * MS_PER_MINUTE - 1);
    expect(codeOf(await open(ZHOU_TAO))).toBe('BILL_BEING_PAID');
    laterBy(2 * MS_PER_MINUTE);
    const second = dataOf(await open(ZHOU_TAO));
    expect(await cloud.pay(prepayIdOf(first))).toMatchObject({ outcome: 'fail' });
    await cloud.pay(prepayIdOf(second));
    expect(bill()).toMatchObject({ status: 'paid', payerId: customerIdFor(ZHOU_TAO), paymentId: second.outTradeNo });
  });

  it('can be taken up again by the first one, under a new number', async () => {
    const first = dataOf(await open(LI_NA));
    laterBy(3 * MS_PER_MINUTE);
    dataOf(await open(ZHOU_TAO));
    laterBy(6 * MS_PER_MINUTE);
    const again = dataOf(await open(LI_NA));
    expect(again.outTradeNo).not.toBe(first.outTradeNo);
    await cloud.pay(prepayIdOf(again));
    expect(bill()).toMatchObject({ status: 'paid', paymentId: again.outTradeNo });
  });

  it('whose first sheet ran out gives a new one', async () => {
    const first = dataOf(await open(LI_NA));
    laterBy(2 * MS_PER_HOUR + 1);
    const again = dataOf(await open(LI_NA));
    expect([again.outTradeNo === first.outTradeNo, paymentNow(cloud, first.outTradeNo).status]).toEqual([false, 'closed']);
  });

  const refusals: [string, Partial<Bill>, string][] = [
    ['for somebody else', { customerId: customerIdFor(ZHOU_TAO) }, 'BILL_OF_SOMEONE_ELSE'], ['that was cancelled', { status: 'cancelled' }, 'BILL_STATUS_CHANGED'],
    ['whose time is over', { expiresAt: TEST_NOW }, 'BILL_STATUS_CHANGED'], ['that is not there', { id: 'another' }, 'BILL_NOT_FOUND'],
  ];
  it.each(refusals)('%s cannot be paid', async (_sentence, changes, code) => {
    await cloud.reset();
    await openDesk(cloud);
    await putRecords(cloud, 'bills', [aBill(changes)]);
    expect(codeOf(await open(LI_NA))).toBe(code);
  });

  it('that was cancelled gives late money back', async () => {
    const sheet = dataOf(await open(LI_NA));
    await putRecords(cloud, 'bills', [{ ...aBill(), status: 'cancelled', paymentId: sheet.outTradeNo }]);
    await cloud.pay(prepayIdOf(sheet));
    await cloud.advance(2 * MS_PER_MINUTE);
    expect(refunds()).toMatchObject([{ subject: 'bill', status: 'succeeded', refundFen: 19_900 }]);
    expect([bill().status, bill().refundedFen, ledgerOf(cloud, sheet.outTradeNo)?.refundedFen]).toEqual(['cancelled', 0, 19_900]);
  });

  it('paid by two gives the second one\'s money back', async () => {
    const first = dataOf(await open(LI_NA));
    const known = cloud.cloud.state.ledger.orders.values();
    laterBy(3 * MS_PER_MINUTE);
    const second = dataOf(await open(ZHOU_TAO));
    // WeChat Pay did not close the first number after all.
    for (const one of known) await cloud.cloud.state.ledger.orders.put(`${one.subMchId}:${one.outTradeNo}`, one);
    await cloud.pay(prepayIdOf(second));
    await cloud.pay(prepayIdOf(first));
    await cloud.advance(MS_PER_MINUTE);
    expect(bill()).toMatchObject({ status: 'paid', payerId: customerIdFor(ZHOU_TAO) });
    expect(refunds()).toMatchObject([{ paymentId: first.outTradeNo, status: 'succeeded', refundFen: 19_900 }]);
  });
});

describe('a bill that goes back', () => {
  it('in parts, and never more than was paid', async () => {
    const number = await pay(LI_NA);
    const first = dataOf(await start('wang-lei', 5000));
    expect(codeOf(await start('wang-lei', 100))).toBe('REFUND_OPEN_EXISTS');
    dataOf(await approve(first.id));
    await cloud.advance(2000);
    expect(bill()).toMatchObject({ status: 'paid', refundedFen: 5000, openRefundId: null });
    expect(codeOf(await start('wang-lei', 14_901))).toBe('REFUND_TOO_MUCH');
    dataOf(await approve(dataOf(await start(DESK.service, 14_900)).id));
    await cloud.advance(2000);
    expect([bill(), ledgerOf(cloud, number)?.refundedFen]).toMatchObject([{ status: 'refunded', refundedFen: 19_900 }, 19_900]);
    expect(codeOf(await start('wang-lei', 1))).toBe('NOTHING_TO_REFUND');
    expect(noticesOf(cloud, customerIdFor(LI_NA))).toContain('退款已到账');
  });

  it('is proposed by its maker or the desk, once', async () => {
    expect(codeOf(await start('wang-lei', 100))).toBe('NOTHING_TO_REFUND');
    await pay(LI_NA);
    expect(codeOf(await start('sun-qian', 100))).toBe('BILL_NOT_FOUND');
    const codes = (await Promise.all([start('wang-lei', 100), start(DESK.service, 200), start(DESK.boss, 300)])).map(codeOf).sort();
    expect([codes, refunds().length]).toEqual([['OK', 'REFUND_OPEN_EXISTS', 'REFUND_OPEN_EXISTS'], 1]);
  });

  it('is free again when the refund is declined, or was never written', async () => {
    await pay(LI_NA);
    const { id } = dataOf(await start('wang-lei', 100));
    dataOf(await staffPhone(cloud, DESK.boss)('refund.reject', { requestId: newRequest(), refundId: id, note: '不同意' }));
    expect(bill().openRefundId).toBeNull();
    await putRecords(cloud, 'bills', [{ ...bill(), id: 'bill-test', openRefundId: 'refund-lost', openRefundAt: TEST_NOW }]);
    await cloud.advance(2 * MS_PER_MINUTE);
    expect(bill()).toMatchObject({ openRefundId: null, openRefundAt: null });
  });
});
