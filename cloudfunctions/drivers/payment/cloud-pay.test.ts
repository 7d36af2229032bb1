import { MS_PER_MINUTE } from '@shared/core/time';
import { openidFor } from '../../../simulator/local-cloud/identity';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW } from '../../../tests/builders';
import { PaymentUnreachable, paymentDriver } from './index';
import type { PaymentOrder, PreparedPayment, RefundOrder } from './payment-driver';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => { await cloud.reset(); });

const NUMBER = 'payment-0123456789abcdef';
const openid = openidFor('customer', 'li-na');
const anOrder = (wanted: Partial<PaymentOrder> = {}): PaymentOrder => (
  { outTradeNo: NUMBER, amountFen: 19_900, description: '全车精洗', openid, expiresAt: TEST_NOW + 30 * MS_PER_MINUTE, ...wanted });
const aRefund = (wanted: Partial<RefundOrder> = {}): RefundOrder => (
  { outTradeNo: NUMBER, outRefundNo: 'refund-1', totalFen: 19_900, refundFen: 5000, reason: '不想要了', ...wanted });

const prepare = (wanted?: Partial<PaymentOrder>) => paymentDriver().prepare(anOrder(wanted), TEST_NOW);
const requestOf = (prepared: PreparedPayment) => {
  if (!prepared.ok) throw new Error(`${prepared.reason}: ${prepared.detail}`);
  return prepared.request;
};
const pay = async (wanted?: Partial<PaymentOrder>) => cloud.pay(requestOf(await prepare(wanted)).package.replace('prepay_id=', ''));

describe('ordering a payment', () => {
  it('answers what the sheet takes', async () => {
    expect(requestOf(await prepare())).toEqual({
      timeStamp: String(TEST_NOW / 1000), nonceStr: expect.stringMatching(/^\w{32}$/) as string, package: expect.stringMatching(/^prepay_id=wx/) as string,
      signType: 'MD5', paySign: expect.stringMatching(/^[0-9A-F]{32}$/) as string,
    });
    expect(await paymentDriver().query(NUMBER)).toEqual({ state: 'unpaid', transactionId: null, paidFen: null, paidAt: null, openid: null });
  });

  it('leads to the same payment when repeated', async () => {
    expect(requestOf(await prepare()).package).toBe(requestOf(await prepare()).package);
  });

  it('cuts a description that is too long, between characters', async () => {
    const { package: named } = requestOf(await prepare({ description: '🚗车'.repeat(30) }));
    expect(cloud.cloud.payments.sheet(named.replace('prepay_id=', ''))?.body).toBe('🚗车'.repeat(18));
  });

  it.each([
    ['another amount under the same number', { amountFen: 100 }, '201 商户订单号重复'],
    ['a number that is too long', { outTradeNo: 'x'.repeat(33) }, '参数错误 out_trade_no'],
    ['an end that is over', { outTradeNo: 'late', expiresAt: TEST_NOW - 1000 }, '参数错误 time_expire'],
  ])('refuses %s', async (_sentence, wanted, detail) => {
    await prepare();
    expect(await prepare(wanted)).toEqual({ ok: false, reason: 'refused', detail });
  });

  it('says that a number is paid', async () => {
    await pay();
    expect(await prepare()).toMatchObject({ ok: false, reason: 'paid' });
  });

  it('says that a number is closed', async () => {
    await prepare();
    await paymentDriver().close(NUMBER);
    expect(await prepare()).toMatchObject({ ok: false, reason: 'closed' });
  });
});

describe('a payment made', () => {
  it('is known with its number, sum, time and payer', async () => {
    await pay();
    expect(await paymentDriver().query(NUMBER)).toEqual({ state: 'paid', transactionId: expect.stringMatching(/^4200\d+$/) as string, paidFen: 19_900, paidAt: TEST_NOW, openid });
  });

  it('cannot be made after the order has ended', async () => {
    const { package: named } = requestOf(await prepare());
    cloud.clock.advance(30 * MS_PER_MINUTE + 1);
    expect(await cloud.pay(named.replace('prepay_id=', ''))).toMatchObject({ outcome: 'fail' });
  });
});

describe('closing', () => {
  it('ends an order, also when repeated', async () => {
    await prepare();
    expect(await paymentDriver().close(NUMBER)).toBe('closed');
    expect(await paymentDriver().close(NUMBER)).toBe('closed');
    expect((await paymentDriver().query(NUMBER)).state).toBe('closed');
  });

  it('says that it came too late', async () => {
    await pay();
    expect(await paymentDriver().close(NUMBER)).toBe('paid');
  });

  it('knows nothing of an order that was never made', async () => {
    expect(await paymentDriver().close(NUMBER)).toBe('unknown');
    expect((await paymentDriver().query(NUMBER)).state).toBe('unknown');
  });
});

describe('giving money back', () => {
  it('takes a part, and is done a moment later', async () => {
    await pay();
    expect(await paymentDriver().refund(aRefund())).toEqual({ ok: true });
    expect(await paymentDriver().queryRefund(NUMBER, 'refund-1')).toEqual({ state: 'processing', succeededAt: null });
    await cloud.advance(1000);
    expect(await paymentDriver().queryRefund(NUMBER, 'refund-1')).toEqual({ state: 'succeeded', succeededAt: TEST_NOW + 1000 });
    expect((await paymentDriver().query(NUMBER)).state).toBe('paid');
  });

  it('is one refund when repeated', async () => {
    await pay();
    await paymentDriver().refund(aRefund({ refundFen: 19_900 }));
    expect(await paymentDriver().refund(aRefund({ refundFen: 19_900 }))).toEqual({ ok: true });
  });

  it('tells one refund of a payment from another', async () => {
    await pay();
    await paymentDriver().refund(aRefund());
    await cloud.advance(1000);
    await paymentDriver().refund(aRefund({ outRefundNo: 'refund-2', refundFen: 100 }));
    expect((await paymentDriver().queryRefund(NUMBER, 'refund-2')).state).toBe('processing');
    expect((await paymentDriver().queryRefund(NUMBER, 'refund-3')).state).toBe('unknown');
  });

  it.each([
    ['more than was paid', aRefund({ refundFen: 19_901 }), '累计退款金额大于支付金额'],
    ['another amount under the same number', aRefund({ outRefundNo: 'refund-0', refundFen: 200 }), '订单金额或退款金额与之前请求不一致，请核实后再试'],
    ['a payment of another sum', aRefund({ totalFen: 20_000 }), '订单金额或退款金额与之前请求不一致，请核实后再试'],
    ['a payment nobody knows', aRefund({ outTradeNo: 'none' }), '此交易订单号不存在'],
  ])('refuses %s, for good', async (_sentence, refund, detail) => {
    await pay();
    await paymentDriver().refund(aRefund({ outRefundNo: 'refund-0', refundFen: 100 }));
    expect(await paymentDriver().refund(refund)).toEqual({ ok: false, retry: false, detail });
  });

  it('refuses what was never paid', async () => {
    await prepare();
    expect(await paymentDriver().refund(aRefund())).toMatchObject({ ok: false, retry: false });
  });
});

describe('a platform that cannot be asked', () => {
  const address = 'TCB_CONTEXT_CNFG';
  let before = '';
  beforeEach(async () => {
    await pay();
    before = process.env[address] ?? '';
    process.env[address] = JSON.stringify({ URL: 'http://127.0.0.1:1/admin' });
  });
  afterEach(() => { process.env[address] = before; });

  it('refuses orders, lets refunds wait, and leaves everything else open', async () => {
    expect(await prepare()).toMatchObject({ ok: false, reason: 'refused' });
    expect(await paymentDriver().refund(aRefund())).toMatchObject({ ok: false, retry: true });
    await expect(paymentDriver().query(NUMBER)).rejects.toThrow(PaymentUnreachable);
    await expect(paymentDriver().close(NUMBER)).rejects.toThrow(PaymentUnreachable);
    await expect(paymentDriver().queryRefund(NUMBER, 'refund-1')).rejects.toThrow(PaymentUnreachable);
  });
});
