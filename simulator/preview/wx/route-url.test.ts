import { pagePathOf, pageUrl, resolvePageUrl } from './route-url';

describe('page addresses', () => {
  const rows: [string, string, string][] = [
    ['/pages/home/home', 'pages/my/my', '/pages/home/home'],
    ['/pages/home/home?a=1&b=x/y', 'pages/my/my', '/pages/home/home?a=1&b=x/y'],
    ['../detail/detail?id=1', 'packages/order/pages/list/list', '/packages/order/pages/detail/detail?id=1'],
    ['./edit', 'pages/my/my', '/pages/my/edit'],
    ['edit?next=/a?b', 'pages/my/my', '/pages/my/edit?next=/a?b'],
    ['../../../x', 'pages/my/my', '/x'],
  ];
  it.each(rows)('%s seen from %s is %s', (url, from, expected) => {
    expect(resolvePageUrl(url, from)).toBe(expected);
  });

  it('the path of an address has no slash, query or .html', () => {
    expect(pagePathOf('/pages/a/b.html?x=1')).toBe('pages/a/b');
  });

  it('an address keeps its values as they were written', () => {
    expect(pageUrl('pages/a/b', { scene: 't%3Dabc', id: '1' })).toBe('pages/a/b?scene=t%3Dabc&id=1');
    expect(pageUrl('pages/a/b', {})).toBe('pages/a/b');
  });
});
