import type { CartLineView } from '@shared/domain/mall/model';
import { keyOf, toCartRows, toCartTotal, unchosenAfterAll } from './cart-view';

const oil: CartLineView = {
  productId: 'oil', skuId: '4l', quantity: 2, addedPriceFen: 32_800, addedAt: 2, title: '全合成机油', skuName: '4L 装', coverUrl: '/a.svg', kind: 'goods', priceFen: 32_800,
  left: 50, problem: '',
};
const mat: CartLineView = { ...oil, productId: 'mat', skuId: 'x5', quantity: 1, addedAt: 1, priceFen: 20_000, addedPriceFen: 20_000 };
const gone: CartLineView = { ...oil, productId: 'gone', problem: '已下架', left: 0 };
const none: ReadonlySet<string> = new Set();

const rows: readonly (readonly [sentence: string, line: CartLineView, part: object])[] = [
  ['a line is chosen until it is left out', oil, { isChosen: true, note: '', problem: '' }],
  ['a lower price is told', { ...oil, priceFen: 30_800 }, { note: '比加入时降 ¥20' }],
  ['and a higher one', { ...oil, priceFen: 33_800 }, { note: '比加入时涨 ¥10' }],
  ['few pieces left are counted', { ...oil, left: 3 }, { note: '仅剩 3 件', most: 3 }],
  ['what cannot be bought is not chosen', gone, { isChosen: false, problem: '已下架', possibleQuantity: 0 }],
  ['too many pieces can be made fewer', { ...oil, quantity: 9, left: 4, problem: '库存不足' }, { possibleQuantity: 4, isChosen: false }],
];
test.each(rows)('%s', (_sentence, line, part) => {
  expect(toCartRows([line], none)[0]).toMatchObject(part);
});

test('the latest added stands first', () => {
  expect(toCartRows([mat, oil], none).map((row) => row.productId)).toEqual(['oil', 'mat']);
});

test('the sum counts chosen lines only', () => {
  expect(toCartTotal(toCartRows([oil, mat, gone], none))).toEqual({ count: 3, totalFen: 85_600, isAllChosen: true });
  expect(toCartTotal(toCartRows([oil, mat], new Set([keyOf(mat)])))).toEqual({ count: 2, totalFen: 65_600, isAllChosen: false });
  expect(toCartTotal(toCartRows([gone], none))).toEqual({ count: 0, totalFen: 0, isAllChosen: false });
});

test('all are chosen, or none', () => {
  expect(unchosenAfterAll(toCartRows([oil, mat], none))).toEqual(['oil.4l', 'mat.x5']);
  expect(unchosenAfterAll(toCartRows([oil, mat], new Set(['oil.4l'])))).toEqual([]);
});
