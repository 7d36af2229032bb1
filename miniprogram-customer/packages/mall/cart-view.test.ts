import type { CartLineView } from '@shared/domain/mall/model';
import { chosenBy, isHopeless, selectionAfterAll, selectionAfterTap, toCartRows, toCartTotal, type CartSelection } from './cart-view';

const oil: CartLineView = {
  productId: 'oil', skuId: '4l', quantity: 2, addedPriceFen: 32_800, addedAt: 2, title: '全合成机油', skuName: '4L 装', coverUrl: '/a.svg', kind: 'goods', priceFen: 32_800,
  left: 50, problem: '',
};
const mat: CartLineView = { ...oil, productId: 'mat', skuId: 'x5', quantity: 1, addedAt: 1, priceFen: 20_000, addedPriceFen: 20_000 };
const gone: CartLineView = { ...oil, productId: 'gone', problem: '已下架', left: 0 };
const service: CartLineView = { ...oil, productId: 'wash', skuId: 'ten', kind: 'service', addedAt: 0 };
const none: CartSelection = { kind: null, left: [] };
const without = (...left: string[]): CartSelection => ({ kind: null, left });

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

test('only what cannot be bought at all may be cleared away', () => {
  expect(toCartRows([oil, gone, { ...oil, productId: 'few', quantity: 9, left: 4, problem: '库存不足' }], none).map(isHopeless)).toEqual([false, true, false]);
});

test('the latest added stands first', () => {
  expect(toCartRows([mat, oil], none).map((row) => row.productId)).toEqual(['oil', 'mat']);
});

test('the sum counts chosen lines only', () => {
  expect(toCartTotal(toCartRows([oil, mat, gone], none))).toEqual({ count: 3, totalFen: 85_600, isAllChosen: true });
  expect(toCartTotal(toCartRows([oil, mat], without('mat.x5')))).toEqual({ count: 2, totalFen: 65_600, isAllChosen: false });
  expect(toCartTotal(toCartRows([gone], none))).toEqual({ count: 0, totalFen: 0, isAllChosen: false });
});

const chosen = (rows: ReturnType<typeof toCartRows>): string[] => rows.filter((row) => row.isChosen).map((row) => row.productId);
const tap = (rows: ReturnType<typeof toCartRows>, productId: string): string[] => {
  const row = rows.find((candidate) => candidate.productId === productId);
  return row ? chosen(chosenBy(rows, selectionAfterTap(rows, row))) : [];
};

const selections: readonly (readonly [sentence: string, after: string[], wanted: string[]])[] = [
  ['goods and services are not chosen together', chosen(toCartRows([oil, mat, service], none)), ['oil', 'mat']],
  ['a tap leaves a line out', tap(toCartRows([oil, mat], none), 'mat'), ['oil']],
  ['another tap takes it back', tap(toCartRows([oil, mat], without('mat.x5')), 'mat'), ['oil', 'mat']],
  ['a service takes the place of goods', tap(toCartRows([oil, mat, service], none), 'wash'), ['wash']],
];
test.each(selections)('%s', (_sentence, after, wanted) => {
  expect(after).toEqual(wanted);
});

test('all of a kind are chosen, or none', () => {
  const all = toCartRows([oil, mat, service], none);
  const nothing = chosenBy(all, selectionAfterAll(all));
  expect(chosen(nothing)).toEqual([]);
  expect(chosen(chosenBy(nothing, selectionAfterAll(nothing)))).toEqual(['oil', 'mat']);
});
