/** Turns one built mini program into a browser bundle: `app.js` and `index.html`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import esbuild from 'esbuild';
import type { BuildContext, Plugin } from 'esbuild';
import { writeEntry, writeHtml } from './entry';
import type { Entry } from './entry';
import { FONT_STYLESHEET_URL } from './fonts';
import { IconLibrary } from './icons';
import { readManifest } from './manifest';
import { resolveNpmScript, scriptAt } from './resolve';
import type { SourceTree } from './resolve';
import { StyleSet } from './styles';
import { TemplateSet } from './templates';

export { FONT_DIRECTORY, FONT_URL_PREFIX } from './fonts';

/** What to bundle and where to put it. */
export interface BundleOptions {
  /** The built mini program: `app.json`, pages, `miniprogram_npm/`, plain CommonJS or ES modules. */
  appDirectory: string;
  /** Receives `app.js`, `app.js.map` and `index.html`; images are served from `appDirectory` beside them. */
  outDirectory: string;
  app: 'customer' | 'staff';
  minify?: boolean;
  /** npm packages bundled from elsewhere than `miniprogram_npm`: name → folder of its mini program files. */
  npmRoots?: Record<string, string>;
  /** Module exporting `createWx` and `createPlatform`; the preview's own by default. */
  platformModule?: string;
}

/** How one bundling went. Warnings name the file; an unusable script throws instead. */
export interface BundleReport {
  tookMilliseconds: number;
  bytes: number;
  pages: string[];
  componentCount: number;
  warnings: string[];
}

const ENTRY_NAME = 'preview-entry';
const RUNTIME_MODULE = path.resolve(__dirname, '../runtime/boot.ts');
const PLATFORM_MODULE = path.resolve(__dirname, '../wx/index.ts');

const bundlers = new Map<string, AppBundler>();

/**
 * Bundles the app once. A second call with the same folders reuses everything that did not change on disk.
 *
 * @throws when a script cannot be bundled or `app.json` is missing; esbuild's message names file and line
 */
export async function bundleApp(options: BundleOptions): Promise<BundleReport> {
  const key = JSON.stringify(options);
  let bundler = bundlers.get(key);
  if (bundler === undefined) {
    bundler = new AppBundler(options);
    bundlers.set(key, bundler);
  }
  return bundler.bundle();
}

/** Forgets all caches and ends esbuild's contexts, so that the process can exit. */
export async function disposeBundlers(): Promise<void> {
  const all = [...bundlers.values()];
  bundlers.clear();
  await Promise.all(all.map(async (bundler) => bundler.dispose()));
}

class AppBundler {
  private readonly tree: SourceTree;
  private readonly icons: IconLibrary;
  private readonly styles: StyleSet;
  private readonly templates: TemplateSet;
  private entry: Entry = { code: '', mainFiles: new Map(), warnings: [] };
  private context: Promise<BuildContext> | undefined;

  constructor(private readonly options: BundleOptions) {
    this.tree = { appDirectory: path.resolve(options.appDirectory), npmRoots: options.npmRoots ?? {} };
    this.icons = new IconLibrary(this.tree);
    this.styles = new StyleSet(this.tree, this.icons);
    this.templates = new TemplateSet(this.tree);
  }

  async bundle(): Promise<BundleReport> {
    const startedAt = performance.now();
    const manifest = readManifest(this.tree);
    this.icons.refresh();
    const templates = this.templates.compile(manifest.components.map(({ id }) => id));
    this.entry = writeEntry({
      tree: this.tree, app: this.options.app, manifest, templateCode: templates.code, styles: this.styles,
      runtimeModule: RUNTIME_MODULE, platformModule: this.options.platformModule ?? PLATFORM_MODULE,
    });
    mkdirSync(this.options.outDirectory, { recursive: true });
    this.context ??= this.createContext();
    const result = await (await this.context).rebuild();
    const title = manifest.config.window?.['navigationBarTitleText'];
    writeFileSync(path.join(this.options.outDirectory, 'index.html'), writeHtml(typeof title === 'string' ? title : '', FONT_STYLESHEET_URL));
    return {
      tookMilliseconds: Math.round(performance.now() - startedAt),
      bytes: Math.max(...Object.values(result.metafile?.outputs ?? {}).filter(({ entryPoint }) => entryPoint !== undefined).map(({ bytes }) => bytes)),
      pages: manifest.pages,
      componentCount: manifest.components.length,
      warnings: [...manifest.warnings, ...templates.warnings, ...this.entry.warnings],
    };
  }

  async dispose(): Promise<void> {
    await (await this.context)?.dispose();
  }

  private createContext(): Promise<BuildContext> {
    return esbuild.context({
      entryPoints: [ENTRY_NAME],
      outfile: path.join(this.options.outDirectory, 'app.js'),
      bundle: true, format: 'iife', platform: 'browser', target: 'es2022', charset: 'utf8',
      minify: this.options.minify ?? false, sourcemap: 'linked', metafile: true, logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [this.entryPlugin(), this.scriptPlugin()],
    });
  }

  private entryPlugin(): Plugin {
    return {
      name: 'preview-entry',
      setup: (build) => {
        build.onResolve({ filter: new RegExp(`^${ENTRY_NAME}$`) }, () => ({ path: ENTRY_NAME, namespace: ENTRY_NAME }));
        build.onLoad({ filter: /.*/, namespace: ENTRY_NAME }, () => ({ contents: this.entry.code, loader: 'js', resolveDir: this.tree.appDirectory }));
      },
    };
  }

  // The platform knows which file is running when it calls Component(); a first line in each main file tells us.
  private scriptPlugin(): Plugin {
    return {
      name: 'preview-scripts',
      setup: (build) => {
        build.onLoad({ filter: /\.[jt]s$/ }, ({ path: file }) => {
          const id = this.entry.mainFiles.get(file);
          if (id === undefined) return undefined;
          const contents = `__mp.current=${JSON.stringify(id)};${readFileSync(file, 'utf8')}`;
          return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js', resolveDir: path.dirname(file) };
        });
        build.onResolve({ filter: /^[^.]/ }, ({ path: specifier, importer, resolveDir }) => {
          if (importer.startsWith(path.dirname(__dirname)) && !importer.startsWith(this.tree.appDirectory)) return undefined;
          const found = specifier.startsWith('/')
            ? scriptAt(specifier.startsWith(this.tree.appDirectory) || path.isAbsolute(specifier) && scriptAt(specifier) !== null ? specifier : path.join(this.tree.appDirectory, specifier))
            : resolveNpmScript(this.tree, resolveDir, specifier);
          return found === null ? undefined : { path: found };
        });
      },
    };
  }
}
