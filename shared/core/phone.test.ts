import { maskPhone, parsePhone } from './phone';

describe('a mainland mobile number', () => {
  it.each([
    ['plain', '13800006821', '13800006821'], ['with spaces', '138 0000 6821', '13800006821'], ['with dashes', '138-0000-6821', '13800006821'],
    ['with +86', '+8613800006821', '13800006821'], ['with 86', '8613800006821', '13800006821'], ['with +86 and spaces', ' +86 138 0000 6821 ', '13800006821'],
    ['the newest prefix', '19900006821', '19900006821'], ['a digit missing', '1380000682', null], ['a digit too many', '138000068210', null],
    ['an old prefix', '12800006821', null], ['a landline', '057188880001', null], ['a foreign number', '+4915112345678', null], ['letters', '1380000682a', null],
    ['nothing', '', null],
  ])('is read or refused: %s', (_sentence, text, phone) => {
    expect(parsePhone(text)).toBe(phone);
  });
});

describe('the mask', () => {
  it.each([
    ['shows the first three and the last four digits', '13800006821', '138****6821'], ['shows nothing of anything else', '0571-88880001', '****'], ['shows nothing of nothing', '', '****'],
  ])('%s', (_sentence, phone, mask) => {
    expect(maskPhone(phone)).toBe(mask);
  });
});
