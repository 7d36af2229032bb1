import { listWxsRequires, rewriteInlineWxs, rewriteWxs } from './wxs';

describe('WXS in the browser', () => {
  const rows = [
    ['a constructor becomes the name of its type', "if (value.constructor === 'Array') {}", "if (__wxs.typeName(value) === 'Array') {}"],
    ['of a member as well', 'a.b[0].constructor', '__wxs.typeName(a.b[0])'],
    ['and of a call', 'get().constructor', '__wxs.typeName(get())'],
    ['a pattern keeps its backslash', String.raw`getRegExp('^-?\d+$')`, String.raw`getRegExp('^-?\\d+$')`],
    ['a newline escape stays one', String.raw`getRegExp('\n')`, String.raw`getRegExp('\n')`],
    ['a require loses its extension', "require('./bem.wxs')", "require('./bem')"],
    ['a require without one is left alone', "require('./bem')", "require('./bem')"],
    ['an ordinary string is left alone', String.raw`var a = '\d'`, String.raw`var a = '\d'`],
  ] as const;
  test.each(rows)('%s', (_, source, expected) => {
    expect(rewriteWxs(source)).toBe(expected);
  });

  test('only the inside of wxs tags is rewritten in a template', () => {
    expect(rewriteInlineWxs('<wxs module="m">a.constructor</wxs><view>{{a.constructor}}</view>'))
      .toBe('<wxs module="m">__wxs.typeName(a)</wxs><view>{{a.constructor}}</view>');
  });

  test('the modules a script needs are listed without extensions', () => {
    expect(listWxsRequires("var a = require('./a.wxs'); var b = require('../b')")).toEqual(['./a', '../b']);
  });
});
