import { decodeCursor, encodeCursor } from './paging';

describe('a cursor', () => {
  it.each([
    ['a number', { value: 1_779_069_600_000, id: 'task-1' }], ['zero', { value: 0, id: 'a' }], ['a negative number', { value: -5, id: 'a' }],
    ['a text', { value: '李娜', id: 'customer-1' }], ['an empty text', { value: '', id: 'a' }], ['a text that looks like a number', { value: '12', id: 'a' }],
    ['a text with our separator', { value: 'a~b', id: 'customer-1' }], ['a text over two lines', { value: 'a\nb', id: 'x' }],
  ])('comes back as it was: %s', (_sentence, position) => {
    expect(decodeCursor(encodeCursor(position))).toEqual(position);
  });

  it.each([
    ['nothing', ''], ['no kind', '12~a'], ['no id', 'n12~'], ['no separator', 'n12'], ['a number that is none', 'nx~a'], ['no number', 'n~a'], ['infinity', 'nInfinity~a'],
  ])('is refused: %s', (_sentence, text) => {
    expect(decodeCursor(text)).toBeNull();
  });
});
