import { atMinute } from '@shared/core/time';
import type { ProductReview, ProductView } from '@shared/domain/mall/model';
import { averageTenths, choiceText, keptChoice, mostPieces, startingChoice, toProductPage, toReviewCard, toSkuChoices, toStarRows } from './product-view';

const NOW = atMinute('2026-11-25', 600);
const small = { id: 's1', name: '1L 装', priceFen: 9_800, listPriceFen: 12_800, left: 0 };
const large = { id: 's4', name: '4L 装', priceFen: 32_800, listPriceFen: 39_800, left: 3 };
const view: ProductView = {
  product: {
    id: 'oil', storeId: 'east', categoryId: 'care', kind: 'goods', title: '全合成机油', subtitle: '', pictures: ['/a.svg'], specifications: [], details: [], notes: [],
    deliveries: ['pickup', 'express'], packageItems: [], validDays: 0, limitPerCustomer: 0, status: 'onSale',
  },
  categoryName: '养护', skus: [small, large], soldCount: 12, ratingTenths: 0, reviewCount: 0, leftForCustomer: null, couponHints: [],
};
const service: ProductView = {
  ...view,
  product: { ...view.product, kind: 'service', deliveries: [], packageItems: [{ id: 'wash', name: '精洗', uses: 10 }], validDays: 365, limitPerCustomer: 2 },
  skus: [large], leftForCustomer: 1,
};

const pages: readonly (readonly [sentence: string, view: ProductView, part: object])[] = [
  ['choices at two prices make a range and cross nothing out', view, { priceFen: 9_800, highPriceFen: 32_800, listPriceFen: 0 }],
  ['goods say how they are handed over', view, { ways: ['到店自提', '快递到家'], validity: '', problem: '' }],
  ['a service is used at the store and says how often and how long', service, { ways: ['到店使用'], packageItems: [{ name: '精洗', value: '10 次' }], validity: '付款后 365 天内有效' }],
  ['one choice shows its list price', service, { listPriceFen: 39_800 }],
  ['a limit says what is left of it', service, { limit: '每人限购 2 件，您还可购 1 件' }],
  ['an untouched limit is said once', { ...service, leftForCustomer: 2 }, { limit: '每人限购 2 件' }],
  ['a used-up limit stops', { ...service, leftForCustomer: 0 }, { problem: '已达限购数量' }],
  ['little left is counted over all choices', view, { sold: '已售 12 · 仅剩 3 件' }],
  ['plenty is not', { ...view, skus: [{ ...large, left: 10 }] }, { sold: '已售 12' }],
  ['nothing left stops', { ...view, skus: [small] }, { problem: '已售罄' }],
  ['off sale stops', { ...view, product: { ...view.product, status: 'offSale' } }, { problem: '已下架' }],
  ['without a picture there is still a place for one', { ...view, product: { ...view.product, pictures: [] } }, { pictures: [''] }],
];
test.each(pages)('%s', (_sentence, given, part) => {
  expect(toProductPage(given)).toMatchObject(part);
});

test('few pieces left are counted, plenty are not', () => {
  expect(toSkuChoices([small, large, { ...large, left: 10 }]).map((choice) => [choice.leftText, choice.isSoldOut])).toEqual([['已售罄', true], ['仅剩 3 件', false], ['', false]]);
});

test('the first choice that is there is chosen', () => {
  expect(startingChoice([small, large])).toEqual({ skuId: 's4', quantity: 1 });
  expect(startingChoice([small])).toEqual({ skuId: 's1', quantity: 1 });
  expect(startingChoice([])).toEqual({ skuId: '', quantity: 1 });
});

test('a choice stays while the product has it', () => {
  expect(keptChoice([small, large], { skuId: 's1', quantity: 3 })).toEqual({ skuId: 's1', quantity: 3 });
  expect(keptChoice([large], { skuId: 's1', quantity: 3 })).toEqual({ skuId: 's4', quantity: 1 });
});

const limits: readonly (readonly [sentence: string, left: number, leftForCustomer: number | null, most: number])[] = [
  ['the stock is the limit', 3, null, 3], ['or the customer’s own', 30, 2, 2], ['or what an order takes', 500, null, 99], ['a stepper never falls below one', 0, 0, 1],
];
test.each(limits)('%s', (_sentence, left, leftForCustomer, most) => {
  expect(mostPieces(left, leftForCustomer)).toBe(most);
});

test('a choice is told with its pieces', () => {
  expect(choiceText([small, large], { skuId: 's4', quantity: 2 })).toBe('4L 装 · 2 件');
});

const review: ProductReview = {
  id: 'r1', storeId: 'east', productId: 'oil', orderId: 'o1', skuName: '4L 装', customerId: 'c1', maskedName: '李**', stars: 5, text: '', pictures: [], reply: null,
  repliedByName: null, isHidden: false, at: NOW,
};
test('a review without words says so', () => {
  expect(toReviewCard(review, NOW)).toMatchObject({ name: '李**', about: '今天 10:00 · 4L 装', text: '没有留下文字', reply: '' });
});

test('stars are counted from five down, their average in tenths', () => {
  expect(toStarRows([0, 0, 0, 1, 3]).map((row) => [row.label, row.percent])).toEqual([['5 星', 75], ['4 星', 25], ['3 星', 0], ['2 星', 0], ['1 星', 0]]);
  expect(averageTenths([0, 0, 0, 1, 3])).toBe(48);
  expect(averageTenths([0, 0, 0, 0, 0])).toBe(0);
});
