/**
 * Icons of the two component libraries without their CDN: Vant's font is inlined from `@vant/icons`,
 * TDesign's glyph rules become masks drawn from `@iconify-json/tdesign`, those in use only.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { FileCache } from './file-cache';
import type { SourceTree } from './resolve';

interface IconSet {
  icons: Record<string, { body: string; width?: number; height?: number }>;
  aliases?: Record<string, { parent: string }>;
  width?: number;
  height?: number;
}

const GRID = 24;
const requireHere = createRequire(__filename);
const TDESIGN_RULE = /(\.t-icon-([a-z0-9-]+):{1,2}before)\s*\{\s*content:[^}]*\}/g;
const TDESIGN_FONT = /@font-face\s*\{\s*font-family:\s*t;[^}]*\}/g;
const VANT_FONT_SOURCE = /(@font-face\s*\{[^}]*font-family:\s*["']?vant-icon["']?[^}]*?)src:[^}]*?(;?\s*\})/g;

/** The icons of one app; `refresh` before each build, so that a newly used glyph appears. */
export class IconLibrary {
  private readonly wordsOf = new FileCache<string[]>();
  private words: ReadonlySet<string> = new Set();

  constructor(private readonly tree: SourceTree) {}

  /** Reads which icon names the app mentions now. */
  refresh(): void {
    const glyphs = new Set(Object.keys(readIconSet().icons));
    const used = new Set<string>();
    for (const file of listSources(this.tree)) {
      for (const word of this.wordsOf.get(file, (name) => listWords(name, glyphs))) used.add(word);
    }
    this.words = used;
  }

  /** Changes whenever `replace` may answer differently for the same file. */
  get stamp(): string {
    return [...this.words].sort().join();
  }

  /** The style sheet without remote icons. */
  replace(css: string, file: string): string {
    if (css.includes('vant-icon') && css.includes('@font-face')) return useLocalVantFont(css);
    return isTdesignIconSheet(file) ? drawTdesignGlyphs(css, this.words) : css;
  }
}

/** Whether the sheet's CSS depends on the glyphs in use. */
export function isTdesignIconSheet(file: string): boolean {
  return /tdesign-miniprogram.*[\\/]icon[\\/]icon\.wxss$/.test(file);
}

function readIconSet(): IconSet {
  return requireHere('@iconify-json/tdesign/icons.json') as IconSet;
}

function useLocalVantFont(css: string): string {
  const less = readFileSync(path.join(path.dirname(requireHere.resolve('@vant/icons/package.json')), 'src/encode-woff2.less'), 'utf8');
  const data = /url\(~?["']?(data:[^"')]+)/.exec(less)?.[1];
  if (data === undefined) throw new Error('@vant/icons no longer carries its font as a data URL');
  return css.replace(VANT_FONT_SOURCE, (_, head: string) => `${head}font-family:vant-icon;src:url("${data}") format("woff2")}`);
}

/** The sheet with a mask for each glyph whose name is among `words`; the other glyph rules are dropped. */
export function drawTdesignGlyphs(css: string, words: ReadonlySet<string>): string {
  const set = readIconSet();
  return css.replace(TDESIGN_FONT, '').replace(TDESIGN_RULE, (_, selector: string, name: string) => {
    const isUsed = words.has(name) || words.has(name.replace(/-filled$/, ''));
    const image = isUsed ? drawGlyph(set, name) : null;
    if (image === null) return '';
    return `${selector}{content:"";display:inline-block;width:1em;height:1em;vertical-align:top;background:currentColor;-webkit-mask:${image} 0 0/100% 100%;mask:${image} 0 0/100% 100%}`;
  });
}

function drawGlyph(set: IconSet, name: string): string | null {
  const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? ''];
  if (icon === undefined) return null;
  const width = icon.width ?? set.width ?? GRID;
  const height = icon.height ?? set.height ?? GRID;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icon.body}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

// Icon names reach <t-icon> as plain strings in WXML, scripts and JSON, so every word of the app that is one counts.
function listWords(file: string, glyphs: ReadonlySet<string>): string[] {
  const words = readFileSync(file, 'utf8').match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g) ?? [];
  return [...new Set(words)].filter((word) => glyphs.has(word));
}

function listSources(tree: SourceTree): string[] {
  return [tree.appDirectory, ...Object.values(tree.npmRoots)].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(wxml|js|ts|json|wxs)$/.test(name))
      .map((name) => path.join(directory, name)),
  );
}
