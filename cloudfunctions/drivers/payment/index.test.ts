import { paymentDriver, paymentMode } from './index';

const environment = { ...process.env };
afterAll(() => { process.env = environment; });
const choose = (variables: Record<string, string>): void => { process.env = { ...environment, ...variables }; };

describe('the way to take money', () => {
  it.each([
    ['is off when nobody chose', {}, 'off'], ['is off when it says so', { PAYMENT_MODE: 'off' }, 'off'], ['is the local ledger', { PAYMENT_MODE: 'sandbox' }, 'sandbox'],
    ['is the cloud', { PAYMENT_MODE: ' cloudPay ' }, 'cloudPay'],
  ])('%s', (_sentence, variables, mode) => {
    choose(variables);
    expect(paymentMode()).toBe(mode);
    expect(paymentDriver().mode).toBe(mode);
  });

  it.each([
    ['a word that is no mode', { PAYMENT_MODE: 'mock' }, 'PAYMENT_MODE is "mock"'],
    ['v3 without its keys', { PAYMENT_MODE: 'v3' }, 'PAYMENT_API_V3_KEY is not set'],
    ['v3 with a key of another length', { PAYMENT_MODE: 'v3', PAYMENT_API_V3_KEY: 'short' }, 'PAYMENT_API_V3_KEY has 5 bytes'],
  ])('names %s', (_sentence, variables, message) => {
    choose(variables);
    expect(paymentDriver).toThrow(message);
  });

  it('names the merchant when it is missing', async () => {
    choose({ PAYMENT_MODE: 'cloudPay' });
    await expect(paymentDriver().query('payment-1')).rejects.toThrow('PAYMENT_MERCHANT_ID is not set');
  });
});

describe('without payments', () => {
  it('nothing is ordered, nothing is known, and refunds wait', async () => {
    choose({});
    const driver = paymentDriver();
    expect(await driver.prepare({ outTradeNo: 'payment-1', amountFen: 1, description: '', openid: '', expiresAt: 0 }, 0)).toEqual({ ok: false, reason: 'refused', detail: 'PAYMENT_OFF' });
    expect((await driver.query('payment-1')).state).toBe('unknown');
    expect(await driver.close('payment-1')).toBe('unknown');
    expect(await driver.refund({ outTradeNo: 'payment-1', outRefundNo: 'refund-1', totalFen: 1, refundFen: 1, reason: '' })).toEqual({ ok: false, retry: true, detail: 'PAYMENT_OFF' });
    expect((await driver.queryRefund('payment-1', 'refund-1')).state).toBe('unknown');
  });
});
