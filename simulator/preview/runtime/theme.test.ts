import { applyTheme } from './theme';

describe('theme variables', () => {
  const rows = [
    ['a variable is replaced', '@tab', '#fff'],
    ['inside lists and objects too', { list: [{ icon: '@tab' }] }, { list: [{ icon: '#fff' }] }],
    ['an unknown name stays visible', '@none', '@none'],
    ['other values are left alone', { custom: true, size: 2, text: 'a@tab', nothing: null }, { custom: true, size: 2, text: 'a@tab', nothing: null }],
  ] as const;
  test.each(rows)('%s', (_, value, expected) => {
    expect(applyTheme<unknown>(value, { tab: '#fff' })).toEqual(expected);
  });
});
