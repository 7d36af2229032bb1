import type { ShelfCard } from '@shared/contracts/mall';
import { soldText, toProductCard, toSpecials } from './product-view';

const item: ShelfCard = {
  id: 'oil', storeId: 'east', categoryId: 'care', kind: 'goods', title: '全合成机油', subtitle: '', coverUrl: '/a.svg', priceFromFen: 32_800, listPriceFen: 39_800,
  hasManyPrices: true, soldCount: 128, left: 9, ratingTenths: 49, reviewCount: 12,
};

const cards: readonly (readonly [sentence: string, change: Partial<ShelfCard>, part: object])[] = [
  ['choices at several prices start from the lowest', {}, { priceSuffix: '起', facts: '已售 128 · 4.9 分', listPriceFen: 39_800 }],
  ['one price stands alone', { hasManyPrices: false }, { priceSuffix: '' }],
  ['a list price not above the price is left out', { listPriceFen: 32_800 }, { listPriceFen: 0 }],
  ['without reviews there is no score', { reviewCount: 0 }, { facts: '已售 128' }],
  ['a service is named as such', { kind: 'service' }, { kind: '服务套餐' }],
  ['without pieces left it is sold out', { left: 0 }, { isSoldOut: true }],
];
test.each(cards)('%s', (_sentence, change, part) => {
  expect(toProductCard({ ...item, ...change })).toMatchObject(part);
});

const sold: readonly (readonly [count: number, words: string])[] = [[0, '新品上架'], [1, '已售 1'], [9999, '已售 9999'], [12_400, '已售 1.2万'], [20_000, '已售 2万']];
test.each(sold)('%i pieces sold read %s', (count, words) => {
  expect(soldText(count)).toBe(words);
});

test('special prices come first, sold-out ones not at all', () => {
  const plain = { ...item, id: 'plain', listPriceFen: 0 };
  const gone = { ...item, id: 'gone', left: 0 };
  expect(toSpecials([plain, gone, item], 3).map((card) => card.id)).toEqual(['oil', 'plain']);
  expect(toSpecials([item, plain], 1).map((card) => card.id)).toEqual(['oil']);
});
