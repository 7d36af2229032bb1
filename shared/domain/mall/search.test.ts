import { searchPieces, searchedPieces } from './search';

const finds = (texts: string[], search: string): boolean => {
  const pieces = new Set(searchPieces(texts));
  const asked = searchedPieces(search);
  return asked.length > 0 && asked.every((piece) => pieces.has(piece));
};

const title = '全合成机油 5W-30 四升装 SP级 Mobil';

it.each([
  ['a word of the title', '机油', true],
  ['one character', '油', true],
  ['a longer run', '全合成机油', true],
  ['two words', '机油 四升', true],
  ['words without a space between', '机油四升', false],
  ['another order', '油机', false],
  ['a Latin word in another case', 'MOBIL', true],
  ['the beginning of a Latin word', 'mob', true],
  ['its middle', 'obi', false],
  ['a number with a sign', '5w-30', true],
  ['full-width letters', '５Ｗ', true],
  ['mixed scripts', 'sp级', true],
  ['a keyword beside the title', '润滑', true],
  ['half a keyword and half the title', '滑全', false],
  ['something else', '轮胎', false],
  ['signs only', '！？', false],
  ['nothing', '', false],
])('%s: %s', (_sentence, search, isFound) => {
  expect(finds([title, '润滑油'], search)).toBe(isFound);
});

it('asks for few pieces however long the search is, and keeps no more than it should', () => {
  expect(searchedPieces('一二三四五六七八九十百千万亿').length).toBe(8);
  expect(searchPieces(Array.from({ length: 400 }, (_, index) => `词${index}甲乙`)).length).toBe(240);
});
