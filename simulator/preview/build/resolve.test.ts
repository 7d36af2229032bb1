import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest } from './manifest';
import { idOf, resolveBeside, resolveComponent, resolveNpmScript, stemOf } from './resolve';
import type { SourceTree } from './resolve';

const FILES: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/home/home'],
    subPackages: [{ root: 'packages/quote/', pages: ['pages/new/new'] }],
    usingComponents: { price: '/components/price/price' },
    tabBar: { custom: true, list: [] },
  }),
  'pages/home/home.json': JSON.stringify({ usingComponents: { 'van-button': '@vant/weapp/button/index', gone: './gone' } }),
  'components/price/price.json': '{"component":true}',
  'components/card/index.json': JSON.stringify({ component: true, componentGenerics: { body: { default: '../price/price' } } }),
  'custom-tab-bar/index.json': '{"component":true}',
  'packages/quote/pages/new/new.json': '{}',
  'packages/quote/miniprogram_npm/local/index.json': '{"component":true}',
  'miniprogram_npm/@vant/weapp/button/index.json': '{"component":true}',
  'miniprogram_npm/@vant/weapp/dialog/dialog.js': '',
  'miniprogram_npm/dayjs/index.js': '',
  'outside/icon/icon.json': '{"component":true}',
};

let folder: string;
let tree: SourceTree;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'resolve-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  tree = { appDirectory: folder, npmRoots: { 'tdesign-miniprogram': path.join(folder, 'outside') } };
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('component references', () => {
  const rows = [
    ['an absolute path starts at the app', 'pages/home/home', '/components/price/price', 'components/price/price'],
    ['a relative path starts at the user', 'pages/home/home', '../../components/price/price', 'components/price/price'],
    ['a folder means its index', 'pages/home/home', '/components/card', 'components/card/index'],
    ['an npm name is found at the root', 'pages/home/home', '@vant/weapp/button/index', 'miniprogram_npm/@vant/weapp/button/index'],
    ['also without the index', 'pages/home/home', '@vant/weapp/button', 'miniprogram_npm/@vant/weapp/button/index'],
    ['the nearest miniprogram_npm wins', 'packages/quote/pages/new/new', 'local', 'packages/quote/miniprogram_npm/local/index'],
    ['a package may live elsewhere', 'pages/home/home', 'tdesign-miniprogram/icon/icon', 'miniprogram_npm/tdesign-miniprogram/icon/icon'],
    ['nothing there is null', 'pages/home/home', './gone', null],
  ] as const;
  test.each(rows)('%s', (_, from, reference, expected) => {
    expect(resolveComponent(tree, from, reference)).toBe(expected);
  });
});

describe('scripts and files', () => {
  test('a bare import is found from any depth, with or without index', () => {
    const from = path.join(folder, 'packages/quote/pages/new');
    expect(resolveNpmScript(tree, from, '@vant/weapp/dialog/dialog')).toBe(path.join(folder, 'miniprogram_npm/@vant/weapp/dialog/dialog.js'));
    expect(resolveNpmScript(tree, from, 'dayjs')).toBe(path.join(folder, 'miniprogram_npm/dayjs/index.js'));
    expect(resolveNpmScript(tree, from, 'lodash')).toBeNull();
  });

  test('an id and its file lead to each other, outside packages included', () => {
    const id = 'miniprogram_npm/tdesign-miniprogram/icon/icon';
    expect(stemOf(tree, id)).toBe(path.join(folder, 'outside/icon/icon'));
    expect(idOf(tree, path.join(folder, 'outside/icon/icon.json'))).toBe(id);
  });

  test('an import of a sheet may be absolute or beside', () => {
    expect(resolveBeside(tree, path.join(folder, 'pages/home/home.wxss'), '/styles/a.wxss')).toBe(path.join(folder, 'styles/a.wxss'));
    expect(resolveBeside(tree, path.join(folder, 'pages/home/home.wxss'), './b.wxss')).toBe(path.join(folder, 'pages/home/b.wxss'));
  });
});

describe('the manifest', () => {
  test('lists pages of sub-packages, puts dependencies first and names what is missing', () => {
    const manifest = readManifest(tree);
    expect(manifest.pages).toEqual(['pages/home/home', 'packages/quote/pages/new/new']);
    expect(manifest.components.map(({ id }) => id)).toEqual([
      'components/price/price', 'custom-tab-bar/index', 'miniprogram_npm/@vant/weapp/button/index', 'pages/home/home', 'packages/quote/pages/new/new',
    ]);
    expect(manifest.components.find(({ id }) => id === 'pages/home/home')?.json.usingComponents['van-button']).toBe('/miniprogram_npm/@vant/weapp/button/index');
    expect(manifest.warnings).toEqual(['pages/home/home: <gone> "./gone" leads nowhere']);
  });
});
