/**
 * WXSS to CSS for one phone-wide iframe.
 *
 * Class names get a marker that the runtime replaces by the component's style scope, tags become the
 * preview's own elements (`view` → `wx-view`), `rpx` becomes `vw` (750rpx are the phone's width),
 * `vh` becomes `cqh` (the page below the bars is a size container), and the safe area reads variables.
 */
import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import type { AtRule, Declaration, Root } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { FileCache } from './file-cache';
import { FALLBACK_FONT_FAMILY } from './fonts';
import { isTdesignIconSheet } from './icons';
import type { IconLibrary } from './icons';
import { isFile, resolveBeside } from './resolve';
import type { SourceTree } from './resolve';

/** Stands before every class name until a scope is known. */
export const CLASS_MARKER = '\u0001';
/** Stands for the scope name inside `:host`. */
export const HOST_MARKER = '\u0002';

interface SheetPart {
  imports: string[];
  css: string;
}

/** All style sheets of one app. */
export class StyleSet {
  private readonly parts = new FileCache<SheetPart>();

  constructor(
    private readonly tree: SourceTree,
    private readonly icons: IconLibrary,
  ) {}

  /** The sheet with its imports in front; empty when the file does not exist. */
  compile(file: string, importedBy: string[] = []): string {
    if (!isFile(file) || importedBy.includes(file)) return '';
    const make = (): SheetPart => splitSheet(this.icons.replace(readFileSync(file, 'utf8'), file));
    const part = this.parts.get(file, make, isTdesignIconSheet(file) ? this.icons.stamp : '');
    const imported = part.imports.map((reference) => this.compile(resolveBeside(this.tree, file, reference), [...importedBy, file]));
    return imported.join('') + part.css;
  }
}

/** One WXSS text as CSS with markers; `imports` are taken out. */
export function splitSheet(source: string): SheetPart {
  const root = postcss.parse(source);
  const imports = takeImports(root);
  root.walkDecls(rewriteDeclaration);
  root.walkAtRules((rule) => {
    rule.params = rewriteUnits(rule.params);
  });
  root.walkRules((rule) => {
    const parent = rule.parent as AtRule | undefined;
    if (parent?.type === 'atrule' && /keyframes$/.test(parent.name)) return;
    rule.selector = scopeSelector(rule.selector);
  });
  return { imports, css: root.toString() };
}

function takeImports(root: Root): string[] {
  const imports: string[] = [];
  root.walkAtRules('import', (rule) => {
    imports.push(rule.params.replace(/^(?:url\()?\s*['"]?|['"]?\s*\)?$/g, ''));
    rule.remove();
  });
  return imports;
}

function rewriteDeclaration(declaration: Declaration): void {
  // constant() is the iOS 11 spelling of env(); browsers drop it, and a var() beside it would win wrongly.
  if (declaration.value.includes('constant(')) {
    declaration.remove();
    return;
  }
  declaration.value = rewriteUnits(declaration.value);
  if (/^(?:font|--)/.test(declaration.prop)) declaration.value = addFallbackFont(declaration.value);
}

// Data URLs may spell anything, `5vh` included.
const URL_FUNCTION = /(url\((?:"[^"]*"|'[^']*'|[^)]*)\))/;

/** Lengths and safe-area functions of one value; what stands inside `url()` is left alone. */
export function rewriteUnits(value: string): string {
  return value.split(URL_FUNCTION).map((part, at) => (at % 2 === 1 ? part : rewriteLengths(part))).join('');
}

function rewriteLengths(value: string): string {
  return value
    .replace(/(-?[\d.]+)rpx\b/g, (_, amount: string) => `${Number((Number(amount) / 7.5).toFixed(5))}vw`)
    .replace(/(\d)vh\b/g, '$1cqh')
    .replace(/env\(\s*safe-area-inset-(top|bottom|left|right)\s*(?:,[^)]*)?\)/g, 'var(--safe-$1, 0px)');
}

/** A font list in which the web font stands where no system font has Chinese signs: before the generic family. */
export function addFallbackFont(value: string): string {
  const family = `"${FALLBACK_FONT_FAMILY}",sans-serif`;
  if (/\bsans-serif\b/.test(value)) return value.replace(/\bsans-serif\b/, family);
  return value.replace(/PingFang ?SC(?:-Regular)?["']?/, (name) => `${name},${family}`);
}

const transform = selectorParser((selectors) => {
  selectors.walkClasses((node) => {
    node.value = `${CLASS_MARKER}${node.value}`;
  });
  selectors.walkTags((node) => {
    node.value = `wx-${node.value}`;
  });
  selectors.walkPseudos((node) => {
    if (node.value !== ':host') return;
    node.replaceWith(selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: HOST_MARKER, quoteMark: '"', raws: {} }));
  });
});

/** A selector in the preview's own element names, classes marked. */
export function scopeSelector(selector: string): string {
  // The parser escapes control characters in class names; the marker has to stay itself.
  const scoped = transform.processSync(selector).replace(/\\1 ?/g, CLASS_MARKER);
  // An empty scope would leave an attribute selector without a value, which is invalid unless quoted.
  return scoped.replace(`=${HOST_MARKER}]`, `="${HOST_MARKER}"]`);
}
