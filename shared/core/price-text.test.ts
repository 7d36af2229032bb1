import { toPriceText, type PriceForm } from './price-text';

const rows: readonly (readonly [sentence: string, form: PriceForm, fen: number, highFen: number, pieces: [string, string, string]])[] = [
  ['an amount without fen drops its decimals', 'yuan', 129900, 0, ['1,299', '', '']],
  ['an amount with fen keeps two decimals', 'yuan', 129950, 0, ['1,299', '.50', '']],
  ['a range shows both ends in whole yuan', 'yuan', 19950, 39900, ['199-399', '', '']],
  ['a guide price is quoted in ten thousands', 'wan', 12_980_000, 0, ['12.98', '', '万']],
  ['a guide price range names its unit once', 'wan', 12_980_000, 16_580_000, ['12.98-16.58', '', '万']],
  ['equal ends are no range', 'wan', 12_980_000, 12_980_000, ['12.98', '', '万']],
];

test.each(rows)('%s', (_sentence, form, fen, highFen, [integer, decimals, unit]) => {
  expect(toPriceText({ fen, highFen, form })).toEqual({ integer, decimals, unit });
});
