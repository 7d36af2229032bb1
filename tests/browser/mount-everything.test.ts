/** Every component of both libraries mounts with its default properties and nothing goes wrong. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { LIBRARY_ROOTS, listErrors, runApp } from './fixture-app';
import type { RunningApp } from './fixture-app';

/** Components that fail for a reason of their own, and that reason. */
const KNOWN_FAILURES: Record<string, RegExp> = {
  // Reads `.type` of its `content` property, whose default is null.
  'tdesign-miniprogram/chat-content/chat-content': /type/,
  // Measures its palette, which has no size before it is shown, and rejects with null.
  'tdesign-miniprogram/color-picker/color-picker': /unhandled rejection null/,
};
const SETTLE_MILLISECONDS = 120;

function listComponents(): string[] {
  return Object.entries(LIBRARY_ROOTS).flatMap(([name, root]) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && !file.includes('miniprogram_npm') && existsSync(path.join(root, file.replace(/json$/, 'wxml'))))
      .filter((file) => (JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { component?: boolean }).component === true)
      .map((file) => `${name}/${file.slice(0, -'.json'.length).split(path.sep).join('/')}`),
  );
}

/** An app with one page for each component. */
function writeApp(components: string[]): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'mount-'));
  const pages = components.map((component, index) => {
    const page = path.join(directory, `pages/c${index}`);
    mkdirSync(page, { recursive: true });
    writeFileSync(`${page}/page.json`, JSON.stringify({ usingComponents: { 'the-component': component } }));
    writeFileSync(`${page}/page.wxml`, '<the-component id="it">内容</the-component>');
    writeFileSync(`${page}/page.js`, 'Page({})');
    return `pages/c${index}/page`;
  });
  writeFileSync(path.join(directory, 'app.json'), JSON.stringify({ pages }));
  writeFileSync(path.join(directory, 'app.js'), 'App({})');
  return directory;
}

describe('mounting every library component', () => {
  const components = listComponents();
  let app: RunningApp;
  let page: Page;
  let directory: string;

  beforeAll(async () => {
    directory = writeApp(components);
    app = await runApp(directory);
    page = await app.open('pages/c0/page');
  }, 60_000);

  afterAll(async () => {
    await app.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test('both libraries are found whole', () => {
    expect(components.filter((name) => name.startsWith('@vant'))).toHaveLength(71);
    expect(components.filter((name) => name.startsWith('tdesign'))).toHaveLength(105);
    // TDesign writes children into <slot> and <include>-like elements here; the compiler drops them, as WeChat's does.
    expect(app.report.warnings.filter((line) => !/chat-record|table/.test(line))).toEqual([]);
  });

  test('no component fails while it is defined', async () => {
    expect(await listErrors(page)).toEqual([]);
  });

  test('each mounts without an error, but for the known ones', async () => {
    const failures: Record<string, string> = {};
    for (const [index, component] of components.entries()) {
      await page.evaluate(`__mpErrors.length = 0; wx.reLaunch({ url: '/pages/c${index}/page' }); new Promise((done) => setTimeout(done, ${SETTLE_MILLISECONDS}))`);
      const [first] = await listErrors(page);
      if (first !== undefined) failures[component] = first;
    }
    const unexpected = Object.entries(failures).filter(([component, message]) => !KNOWN_FAILURES[component]?.test(message));
    expect(Object.fromEntries(unexpected)).toEqual({});
    expect(Object.keys(KNOWN_FAILURES).filter((component) => failures[component] === undefined)).toEqual([]);
  }, 120_000);
});
