import { codeOf, codeOfQr, groupDigits, toQrText } from './code-text';

const scanned: readonly (readonly [sentence: string, text: string, code: string | null])[] = [
  ['the picture of a code gives the code', toQrText('123456789012'), '123456789012'],
  ['blanks around it do not matter', ' HX123456789012\n', '123456789012'],
  ['digits alone may be any shop\'s bar code', '123456789012', null],
  ['an address is no code', 'https://example.com/HX123456789012', null],
  ['eleven digits are too few', 'HX12345678901', null],
  ['thirteen are too many', 'HX1234567890123', null],
];

test.each(scanned)('scanned: %s', (_sentence, text, code) => {
  expect(codeOfQr(text)).toBe(code);
});

const typed: readonly (readonly [sentence: string, text: string, code: string | null])[] = [
  ['twelve digits are a code', '123456789012', '123456789012'],
  ['in groups as well', '1234 5678 9012', '123456789012'],
  ['unfinished is none yet', '1234 5678', null],
  ['letters are not typed', 'HX123456789012', null],
];

test.each(typed)('typed: %s', (_sentence, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test.each([['', ''], ['1234', '1234'], ['12345', '1234 5'], ['123456789012', '1234 5678 9012']])('%s reads as %s', (digits, text) => {
  expect(groupDigits(digits)).toBe(text);
});
