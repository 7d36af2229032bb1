import { formatAddress, parseAddress, resolveAddress } from './launch';

describe('page addresses', () => {
  const rows = [
    ['a bare path has no query', '/pages/home/home', { path: 'pages/home/home', query: {} }],
    ['values stay as written', 'a/b?q=%E4%BD%A0&url=x=1', { path: 'a/b', query: { q: '%E4%BD%A0', url: 'x=1' } }],
    ['a name without a value is empty', 'a?flag', { path: 'a', query: { flag: '' } }],
    ['an .html ending is dropped', 'a/b.html?x=1', { path: 'a/b', query: { x: '1' } }],
  ] as const;
  test.each(rows)('%s', (_, url, expected) => {
    expect(parseAddress(url)).toEqual(expected);
  });

  test('a relative URL starts at the page that gave it', () => {
    expect(resolveAddress('../detail/detail?id=1', 'pages/list/list')).toEqual({ path: 'pages/detail/detail', query: { id: '1' } });
    expect(resolveAddress('/pages/a/a', 'pages/list/list').path).toBe('pages/a/a');
  });

  test('taking apart and putting together changes nothing', () => {
    expect(formatAddress(parseAddress('/a/b?x=1&y=%20'))).toBe('a/b?x=1&y=%20');
  });
});
