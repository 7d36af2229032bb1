import { EXPRESS_COMPANIES, expressLabel, isTrackingNumber } from './express';

it('has every company once', () => {
  expect(new Set(EXPRESS_COMPANIES.map(({ code }) => code)).size).toBe(EXPRESS_COMPANIES.length);
});

it.each([
  ['SF is 顺丰速运', 'SF', '顺丰速运'], ['YD is 韵达速递', 'YD', '韵达速递'], ['the code of another list is none', 'YUNDA', null], ['codes are written large', 'sf', null],
])('%s', (_sentence, code, label) => {
  expect(expressLabel(code)).toBe(label);
});

it.each([
  ['letters and digits', 'SF1234567890123', true], ['digits alone', '773012345678901', true], ['with a part number', 'JDVB12345-1-1', true],
  ['six characters', '123456', true], ['five characters', '12345', false], ['a space in between', 'SF123 456789', false], ['Chinese', '顺丰123456', false],
  ['33 characters', '1'.repeat(33), false],
])('a tracking number: %s', (_sentence, text, answer) => {
  expect(isTrackingNumber(text)).toBe(answer);
});
