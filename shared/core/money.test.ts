import { formatWan, formatWanRange, formatYuan, parseYuan, splitYuan, typedYuan } from './money';

describe('an amount in words', () => {
  it.each([
    ['whole yuan without decimals', 129_900, '¥1,299'], ['a part of a yuan', 129_950, '¥1,299.50'], ['one fen', 1, '¥0.01'], ['nothing', 0, '¥0'],
    ['a million and more', 123_456_789_00, '¥123,456,789'], ['below zero', -129_950, '¥-1,299.50'], ['three digits need no comma', 99_900, '¥999'],
  ])('%s', (_sentence, fen, words) => {
    expect(formatYuan(fen)).toBe(words);
  });

  it('comes apart for a price with small decimals', () => {
    expect([splitYuan(129_905), splitYuan(-5)]).toEqual([{ integer: '1,299', decimals: '05' }, { integer: '-0', decimals: '05' }]);
  });
});

describe('a guide price in 万', () => {
  it.each([
    ['two decimals', 12_980_000, '12.98万'], ['a whole number', 20_000_000, '20万'], ['a trailing zero is dropped', 12_900_000, '12.9万'],
    ['more decimals are rounded', 12_985_999, '12.99万'],
  ])('%s', (_sentence, fen, words) => {
    expect(formatWan(fen)).toBe(words);
  });

  it('reads as a range, or as one price when both ends are equal', () => {
    expect([formatWanRange(12_980_000, 16_580_000), formatWanRange(12_980_000, 12_980_000)]).toEqual(['12.98-16.58万', '12.98万']);
  });
});

describe('an amount somebody typed', () => {
  it.each([
    ['whole yuan', '1299', 129_900], ['one decimal', '12.5', 1250], ['two decimals', ' 0.07 ', 7], ['a value floats get wrong', '1.15', 115],
    ['zero', '0', 0], ['the largest', '99999999.99', 9_999_999_999], ['one digit more', '100000000', null], ['three decimals', '1.005', null],
    ['a sign', '-1', null], ['a comma', '1,299', null], ['a point without decimals', '12.', null], ['an exponent', '1e3', null], ['nothing', '', null],
  ])('%s', (_sentence, text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it.each([['whole yuan', 5900, '59'], ['with decimals', 5950, '59.50'], ['a single fen', 1, '0.01'], ['nothing', 0, '0'], ['the largest', 9_999_999_999, '99999999.99']])('%s is typed as it is read', (_sentence, fen, text) => {
    expect([typedYuan(fen), parseYuan(text)]).toEqual([text, fen]);
  });
});
