/** Bundles and serves the preview's fixture app for tests of the page runtime. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { bundleApp, disposeBundlers } from '../../simulator/preview/build/bundle';
import type { BundleReport } from '../../simulator/preview/build/bundle';
import { serveFolders } from '../../simulator/preview/fixture/serve';
import { launchBrowser } from './launch';

const ROOT = path.resolve(__dirname, '../..');

/** The two libraries straight from node_modules. */
export const LIBRARY_ROOTS = {
  '@vant/weapp': path.join(ROOT, 'node_modules/@vant/weapp/lib'),
  'tdesign-miniprogram': path.join(ROOT, 'node_modules/tdesign-miniprogram/miniprogram_dist'),
};
/** The fixture app, a mini program as the build would leave it. */
export const FIXTURE_DIRECTORY = path.join(ROOT, 'simulator/preview/fixture/app');

/** A running fixture: one browser, one phone-sized context. */
export interface RunningApp {
  context: BrowserContext;
  report: BundleReport;
  /** Opens a page by its path and waits until it is ready. */
  open(pagePath: string): Promise<Page>;
  /** The same on a desktop, where a mouse stands in for the finger. */
  openWithMouse(pagePath: string): Promise<Page>;
  close(): Promise<void>;
}

/** Bundles `appDirectory`, serves it and starts a browser. */
export async function runApp(appDirectory: string): Promise<RunningApp> {
  const outDirectory = mkdtempSync(path.join(tmpdir(), 'preview-'));
  const report = await bundleApp({ appDirectory, outDirectory, app: 'customer', npmRoots: LIBRARY_ROOTS });
  await disposeBundlers();
  const server = await serveFolders([outDirectory, appDirectory]);
  const browser: Browser = await launchBrowser();
  const viewport = { width: 375, height: 812 };
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, deviceScaleFactor: 1 });
  const open = async (inside: BrowserContext, pagePath: string): Promise<Page> => {
    const page = await inside.newPage();
    page.setDefaultTimeout(8000);
    await page.goto(`${server.url}#/${pagePath}`);
    await page.waitForSelector('wx-page[data-ready]');
    return page;
  };
  return {
    context,
    report,
    open: (pagePath) => open(context, pagePath),
    openWithMouse: async (pagePath) => open(await browser.newContext({ viewport }), pagePath),
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDirectory, { recursive: true, force: true });
    },
  };
}

/** Defects recorded so far, as lines. */
export async function listErrors(page: Page): Promise<string[]> {
  return page.evaluate<string[]>('__mpErrors.map(({ message, is, method }) => [is, method, message].filter(Boolean).join(" "))');
}
