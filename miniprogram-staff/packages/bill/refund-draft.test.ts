import { BILL_REFUND_REASONS, readRefund, toAmountText } from './refund-draft';

const rows: readonly (readonly [sentence: string, amount: string, fen: number | null, problem: string])[] = [
  ['a part goes back', '50', 5000, ''],
  ['or all of it', '120.5', 12_050, ''],
  ['not more than there is', '120.51', null, '最多可退 ¥120.50'],
  ['nothing is no refund', '0', null, '请填写退款金额'],
  ['words are no amount', '全部', null, '请填写退款金额'],
];

test.each(rows)('%s', (_sentence, amount, fen, problem) => {
  expect(readRefund(amount, 12_050)).toEqual({ fen, problem });
});

test('the whole amount can be typed as it is offered', () => {
  expect(readRefund(toAmountText(12_050), 12_050).fen).toBe(12_050);
});

test('the usual reason stands first, and no parcel is late', () => {
  expect(BILL_REFUND_REASONS.map(({ label }) => label)).toEqual(['与门店协商一致', '不想要了', '质量问题', '其他原因']);
});
