import type { PaymentMode } from '@shared/domain/payment/model';
import { sheetClosing, toPaymentNote, type PaymentNote } from './payment-sheet';

const closings: readonly (readonly [sentence: string, error: unknown, closing: string])[] = [
  ['a sheet left by the person is cancelled', { errMsg: 'requestPayment:fail cancel' }, 'cancelled'],
  ['a sheet WeChat could not finish has failed', { errMsg: 'requestPayment:fail (detail message)' }, 'failed'],
  ['an error without words has failed', new Error('lost'), 'failed'],
  ['nothing at all has failed', null, 'failed'],
];
test.each(closings)('%s', (_sentence, error, closing) => {
  expect(sheetClosing(error)).toBe(closing);
});

const notes: readonly (readonly [sentence: string, mode: PaymentMode, note: PaymentNote])[] = [
  ['the practice payment is named', 'sandbox', { text: '沙箱支付，不会真实扣款', tone: 'warning', canPay: true }],
  ['WeChat Pay is named quietly', 'cloudPay', { text: '微信支付', tone: 'neutral', canPay: true }],
  ['without payment the store is the way', 'off', { text: '线上支付未开通，请到店支付或致电门店', tone: 'warning', canPay: false }],
];
test.each(notes)('%s', (_sentence, mode, note) => {
  expect(toPaymentNote(mode)).toEqual(note);
});
