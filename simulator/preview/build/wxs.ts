/**
 * WXS is not JavaScript. These rewrites carry its differences into the browser:
 * `x.constructor` is the name of a type, `require` keeps its extension, and a backslash that starts no
 * known escape stays in the string (`getRegExp('^\d+$')` relies on it).
 */

const CONSTRUCTOR = /([\w$]+(?:\.[\w$]+|\[[\w$]+\]|\(\))*)\.constructor\b/g;
const REGEXP_CALL = /getRegExp\(\s*(['"])(.*?)\1/g;
const KEPT_BACKSLASH = /\\(?=[dDwWsSbB.+*?()[\]{}^$|/-])/g;
const REQUIRE = /require\(\s*(['"])([^'"]+?)(?:\.wxs)?\1\s*\)/g;
const INLINE_MODULE = /<wxs[^>]*>[^]*?<\/wxs>/g;

/** The WXS source as JavaScript for the template runtime; `__wxs` is installed by the page runtime. */
export function rewriteWxs(source: string): string {
  return source
    .replace(CONSTRUCTOR, '__wxs.typeName($1)')
    .replace(REGEXP_CALL, (call) => call.replace(KEPT_BACKSLASH, '\\\\'))
    .replace(REQUIRE, (_, quote: string, target: string) => `require(${quote}${target}${quote})`);
}

/** The WXML with the bodies of its `<wxs>` tags rewritten. */
export function rewriteInlineWxs(wxml: string): string {
  return wxml.replace(INLINE_MODULE, rewriteWxs);
}

/** What a WXS source requires, without extensions, as written. */
export function listWxsRequires(source: string): string[] {
  return [...source.matchAll(REQUIRE)].map((match) => match[2] ?? '');
}
