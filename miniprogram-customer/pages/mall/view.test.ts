import type { ShelfSort } from '@shared/domain/mall/model';
import { sortAfterTap, toShelfTiles, toSortChips } from './view';

const taps: readonly (readonly [sentence: string, sort: ShelfSort, chip: string, after: ShelfSort])[] = [
  ['the price starts with the lowest', 'rank', 'price', 'priceUp'],
  ['and turns round', 'priceUp', 'price', 'priceDown'],
  ['and back', 'priceDown', 'price', 'priceUp'],
  ['sales are the most first', 'priceUp', 'soldCount', 'soldCount'],
  ['the usual order is a tap away', 'soldCount', 'rank', 'rank'],
];
test.each(taps)('%s', (_sentence, sort, chip, after) => {
  expect(sortAfterTap(sort, chip)).toBe(after);
});

test('the chosen order is marked and says its direction', () => {
  expect(toSortChips('priceDown').map((chip) => [chip.text, chip.isChosen])).toEqual([['综合', false], ['销量', false], ['价格 ↓', true]]);
});

test('shelves are offered beside all of them; one shelf alone needs no choice', () => {
  const shelf = { id: 'care', storeId: 'east', name: '养护', icon: '', order: 1 };
  expect(toShelfTiles([shelf], null)).toEqual([]);
  expect(toShelfTiles([shelf, { ...shelf, id: 'deco', name: '精品' }], 'deco').map((chip) => [chip.text, chip.isChosen])).toEqual([['全部', false], ['养护', false], ['精品', true]]);
});
