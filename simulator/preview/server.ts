/** Serves the preview: the shell at `/`, the local cloud console at `/console`, both bundled mini programs, the Chinese font. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';
import type { AppName } from '../protocol';
import { bundleApp, FONT_DIRECTORY, FONT_URL_PREFIX } from './build/bundle';
import { StaticFiles } from './static-files';

/** Pages of the preview by their address: the phones, and the console beside them. */
const PAGES: Readonly<Record<string, PageName>> = { '/': 'shell', '/console': 'console' };
type PageName = 'shell' | 'console';
const APPS: readonly AppName[] = ['customer', 'staff'];

/** Where the built mini programs are, and which phones to prepare. */
export interface PreviewOptions {
  /** Holds `miniprogram-customer/` and `miniprogram-staff/`; receives `preview/`. */
  dist: string;
  /** Bundles for size instead of speed. */
  minify?: boolean;
  /** Receives one line per warning of a bundle. */
  warn?: (line: string) => void;
}

/** The preview as part of one HTTP server. */
export interface Preview {
  /** Answers a request that belongs to the preview; false leaves it to somebody else. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Bundles one mini program again after its build changed. */
  rebuild(app: AppName): Promise<void>;
}

/** Bundles the shell, the console and every mini program that is built. @throws when a bundle fails; the message names file and line */
export async function createPreview(options: PreviewOptions): Promise<Preview> {
  const dist = resolve(options.dist);
  const files = new StaticFiles();
  const rebuild = async (app: AppName): Promise<void> => {
    const report = await bundleApp({
      app, appDirectory: appFolder(dist, app), outDirectory: bundleFolder(dist, app),
      ...(options.minify === undefined ? {} : { minify: options.minify }),
    });
    for (const warning of report.warnings) options.warn?.(`${app}: ${warning}`);
  };
  await bundlePages(dist);
  for (const app of APPS) if (existsSync(join(appFolder(dist, app), 'app.json'))) await rebuild(app);
  return { rebuild, handle: (request, response) => handle({ request, response }, files, dist) };
}

interface Exchange { request: IncomingMessage; response: ServerResponse }

async function handle(exchange: Exchange, files: StaticFiles, dist: string): Promise<boolean> {
  const { request } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = decodePath(new URL(request.url ?? '/', 'http://preview').pathname);
  if (path === null) return refuse(exchange, 'This address is not readable.');
  const page = PAGES[path];
  if (page !== undefined) return files.send(exchange, `${page}.html`, [join(dist, 'preview/shell')]);
  if (/^\/(?:shell|console)\.(js|css)(\.map)?$/.test(path)) return files.send(exchange, path, [join(dist, 'preview/shell')]);
  if (path.startsWith(FONT_URL_PREFIX)) {
    return (await files.send(exchange, path.slice(FONT_URL_PREFIX.length), [FONT_DIRECTORY])) || refuse(exchange, `There is no font file ${path}.`);
  }
  const app = APPS.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
  return app === undefined ? false : sendAppFile(exchange, files, { dist, app, path: path.slice(app.length + 2) || 'index.html' });
}

/** The bundle first, then the built mini program itself, where the pictures are. */
async function sendAppFile(exchange: Exchange, files: StaticFiles, wanted: { dist: string; app: AppName; path: string }): Promise<boolean> {
  const { dist, app, path } = wanted;
  if (await files.send(exchange, path, [bundleFolder(dist, app), appFolder(dist, app)])) return true;
  const built = existsSync(join(bundleFolder(dist, app), 'app.js'));
  return refuse(exchange, built ? `The ${app} mini program has no file ${path}.` : `The ${app} mini program is not built yet: run npm run build.`);
}

function refuse({ response }: Exchange, sentence: string): true {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence);
  return true;
}

async function bundlePages(dist: string): Promise<void> {
  const folder = join(dist, 'preview/shell');
  const pages = Object.values(PAGES);
  await mkdir(folder, { recursive: true });
  await esbuild.build({
    entryPoints: Object.fromEntries(pages.map((page) => [page, join(__dirname, page, 'main.ts')])), outdir: folder, bundle: true, format: 'iife', platform: 'browser',
    target: 'es2022', charset: 'utf8', sourcemap: 'linked', logLevel: 'silent',
  });
  for (const page of pages) await copyFile(join(__dirname, page, 'index.html'), join(folder, `${page}.html`));
}

function appFolder(dist: string, app: AppName): string {
  return join(dist, `miniprogram-${app}`);
}

function bundleFolder(dist: string, app: AppName): string {
  return join(dist, 'preview', app);
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
