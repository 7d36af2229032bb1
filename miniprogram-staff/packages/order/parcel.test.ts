import { COMPANY_CHOICES, companyOf, trackingOf } from './parcel';

const numbers: readonly (readonly [sentence: string, text: string, number: string | null])[] = [
  ['a number is kept', 'SF1234567890', 'SF1234567890'],
  ['spaces go and letters are capital', ' sf123 456 7890 ', 'SF1234567890'],
  ['an address behind a QR code is no number', 'https://example.com/a?b=1', null],
  ['five characters are too few', 'SF123', null],
  ['nothing is no number', '', null],
];

test.each(numbers)('%s', (_sentence, text, number) => {
  expect(trackingOf(text)).toBe(number);
});

test('the letters of a number tell the company, digits alone do not', () => {
  expect(['sf1', 'JDV00', 'YT98', 'JT5', 'DPK3', '7730', ''].map(companyOf)).toEqual(['SF', 'JD', 'YTO', 'JTSD', 'DBL', '', '']);
});

test('every company told from a number can be chosen', () => {
  expect(COMPANY_CHOICES.map(({ id }) => id)).toEqual(expect.arrayContaining(['SF', 'JD', 'YTO', 'JTSD', 'DBL']));
});
