import type { MallOrder, OrderLine } from '@shared/domain/order/model';
import { isAllDone, starWords, toForms } from './review-form';

const line = { productId: 'oil', skuId: '4l', title: '机油', skuName: '4L 装', coverUrl: '', priceFen: 1, quantity: 1, refundedQuantity: 0, isReviewed: false } as OrderLine;
const forms = (...lines: OrderLine[]): ReturnType<typeof toForms> => toForms({ lines } as MallOrder);

test('each product begins with five stars', () => {
  expect(forms(line)[0]).toMatchObject({ skuId: '4l', stars: 5, isDone: false });
});

test('what went back is left out, what was reviewed is done', () => {
  expect(forms({ ...line, refundedQuantity: 1 })).toEqual([]);
  expect(isAllDone(forms({ ...line, isReviewed: true }))).toBe(true);
  expect(isAllDone(forms(line, { ...line, skuId: '1l', isReviewed: true }))).toBe(false);
});

test.each([[5, '非常满意'], [3, '一般'], [1, '很不满意'], [0, '']])('%i stars read %s', (stars, words) => {
  expect(starWords(stars)).toBe(words);
});
