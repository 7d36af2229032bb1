import { addFallbackFont, rewriteUnits, scopeSelector, splitSheet } from './styles';

const MARK = '\u0001';

describe('selectors', () => {
  const rows = [
    ['a class is marked', '.cell', `.${MARK}cell`],
    ['each class of a compound is', '.cell--large.is-on', `.${MARK}cell--large.${MARK}is-on`],
    ['a tag becomes an element of the preview', 'view.row', `wx-view.${MARK}row`],
    ['the page too', 'page', 'wx-page'],
    ['the host becomes an attribute', ':host', '[wx-host="\u0002"]'],
    ['pseudo elements stay', '.icon::before', `.${MARK}icon::before`],
    ['so do ids and attributes', '#id[hidden]', '#id[hidden]'],
    ['and what stands inside :not', '.a:not(.b)', `.${MARK}a:not(.${MARK}b)`],
  ] as const;
  test.each(rows)('%s', (_, selector, expected) => {
    expect(scopeSelector(selector)).toBe(expected);
  });
});

describe('lengths', () => {
  const rows = [
    ['750rpx are the whole width', '750rpx', '100vw'],
    ['a part of it', '32rpx', '4.26667vw'],
    ['negative and several', '-15rpx 0 30.5rpx', '-2vw 0 4.06667vw'],
    ['vh is the height of the page below the bars', 'calc(100vh - 20px)', 'calc(100cqh - 20px)'],
    ['the safe area reads a variable', 'env(safe-area-inset-bottom)', 'var(--safe-bottom, 0px)'],
    ['with its own default dropped', 'calc(4px + env(safe-area-inset-top, 20px))', 'calc(4px + var(--safe-top, 0px))'],
    ['data in a URL is left alone', 'url("data:font/woff2;base64,5vh1rpx")', 'url("data:font/woff2;base64,5vh1rpx")'],
    ['px stays px', '1px', '1px'],
  ] as const;
  test.each(rows)('%s', (_, value, expected) => {
    expect(rewriteUnits(value)).toBe(expected);
  });
});

describe('fonts', () => {
  const rows = [
    ['the web font stands before the generic family', 'Arial,sans-serif', 'Arial,"Noto Sans SC Variable",sans-serif'],
    ['a list without a generic family gets one', 'PingFang SC,Microsoft YaHei', 'PingFang SC,"Noto Sans SC Variable",sans-serif,Microsoft YaHei'],
    ['an icon font is left alone', 'vant-icon', 'vant-icon'],
  ] as const;
  test.each(rows)('%s', (_, value, expected) => {
    expect(addFallbackFont(value)).toBe(expected);
  });
});

describe('a sheet', () => {
  test('imports are taken out in order', () => {
    const { imports, css } = splitSheet(`@import "../a.wxss";\n@import url('./b.wxss');\n.c{color:red}`);
    expect(imports).toEqual(['../a.wxss', './b.wxss']);
    expect(css.trim()).toBe(`.${MARK}c{color:red}`);
  });

  test('keyframe steps are not taken for tags', () => {
    expect(splitSheet('@keyframes spin{from{top:0}to{top:10rpx}}').css).toBe('@keyframes spin{from{top:0}to{top:1.33333vw}}');
  });

  test('the old spelling of the safe area is dropped', () => {
    expect(splitSheet('.a{padding:constant(safe-area-inset-bottom);padding:env(safe-area-inset-bottom)}').css).toBe(`.${MARK}a{padding:var(--safe-bottom, 0px)}`);
  });
});
