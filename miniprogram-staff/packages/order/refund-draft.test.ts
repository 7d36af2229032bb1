import type { MallOrder } from '@shared/domain/order/model';
import { aLine, aPaidOrder, aServiceLine } from '../../../tests/order-builders';
import { REASON_CHOICES, estimateOf, reasonOf, refuseDraft, toDraft, toWishes, withQuantity, type Estimate } from './refund-draft';

const twoTins = aPaidOrder({ fulfilment: 'express', freightFen: 1000 });

test('all that has not gone back is wished for at first', () => {
  const order = aPaidOrder({ lines: [aLine({ quantity: 3, refundedQuantity: 1, refundedFen: 5900 }), aLine({ skuId: 'gone', quantity: 1, refundedQuantity: 1 })] });
  expect(toDraft(order)).toMatchObject([{ skuId: 'engine-oil-4l', quantity: 2, most: 2, note: '每件实付 ¥59' }]);
});

test('pieces stay between nothing and what is left; lines without pieces are not sent', () => {
  const draft = toDraft(twoTins);
  expect([5, -1, 1].map((quantity) => withQuantity(draft, 'engine-oil-4l', quantity)[0]?.quantity)).toEqual([2, 0, 1]);
  expect([toWishes(withQuantity(draft, 'engine-oil-4l', 0)), toWishes(draft)]).toEqual([[], [{ skuId: 'engine-oil-4l', quantity: 2 }]]);
});

const estimates: readonly (readonly [sentence: string, order: MallOrder, quantity: number, estimate: Partial<Estimate>])[] = [
  ['everything of an unsent parcel brings its freight too', twoTins, 2, { fen: 12_800, note: '含运费 ¥10' }],
  ['a part does not', twoTins, 1, { fen: 5900, note: '' }],
  ['discounts are spread over the pieces', aPaidOrder({ lines: [aLine({ quantity: 2, discountFen: 801 })] }), 1, { fen: 5499 }],
  ['nothing brings nothing', twoTins, 0, { fen: 0 }],
];

test.each(estimates)('%s', (_sentence, order, quantity, estimate) => {
  expect(estimateOf(order, withQuantity(toDraft(order), 'engine-oil-4l', quantity))).toMatchObject(estimate);
});

test('of a package the estimate is the most it can be', () => {
  const order = aPaidOrder({ fulfilment: 'service', lines: [aServiceLine({ quantity: 2 })] });
  expect(estimateOf(order, toDraft(order))).toEqual({ fen: 120_000, note: '这是上限，已使用的次数会扣除，以提交后的金额为准' });
});

const refusals: readonly (readonly [sentence: string, quantity: number, reason: string, text: string, refusal: string])[] = [
  ['pieces, reason and words are enough', 1, 'quality', '漏油', ''],
  ['without pieces there is nothing to give back', 0, 'quality', '漏油', '请选择要退的商品和数量'],
  ['a reason is needed', 1, '', '漏油', '请选择退款原因'],
  ['words are needed', 1, 'quality', '  ', '请写明情况，审核的经理会看到'],
];

test.each(refusals)('%s', (_sentence, quantity, reason, text, refusal) => {
  expect(refuseDraft(withQuantity(toDraft(twoTins), 'engine-oil-4l', quantity), reason, text)).toBe(refusal);
});

test('what was agreed at the counter is the first reason', () => {
  expect([REASON_CHOICES[0]?.id, REASON_CHOICES.length, reasonOf('nonsense')]).toEqual(['agreedWithStore', 7, null]);
});
