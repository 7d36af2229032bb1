import { generateKeyPairSync } from 'node:crypto';
import { startWeChatPay, type StandInFault, type WeChatPayStandIn } from '../../../tests/wechat-pay-stand-in';
import { serverNow } from '../../runtime/context';
import { paymentDriver } from './index';
import { PaymentUnreachable, type PaymentOrder, type RefundOrder } from './payment-driver';

let weChatPay: WeChatPayStandIn;
const environment = { ...process.env };

beforeAll(async () => { weChatPay = await startWeChatPay(serverNow); });
afterAll(async () => {
  await weChatPay.close();
  process.env = environment;
});
beforeEach(() => {
  process.env = { ...environment, ...weChatPay.variables };
  weChatPay.orders.clear();
  weChatPay.refunds.clear();
  weChatPay.refusedSignatures.length = 0;
});

const NOW = Date.UTC(2026, 4, 18, 2);
const NUMBER = 'payment-0123456789abcdef';
const anOrder = (wanted: Partial<PaymentOrder> = {}): PaymentOrder => (
  { outTradeNo: NUMBER, amountFen: 19_900, description: '全车精洗', openid: 'o-li-na', expiresAt: NOW + 1_800_000, ...wanted });
const aRefund = (wanted: Partial<RefundOrder> = {}): RefundOrder => (
  { outTradeNo: NUMBER, outRefundNo: 'refund-1', totalFen: 19_900, refundFen: 5000, reason: '不想要了', ...wanted });
const prepare = (wanted?: Partial<PaymentOrder>) => paymentDriver().prepare(anOrder(wanted), NOW);
const paid = async (): Promise<void> => {
  await prepare();
  Object.assign(weChatPay.orders.get(NUMBER) ?? {}, { state: 'SUCCESS', transactionId: '42000001', paidAt: NOW + 60_000 });
};

describe('ordering a payment', () => {
  it('sends a signed order and answers a signed sheet', async () => {
    const prepared = await prepare();
    if (!prepared.ok) throw new Error(prepared.detail);
    expect(prepared.request).toMatchObject({ timeStamp: String(NOW / 1000), package: `prepay_id=wx-${NUMBER}`, signType: 'RSA' });
    expect(weChatPay.isSheetGenuine(prepared.request)).toBe(true);
    expect(weChatPay.isSheetGenuine({ ...prepared.request, package: 'prepay_id=other' })).toBe(false);
    expect(weChatPay.orders.get(NUMBER)).toMatchObject({ total: 19_900, openid: 'o-li-na', timeExpire: '2026-05-18T10:30:00+08:00', notifyUrl: 'https://example.com/pay' });
    expect(weChatPay.refusedSignatures).toEqual([]);
  });

  it('signs the Chinese of a description as it is sent', async () => {
    expect(await prepare({ description: '「尊享」保养 · 3 次' })).toMatchObject({ ok: true });
  });

  it('is refused when another key signs, and says so', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    process.env['PAYMENT_PRIVATE_KEY'] = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    expect(await prepare()).toMatchObject({ ok: false, reason: 'refused', detail: expect.stringContaining('SIGN_ERROR') as string });
    expect(weChatPay.refusedSignatures).toEqual(['signature', 'signature']);
  });

  it.each([
    ['another amount under the same number', 'NOTPAY', { amountFen: 1 }, 'refused'], ['a number that is paid', 'SUCCESS', {}, 'paid'], ['a number that is closed', 'CLOSED', {}, 'closed'],
  ])('tells %s', async (_sentence, state, wanted, reason) => {
    await prepare();
    Object.assign(weChatPay.orders.get(NUMBER) ?? {}, { state, paidAt: state === 'SUCCESS' ? NOW : 0 });
    expect(await prepare(wanted)).toMatchObject({ ok: false, reason });
  });
});

describe('an answer that is not to be believed', () => {
  const faults: [sentence: string, fault: StandInFault, detail: string][] = [
    ['without a signature', 'unsigned', 'not signed'], ['signed by somebody else', 'wrongKey', 'signed wrongly'], ['altered on the way', 'altered', 'signed wrongly'],
    ['of ten minutes ago', 'old', 'signed at another time'], ['from a broken gateway', 'gateway', 'no JSON'], ['that never comes', 'hangUp', 'hang up'],
    ['of a busy platform', 'busy', 'SYSTEM_ERROR'], ['without sense', 'noJson', 'no JSON'],
  ];

  it.each(faults)('%s leaves open what happened', async (_sentence, fault, detail) => {
    await paid();
    weChatPay.failNext(fault);
    const asked = paymentDriver().query(NUMBER);
    await expect(asked).rejects.toThrow(PaymentUnreachable);
    await expect(asked).rejects.toThrow(detail);
  });

  it('is followed by a question when it concerned an order', async () => {
    weChatPay.failNext('unsigned');
    expect(await prepare()).toMatchObject({ ok: false, reason: 'refused', detail: expect.stringContaining('not signed') as string });
    expect(await prepare()).toMatchObject({ ok: true });
  });

  it('lets a refund be tried again, which is the same refund then', async () => {
    await paid();
    weChatPay.failNext('unsigned');
    expect(await paymentDriver().refund(aRefund())).toMatchObject({ ok: false, retry: true });
    expect(await paymentDriver().refund(aRefund())).toEqual({ ok: true });
    expect(weChatPay.orders.get(NUMBER)?.refunded).toBe(5000);
  });
});

describe('what is known of a number', () => {
  it('is everything once it is paid', async () => {
    await paid();
    expect(await paymentDriver().query(NUMBER)).toEqual({ state: 'paid', transactionId: '42000001', paidFen: 19_900, paidAt: NOW + 60_000, openid: 'o-li-na' });
  });

  it('is nothing when it was never ordered', async () => {
    expect(await paymentDriver().query(NUMBER)).toEqual({ state: 'unknown', transactionId: null, paidFen: null, paidAt: null, openid: null });
  });
});

describe('closing', () => {
  it('ends an order, also when repeated', async () => {
    await prepare();
    expect(await paymentDriver().close(NUMBER)).toBe('closed');
    expect(await paymentDriver().close(NUMBER)).toBe('closed');
  });

  it('says that it came too late, or that nobody knows the number', async () => {
    expect(await paymentDriver().close(NUMBER)).toBe('unknown');
    await paid();
    expect(await paymentDriver().close(NUMBER)).toBe('paid');
  });
});

describe('giving money back', () => {
  it.each([
    ['is on its way', 'PROCESSING', 'processing'], ['is done', 'SUCCESS', 'succeeded'], ['has failed at the bank', 'ABNORMAL', 'failed'], ['was given up', 'CLOSED', 'failed'],
  ])('a refund %s', async (_sentence, status, state) => {
    await paid();
    expect(await paymentDriver().refund(aRefund())).toEqual({ ok: true });
    Object.assign(weChatPay.refunds.get('refund-1') ?? {}, { status, doneAt: status === 'SUCCESS' ? NOW : 0 });
    expect(await paymentDriver().queryRefund(NUMBER, 'refund-1')).toEqual({ state, succeededAt: status === 'SUCCESS' ? NOW : null });
  });

  it('refuses more than was paid, for good', async () => {
    await paid();
    expect(await paymentDriver().refund(aRefund({ refundFen: 19_901 }))).toEqual({ ok: false, retry: false, detail: 'INVALID_REQUEST 累计退款金额大于支付金额' });
    expect((await paymentDriver().queryRefund(NUMBER, 'refund-1')).state).toBe('unknown');
  });
});
