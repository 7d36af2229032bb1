import { isHttpNotice, signedMessageOf } from './http-notice';
import { readCloudNotice, readV3Notice, type NoticeReading } from './read-notice';

const PAID_AT = Date.UTC(2026, 4, 18, 2);
const payment = {
  returnCode: 'SUCCESS', resultCode: 'SUCCESS', mchId: '1800008281', subMchId: '1900000001', outTradeNo: 'payment-1', transactionId: '4200001', totalFee: 19_900,
  cashFee: 19_800, timeEnd: '20260518100000', openid: 'o-service', subOpenid: 'o-li-na',
};
const refund = {
  returnCode: 'SUCCESS', subMchId: '1900000001', outTradeNo: 'payment-1', transactionId: '4200001', totalFee: 19_900, outRefundNo: 'refund-1', refundFee: 500,
  refundStatus: 'SUCCESS', successTime: '2026-05-18 10:00:00',
};
const paymentNotice = { kind: 'payment', merchantId: '1900000001', outTradeNo: 'payment-1', transactionId: '4200001', paidFen: 19_900, paidAt: PAID_AT };
const refundNotice = { kind: 'refund', merchantId: '1900000001', outTradeNo: 'payment-1', outRefundNo: 'refund-1', refundFen: 500, succeeded: true, at: PAID_AT };
const snake = (fields: object): Record<string, unknown> => Object.fromEntries(
  Object.entries(fields).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value as unknown]));
const told = (reading: NoticeReading): unknown => reading.ok ? reading.notice : reading.fault;

describe('a notice of the cloud', () => {
  const rows: [sentence: string, event: Record<string, unknown>, answer: unknown][] = [
    ['a payment is the whole sum, coupons of WeChat included', payment, paymentNotice],
    ['with names written the other way it is the same', snake(payment), paymentNotice],
    ['a sum written as text is the same', { ...payment, totalFee: '19900' }, paymentNotice],
    ['without a time it is left open', { ...payment, timeEnd: undefined }, { ...paymentNotice, paidAt: null }],
    ['a refund', refund, refundNotice],
    ['a refund with names written the other way', snake(refund), refundNotice],
    ['a refund that failed at the bank', { ...refund, refundStatus: 'CHANGE', successTime: '' }, { ...refundNotice, succeeded: false, at: null }],
    ['a refund that was closed', { ...refund, refundStatus: 'REFUNDCLOSE' }, { ...refundNotice, succeeded: false }],
    ['a sealed refund cannot be read', { returnCode: 'SUCCESS', reqInfo: 'Zm9v' }, 'a sealed refund'],
    ['a failed transfer of the notice', { returnCode: 'FAIL' }, 'return code "FAIL"'],
    ['a payment that failed', { ...payment, resultCode: 'FAIL' }, 'result code "FAIL"'],
    ['nothing at all', {}, 'return code ""'],
    ['no order number', { ...payment, outTradeNo: '' }, 'a number is missing'],
    ['no sum', { ...payment, totalFee: undefined }, 'the sum is missing'],
    ['a sum of zero', { ...payment, totalFee: 0 }, 'the sum is missing'],
    ['half a fen', { ...payment, totalFee: 1.5 }, 'the sum is missing'],
    ['a refund without a sum', { ...refund, refundFee: '' }, 'the sum is missing'],
  ];

  it.each(rows)('%s', (_sentence, event, answer) => {
    expect(told(readCloudNotice(event))).toEqual(answer);
  });
});

describe('an opened notice of API v3', () => {
  const transaction = {
    mchid: '1900000001', out_trade_no: 'payment-1', transaction_id: '4200001', trade_state: 'SUCCESS', success_time: '2026-05-18T10:00:00+08:00',
    payer: { openid: 'o-li-na' }, amount: { total: 19_900, payer_total: 19_800 },
  };
  const given = {
    mchid: '1900000001', out_trade_no: 'payment-1', out_refund_no: 'refund-1', refund_status: 'SUCCESS', success_time: '2026-05-18T10:00:00+08:00', amount: { total: 19_900, refund: 500 },
  };
  const rows: [sentence: string, resource: Record<string, unknown>, answer: unknown][] = [
    ['a payment', transaction, paymentNotice], ['a refund', given, refundNotice],
    ['a refund that failed at the bank', { ...given, refund_status: 'ABNORMAL', success_time: undefined }, { ...refundNotice, succeeded: false, at: null }],
    ['an order that is still open', { ...transaction, trade_state: 'NOTPAY' }, 'trade state "NOTPAY"'],
    ['no sum', { ...transaction, amount: null }, 'the sum is missing'],
    ['nothing at all', {}, 'trade state ""'],
  ];

  it.each(rows)('%s', (_sentence, resource, answer) => {
    expect(told(readV3Notice(resource))).toEqual(answer);
  });
});

describe('an event over HTTP', () => {
  it.each([
    ['has headers and a body', { headers: {}, body: '' }, true], ['is no notice of the cloud', payment, false], ['is no text', 'body', false], ['is not nothing', null, false],
    ['has no object as its body', { headers: {}, body: {} }, false],
  ])('%s', (_sentence, event, answer) => {
    expect(isHttpNotice(event)).toBe(answer);
  });

  it('may carry its body in Base64', () => {
    expect(signedMessageOf({ headers: {}, body: Buffer.from('{"名":1}').toString('base64'), isBase64Encoded: true }).body).toBe('{"名":1}');
  });
});
