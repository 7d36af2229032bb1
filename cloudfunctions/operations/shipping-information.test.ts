import { openidFor } from '../../simulator/local-cloud/identity';
import { TEST_NOW } from '../../tests/builders';
import { startProbedCloud, type ProbedCloud } from '../../tests/probe-function';
import { paymentDriver } from '../drivers/payment/index';
import type { ShippingAnswer, ShippingInformation } from './shipping-information';

let probed: ProbedCloud;
let transactionId = '';

beforeAll(async () => { probed = await startProbedCloud('cloudfunctions/operations/shipping-information', ['wxa.sec.order.uploadShippingInfo']); });
afterAll(async () => { await probed.close(); });
beforeEach(async () => {
  await probed.cloud.reset();
  await paymentDriver().prepare({ outTradeNo: NUMBER, amountFen: 19_900, description: '车载香氛', openid, expiresAt: TEST_NOW + 600_000 }, TEST_NOW);
  const order = probed.cloud.cloud.state.ledger.orders.values()[0];
  await probed.cloud.pay(order?.prepayId ?? '');
  transactionId = (await paymentDriver().query(NUMBER)).transactionId ?? '';
});

const NUMBER = 'payment-0123456789abcdef';
const openid = openidFor('customer', 'li-na');
const parcel = { companyCode: 'SF', trackingNumber: 'SF1234567890123', contactPhone: '13800000001' };
const upload = async (wanted: Partial<ShippingInformation> = {}) => await probed.probe('uploadShippingInformation',
  { transactionId, openid, delivery: 'pickup', description: '车载香氛 × 1', ...wanted }, TEST_NOW) as ShippingAnswer;
const refund = (refundFen: number) => paymentDriver().refund({ outTradeNo: NUMBER, outRefundNo: 'refund-1', totalFen: 19_900, refundFen, reason: '不想要了' });

describe('what is handed over is told to WeChat', () => {
  it.each([
    ['goods picked up at the store', { delivery: 'pickup' }], ['services used at the store', { delivery: 'virtual' }], ['a parcel', { delivery: 'express', express: parcel }],
    ['a very long list', { description: '香氛、'.repeat(100) }],
  ] as const)('%s', async (_sentence, wanted) => {
    expect(await upload(wanted)).toEqual({ ok: true });
  });

  it('also when a part was given back before', async () => {
    await refund(100);
    expect(await upload()).toEqual({ ok: true });
  });

  it('is taken once more as a correction, and then no more', async () => {
    await upload();
    expect(await upload({ delivery: 'virtual' })).toEqual({ ok: true });
    expect(await upload()).toMatchObject({ ok: false, retry: false, detail: expect.stringContaining('10060003') as string });
  });
});

describe('what WeChat refuses is answered, not thrown', () => {
  it.each([
    ['a payment it does not know yet is tried again', { transactionId: '4200' }, true, '10060001'],
    ['somebody else\'s payment is not', { openid: openidFor('customer', 'zhou-kai') }, false, '10060031'],
    ['a parcel without a number is not', { delivery: 'express', express: { ...parcel, trackingNumber: '' } }, false, '268485226'],
    ['nothing to be read is not', { description: '' }, false, '10060008'],
  ] as const)('%s', async (_sentence, wanted, retry, number) => {
    expect(await upload(wanted)).toMatchObject({ ok: false, retry, detail: expect.stringContaining(number) as string });
  });

  it('a payment given back as a whole is not', async () => {
    await refund(19_900);
    expect(await upload()).toMatchObject({ ok: false, retry: false, detail: expect.stringContaining('10060004') as string });
  });
});

describe('a function that may not call WeChat', () => {
  let undeclared: ProbedCloud;
  afterAll(async () => { await undeclared.close(); });

  it('tries again, because an administrator can mend it', async () => {
    undeclared = await startProbedCloud('cloudfunctions/operations/shipping-information', []);
    const answer = await undeclared.probe('uploadShippingInformation', { transactionId, openid, delivery: 'pickup', description: '车载香氛' }, TEST_NOW);
    expect(answer).toMatchObject({ ok: false, retry: true, detail: expect.stringContaining('-604101') as string });
  });
});
