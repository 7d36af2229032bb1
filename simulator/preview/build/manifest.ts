/** Reads `app.json` and walks every page and component it leads to. */
import path from 'node:path';
import { readJson, resolveComponent, stemOf } from './resolve';
import type { SourceTree } from './resolve';

/** The parts of `app.json` the preview needs; everything else is passed on untouched. */
export interface AppConfig extends Record<string, unknown> {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  usingComponents?: Record<string, string>;
  tabBar?: { custom?: boolean; list: { pagePath: string; text: string }[] };
  window?: Record<string, unknown>;
}

/** One page or component of the bundle. */
export interface ComponentEntry {
  id: string;
  isPage: boolean;
  /** Its JSON, with `usingComponents` rewritten to absolute ids. */
  json: Record<string, unknown> & { usingComponents: Record<string, string> };
}

export interface Manifest {
  config: AppConfig;
  /** All page ids, main package first. */
  pages: string[];
  /** Dependencies stand before their users, so that their styles come first. */
  components: ComponentEntry[];
  /** theme.json, or empty: what `@name` values of app.json stand for. */
  theme: Record<string, unknown>;
  warnings: string[];
}

const CUSTOM_TAB_BAR = 'custom-tab-bar/index';

/** Everything reachable from `app.json`; unresolvable references become warnings. */
export function readManifest(tree: SourceTree): Manifest {
  const config = readJson(path.join(tree.appDirectory, 'app.json')) as AppConfig;
  if (!Array.isArray(config.pages)) throw new Error(`${tree.appDirectory}/app.json lists no pages`);
  const pages = listPages(config);
  const walk = new ComponentWalk(tree, config);
  if (config.tabBar?.custom === true) walk.visit(CUSTOM_TAB_BAR, false);
  for (const page of pages) walk.visit(page, true);
  const theme = typeof config['themeLocation'] === 'string' ? readJson(path.join(tree.appDirectory, config['themeLocation'])) : {};
  return { config, pages, components: walk.finished, theme, warnings: [...listConfigWarnings(config), ...walk.warnings] };
}

// Vant and TDesign both ask for its removal: it restyles the native button and form controls they are drawn with.
function listConfigWarnings(config: AppConfig): string[] {
  return config['style'] === 'v2' ? ['app.json: "style": "v2" changes native controls on the phone; the preview shows them without it'] : [];
}

function listPages(config: AppConfig): string[] {
  const packages = config.subPackages ?? config.subpackages ?? [];
  return [...config.pages, ...packages.flatMap((part) => part.pages.map((page) => `${part.root.replace(/\/?$/, '/')}${page}`))];
}

class ComponentWalk {
  readonly finished: ComponentEntry[] = [];
  readonly warnings: string[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly tree: SourceTree,
    private readonly config: AppConfig,
  ) {}

  visit(id: string, isPage: boolean): void {
    if (this.seen.has(id)) return;
    this.seen.add(id);
    const json = readJson(`${stemOf(this.tree, id)}.json`);
    const usingComponents: Record<string, string> = {};
    for (const [tag, reference] of Object.entries(this.references(json))) {
      const target = this.resolve(id, tag, reference);
      if (target === null) continue;
      usingComponents[tag] = `/${target}`;
      this.visit(target, false);
    }
    this.visitGenerics(id, json);
    this.finished.push({ id, isPage, json: { ...json, usingComponents } });
  }

  private references(json: Record<string, unknown>): Record<string, string> {
    return { ...this.config.usingComponents, ...(json['usingComponents'] as Record<string, string> | undefined) };
  }

  private visitGenerics(id: string, json: Record<string, unknown>): void {
    const generics = (json['componentGenerics'] ?? {}) as Record<string, true | { default?: string }>;
    for (const [tag, generic] of Object.entries(generics)) {
      if (generic === true || generic.default === undefined) continue;
      const target = this.resolve(id, tag, generic.default);
      if (target === null) continue;
      generic.default = `/${target}`;
      this.visit(target, false);
    }
  }

  private resolve(id: string, tag: string, reference: string): string | null {
    const target = resolveComponent(this.tree, id, reference);
    if (target === null) this.warnings.push(`${id}: <${tag}> "${reference}" leads nowhere`);
    return target;
  }
}
