import { readWishes, writeWishes, type Wish } from './wishes';

const oil: Wish = { productId: 'oil', skuId: '4l', quantity: 2 };
const mat: Wish = { productId: 'mat', skuId: 'x5', quantity: 1 };

const rows: readonly (readonly [sentence: string, word: string, wishes: Wish[]])[] = [
  ['one wish is read', 'oil~4l~2', [oil]],
  ['several are read in their order', 'oil~4l~2,mat~x5~1', [oil, mat]],
  ['nothing is no wish', '', []],
  ['a wish without pieces is left out', 'oil~4l~0,mat~x5~1', [mat]],
  ['half a piece is left out', 'oil~4l~1.5', []],
  ['a wish for more than may be bought at once is left out', 'oil~4l~100', []],
  ['a wish without a choice is left out', 'oil', []],
];
test.each(rows)('%s', (_sentence, word, wishes) => {
  expect(readWishes(word)).toEqual(wishes);
});

test('what is written can be read', () => {
  expect(readWishes(writeWishes([oil, mat]))).toEqual([oil, mat]);
});
