/** The part of a component library that an app really uses: a whole library is six times as large. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BuildFault } from './build-fault';
import type { ModulePlaces } from './module-places';
import { outputPath } from './module-places';
import type { OutputFiles } from './output-folder';

/** Files of the used components. */
export interface UiClosure {
  /** Absolute paths of their scripts, to be compiled with the app's. */
  scripts: string[];
  /** Templates, styles, wxs and json, ready to write. */
  assets: OutputFiles;
  /** Addresses of fonts the styles load from the network; WeChat allows it. */
  remoteFonts: string[];
}

interface ComponentJson {
  usingComponents?: Record<string, string>;
  componentGenerics?: Record<string, boolean | { default?: string }>;
}

const REFERENCES: Record<string, RegExp> = {
  '.wxml': /<(?:wxs|import|include)\b[^>]*?\bsrc=["']([^"']+)["']/g,
  '.wxs': /require\(["']([^"']+)["']\)/g,
  '.wxss': /@import\s*["']([^"']+)["']/g,
};
const REMOTE_FONT = /url\(["']?((?:https?:)?\/\/[^"')?#]+)/g;

/**
 * Collects components, the components these use, and every template, style and script module they mention.
 *
 * @param components as written in `usingComponents`, e.g. `@vant/weapp/button/index`
 * @throws BuildFault for a component of another package or one that the library does not have
 */
export async function collectUiClosure(components: Iterable<string>, places: ModulePlaces): Promise<UiClosure> {
  const collector = new UiCollector(places);
  for (const component of components) await collector.addComponent(locate(component, places));
  return { scripts: collector.scripts, assets: collector.assets, remoteFonts: [...collector.remoteFonts].sort() };
}

function locate(component: string, places: ModulePlaces): string {
  const prefix = `${places.library.packageName}/`;
  if (!component.startsWith(prefix)) throw new BuildFault([`component '${component}': the ${places.app} app uses ${places.library.packageName} only`]);
  return path.join(places.libraryDirectory, component.slice(prefix.length));
}

class UiCollector {
  readonly scripts: string[] = [];
  readonly assets: OutputFiles = new Map();
  readonly remoteFonts = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(private readonly places: ModulePlaces) {}

  async addComponent(base: string): Promise<void> {
    if (this.seen.has(base)) return;
    this.seen.add(base);
    if (!existsSync(`${base}.json`)) throw new BuildFault([`component '${path.relative(this.places.libraryDirectory, base)}' is not in ${this.places.library.packageName}`]);
    this.scripts.push(`${base}.js`);
    for (const extension of ['.json', '.wxml', '.wxss']) if (existsSync(base + extension)) await this.addAsset(base + extension);
    for (const used of await componentsOf(`${base}.json`)) {
      await this.addComponent(used.startsWith('/') ? path.join(this.places.libraryDirectory, used) : path.resolve(path.dirname(base), used));
    }
  }

  private async addAsset(file: string): Promise<void> {
    if (this.seen.has(file)) return;
    this.seen.add(file);
    const text = await readFile(file, 'utf8');
    this.assets.set(outputPath(file, this.places), text);
    const extension = path.extname(file);
    if (extension === '.wxss') for (const match of text.matchAll(REMOTE_FONT)) this.remoteFonts.add(match[1] ?? '');
    const pattern = REFERENCES[extension];
    if (!pattern) return;
    for (const match of text.matchAll(pattern)) await this.addAsset(referenced(file, match[1] ?? '', extension));
  }
}

async function componentsOf(jsonFile: string): Promise<string[]> {
  const { usingComponents = {}, componentGenerics = {} } = JSON.parse(await readFile(jsonFile, 'utf8')) as ComponentJson;
  const defaults = Object.values(componentGenerics).flatMap((generic) => (typeof generic === 'object' && generic.default ? [generic.default] : []));
  return [...Object.values(usingComponents), ...defaults];
}

function referenced(file: string, target: string, extension: string): string {
  const base = path.resolve(path.dirname(file), target);
  const found = [base, base + extension].find((candidate) => existsSync(candidate));
  if (!found) throw new BuildFault([`${file} mentions '${target}', which does not exist`]);
  return found;
}
