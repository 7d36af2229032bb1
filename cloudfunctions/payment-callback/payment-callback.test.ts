import { MS_PER_MINUTE } from '@shared/core/time';
import type { Bill } from '@shared/domain/bill/model';
import type { Refund } from '@shared/domain/order/model';
import type { Payment } from '@shared/domain/payment/model';
import type { Caller } from '../../simulator/local-cloud/caller';
import { openidFor } from '../../simulator/local-cloud/identity';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aStaffMember, customerIdFor, staffIdFor } from '../../tests/builders';
import { addPeople, documentsOf, personOf, putRecords, storedData, storedDocument } from '../../tests/calls';
import { startWeChatPay, transactionOf, type WeChatPayStandIn } from '../../tests/wechat-pay-stand-in';
import { paymentDriver } from '../drivers/payment/index';

let cloud: TestCloud;
let weChatPay: WeChatPayStandIn;
const environment = { ...process.env };

beforeAll(async () => {
  weChatPay = await startWeChatPay(() => cloud.clock.now());
  // The keys of API v3, so that posts over HTTP can be checked too; the local cloud sets mode and merchant.
  Object.assign(process.env, weChatPay.variables);
  cloud = await startTestCloud({ seed: false });
});
afterAll(async () => {
  await cloud.close();
  await weChatPay.close();
  process.env = environment;
});
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null });
  await putRecords(cloud, 'customers', [aCustomer('li-na')]);
  await putRecords(cloud, 'staff_members', [aStaffMember('wang-lei')]);
  await putRecords(cloud, 'bills', [bill]);
  await putRecords(cloud, 'payments', [payment]);
});

const NUMBER = 'payment-0123456789abcdef01234567';
const END = TEST_NOW + 30 * MS_PER_MINUTE;
const openid = openidFor('customer', 'li-na');
const bill: Bill = {
  id: 'bill-1', number: '2605180000001', storeId: 'east', kind: 'service', title: '小保养', lines: [{ name: '机油机滤', amountFen: 19_900 }], amountFen: 19_900, plate: '浙A12345',
  terms: '', customerId: customerIdFor('li-na'), customerName: '李娜', payerId: customerIdFor('li-na'), payerName: '李娜', staffId: staffIdFor('wang-lei'), staffName: '王磊',
  status: 'open', imageFileId: null, createdAt: TEST_NOW, expiresAt: END, paidAt: null, paymentId: NUMBER, transactionId: null, openRefundId: null, openRefundAt: null,
  refundedFen: 0, cancelReason: '', updatedAt: TEST_NOW,
};
const payment: Payment = {
  id: NUMBER, subject: 'bill', subjectId: 'bill-1', storeId: 'east', customerId: customerIdFor('li-na'), openid, description: '小保养', amountFen: 19_900, mode: 'sandbox',
  status: 'created', transactionId: null, createdAt: TEST_NOW, expiresAt: END, paidAt: null, settledAt: null, dueAt: null, refundedFen: 0,
};

const refund: Refund = {
  id: 'refund-1', storeId: 'east', subject: 'bill', subjectId: 'bill-1', subjectNumber: bill.number, paymentId: NUMBER, customerId: customerIdFor('li-na'), customerName: '李娜',
  kind: 'refundOnly', lines: [], freightFen: 0, refundFen: 5000, paidFen: 19_900, reason: 'agreedWithStore', text: '', pictures: [], status: 'processing', startedByName: '王磊',
  startedById: staffIdFor('wang-lei'), decidedByName: '赵敏', decisionNote: '', returnTracking: '', failure: '', requestedAt: TEST_NOW, decidedAt: TEST_NOW, succeededAt: null,
  updatedAt: TEST_NOW, requestIds: [], isSettling: false, dueAt: null,
};

const paymentNow = () => storedDocument(cloud, 'payments', NUMBER);
const invoke = (data: unknown, caller: Caller): Promise<unknown> => cloud.cloud.host.invoke({ name: 'payment-callback', data, caller });
const fromWeChatPay = (data: unknown): Promise<unknown> => invoke(data, { kind: 'payment' });
const aNotice = (wanted: object = {}) => ({
  returnCode: 'SUCCESS', resultCode: 'SUCCESS', subMchId: '1900000001', outTradeNo: NUMBER, transactionId: '4200000001', totalFee: 19_900, timeEnd: '20260518100000', ...wanted,
});
const attempts = () => cloud.cloud.state.ledger.notices.values().map((notice) => ({ attempts: notice.attempts, isAccepted: notice.acceptedAt !== null }));
const payOnThePhone = async (): Promise<void> => {
  const prepared = await paymentDriver().prepare({ outTradeNo: NUMBER, amountFen: 19_900, description: '小保养', openid, expiresAt: END }, TEST_NOW);
  if (!prepared.ok) throw new Error(prepared.detail);
  await cloud.pay(prepared.request.package.replace('prepay_id=', ''));
};

describe('money that comes', () => {
  it('is settled as soon as WeChat Pay tells of it, and accepted at once', async () => {
    await payOnThePhone();
    expect(paymentNow()).toMatchObject({ status: 'paid', paidAt: TEST_NOW, settledAt: TEST_NOW });
    expect(storedDocument(cloud, 'bills', 'bill-1')).toMatchObject({ status: 'paid', paymentId: NUMBER });
    expect(attempts()).toEqual([{ attempts: 1, isAccepted: true }]);
  });

  it('is told of again without a second effect', async () => {
    await payOnThePhone();
    const before = storedData(cloud);
    expect(await fromWeChatPay(aNotice({ transactionId: paymentNow()?.['transactionId'] }))).toEqual({ errcode: 0, errmsg: '' });
    expect(storedData(cloud)).toBe(before);
  });

  it('is told of again when settling it failed, until it is settled', async () => {
    await cloud.database.putMany('payments', [{ ...documentsOf(cloud, 'payments')[0], _id: NUMBER, subjectId: 'bill-2' }]);
    await payOnThePhone();
    expect(attempts()).toEqual([{ attempts: 1, isAccepted: false }]);
    await putRecords(cloud, 'bills', [{ ...bill, id: 'bill-2' }]);
    await cloud.advance(MS_PER_MINUTE);
    expect(attempts()).toEqual([{ attempts: 2, isAccepted: true }]);
    expect(paymentNow()?.['settledAt']).not.toBeNull();
  });
});

describe('money that goes back', () => {
  const aRefundNotice = (wanted: object) => ({ returnCode: 'SUCCESS', subMchId: '1900000001', outTradeNo: NUMBER, outRefundNo: 'refund-1', refundFee: 5000, refundStatus: 'SUCCESS', ...wanted });
  beforeEach(async () => {
    await payOnThePhone();
    await putRecords(cloud, 'refunds', [refund]);
  });

  it('is settled as soon as WeChat Pay tells of it, once', async () => {
    await paymentDriver().refund({ outTradeNo: NUMBER, outRefundNo: 'refund-1', totalFen: 19_900, refundFen: 5000, reason: '协商一致' });
    await cloud.advance(1000);
    expect(storedDocument(cloud, 'refunds', 'refund-1')).toMatchObject({ status: 'succeeded', succeededAt: TEST_NOW + 1000, isSettling: false });
    expect(attempts()).toEqual([{ attempts: 1, isAccepted: true }, { attempts: 1, isAccepted: true }]);
    const before = storedData(cloud);
    expect(await fromWeChatPay(aRefundNotice({ successTime: '20260518100001' }))).toEqual({ errcode: 0, errmsg: '' });
    expect(storedData(cloud)).toBe(before);
  });

  it('may fail at the bank, and then waits for somebody', async () => {
    expect(await fromWeChatPay(aRefundNotice({ refundStatus: 'CHANGE' }))).toEqual({ errcode: 0, errmsg: '' });
    expect(storedDocument(cloud, 'refunds', 'refund-1')?.['status']).toBe('failed');
  });
});

describe('a notice that nothing can be done about is accepted and changes nothing', () => {
  it.each([
    ['another sum than asked for', aNotice({ totalFee: 1 })], ['a number nobody here ordered', aNotice({ outTradeNo: 'payment-other' })], ['a payment that failed', aNotice({ resultCode: 'FAIL' })],
    ['a refund nobody here asked for', { returnCode: 'SUCCESS', subMchId: '1900000001', outTradeNo: NUMBER, outRefundNo: 'refund-x', refundFee: 1, refundStatus: 'SUCCESS' }],
    ['nothing', null],
  ])('%s', async (_sentence, event) => {
    const before = storedData(cloud);
    expect(await fromWeChatPay(event)).toEqual({ errcode: 0, errmsg: '' });
    expect(storedData(cloud)).toBe(before);
  });
});

describe('a notice that is not ours is turned away', () => {
  it.each([
    ['from a phone', aNotice(), () => ({ kind: 'client', person: personOf(cloud, 'customer', 'li-na') }), 401], ['from another function', aNotice(), () => ({ kind: 'function', frame: null }), 401],
    ['from a timer', aNotice(), () => ({ kind: 'timer' }), 401], ['for another merchant', aNotice({ subMchId: '1900000002' }), () => ({ kind: 'payment' }), 500],
  ] as [string, object, () => Caller, number][])('%s', async (_sentence, event, caller, errcode) => {
    const before = storedData(cloud);
    expect(await invoke(event, caller())).toMatchObject({ errcode });
    expect(storedData(cloud)).toBe(before);
  });
});

describe('a notice over HTTP', () => {
  const paid = { outTradeNo: NUMBER, total: 19_900, openid, notifyUrl: '', timeExpire: '', state: 'SUCCESS', transactionId: '4200000002', paidAt: TEST_NOW, refunded: 0 };
  // Over HTTP anybody may call; the source says nothing.
  const post = (message: object): Promise<unknown> => invoke({ httpMethod: 'POST', path: '/pay', ...message }, { kind: 'push', person: null });

  it('settles a payment when WeChat Pay signed it', async () => {
    expect(await post(weChatPay.notice('TRANSACTION.SUCCESS', transactionOf(paid)))).toEqual({ statusCode: 204, headers: {}, body: '' });
    expect(paymentNow()).toMatchObject({ status: 'paid', transactionId: '4200000002', paidAt: TEST_NOW });
  });

  it.each([
    ['somebody else signed', () => weChatPay.notice('TRANSACTION.SUCCESS', transactionOf(paid), { signedBy: 'stranger' }), 401],
    ['it is six minutes old', () => weChatPay.notice('TRANSACTION.SUCCESS', transactionOf(paid), { at: TEST_NOW - 6 * MS_PER_MINUTE }), 401],
    ['it is for another merchant', () => weChatPay.notice('TRANSACTION.SUCCESS', { ...transactionOf(paid), mchid: '1900000002' }), 500],
  ] as const)('changes nothing when %s', async (_sentence, message, statusCode) => {
    const before = storedData(cloud);
    expect(await post(message())).toMatchObject({ statusCode });
    expect(storedData(cloud)).toBe(before);
  });
});
