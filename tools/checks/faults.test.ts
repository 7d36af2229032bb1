import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from '../build';
import { NODE_MODULES, PROJECT_ROOT } from '../project';
import { plantFiles, plantFolder, removePlantedFolders } from '../testing/planted-folder';
import { SMALL_PRODUCT } from '../testing/small-product';
import { checkBudgets } from './budgets';
import type { Check } from './check';
import { checkLint } from './lint';
import { checkPaths } from './paths';
import { checkStyles } from './stylelint';
import { checkTypes } from './typecheck';
import { checkWxml } from './wxml';

afterAll(removePlantedFolders);

const HOME = 'miniprogram-customer/pages/home/home';
const PHONE_TSCONFIG = {
  compilerOptions: {
    target: 'ES2020', module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2020'], strict: true, noEmit: true, skipLibCheck: true, allowSyntheticDefaultImports: true,
    types: ['miniprogram-api-typings'], paths: { '@shared/*': ['../shared/*'] },
  },
  include: ['.'],
  exclude: ['**/*.test.ts'],
};
const NODE_TSCONFIG = {
  compilerOptions: { target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2022'], strict: true, noEmit: true, skipLibCheck: true, types: ['node'] },
  include: ['shared', 'cloudfunctions/runtime', 'cloudfunctions/made'],
};
const BASE = {
  ...SMALL_PRODUCT,
  'tsconfig.json': NODE_TSCONFIG,
  'miniprogram-customer/tsconfig.json': PHONE_TSCONFIG,
  'miniprogram-staff/tsconfig.json': PHONE_TSCONFIG,
  'tools/jest/tsconfig.json': { extends: '../../tsconfig.json', compilerOptions: { types: ['jest'] }, include: ['../../miniprogram-*/**/*.test.ts'] },
  'eslint.config.mjs': `import { houseConfig } from '${PROJECT_ROOT}/tools/lint/house-config.mjs';\nexport default houseConfig(import.meta.dirname);\n`,
};

/** The small product, built, with faults planted afterwards. */
async function planted(files: Record<string, unknown>, options: { isBuilt?: boolean } = {}): Promise<string> {
  const root = await plantFolder({ ...BASE, ...files });
  await symlink(NODE_MODULES, path.join(root, 'node_modules'));
  if (options.isBuilt ?? false) await buildAll({ root });
  return root;
}

type Row = [sentence: string, files: Record<string, unknown>, fault: string];

function expectFaults(check: Check, rows: Row[], isBuilt: boolean): void {
  test('a product without faults passes', async () => {
    const report = await check(await planted({}, { isBuilt }));
    expect(report.faults).toEqual([]);
    expect(report.looked).not.toMatch(/^0 /);
  });
  test.each(rows)('%s', async (_sentence, files, fault) => {
    const root = await planted(files, { isBuilt });
    expect((await check(root)).faults.join('\n')).toContain(fault);
  });
}

describe('typecheck', () => {
  test('wrong types are found in every configuration, and nothing else is', async () => {
    const root = await planted({
      'shared/core/wrong.ts': "export const a: number = 'x';",
      'miniprogram-staff/pages/tasks/tasks.ts': 'Page({ data: { title: document.title } });',
    });
    expect((await checkTypes(root)).faults).toEqual([
      "shared/core/wrong.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.",
      "miniprogram-staff/pages/tasks/tasks.ts(1,23): error TS2584: Cannot find name 'document'. Do you need to change your target library? Try changing the 'lib' compiler option to include 'dom'.",
    ]);
  });
  test('a folder without configuration does not pass', async () => {
    expect((await checkTypes(await plantFolder({ 'a.ts': '' }))).faults).toHaveLength(1);
  });
});

describe('lint', () => {
  const file = 'cloudfunctions/made/made.ts';
  const clock = 'export const now = (): number => Date.now();\n';
  const clocks = ['cloudfunctions/runtime/context.ts', 'miniprogram-customer/services/clock.ts'];
  const rows: [name: string, text: string, rule: string][] = [
    [file, 'export const a = Date.now();', 'no-restricted-syntax'],
    ['cloudfunctions/made/new-date.ts', 'export const a = new Date();', 'no-restricted-syntax'],
    ['cloudfunctions/made/chance.ts', 'export const a = Math.random();', 'no-restricted-syntax'],
    ['shared/core/wx.ts', "declare const wx: { showToast: () => void };\nexport const a = (): void => { wx.showToast(); };", 'no-restricted-syntax'],
    [`${HOME}.ts`, "void wx.cloud.callFunction({ name: 'a' });", 'no-restricted-syntax'],
    ['cloudfunctions/made/floating.ts', 'export function a(): void { Promise.resolve(1); }', '@typescript-eslint/no-floating-promises'],
    ['cloudfunctions/made/many.ts', 'export const a = (b: number, c: number, d: number, e: number): number => b + c + d + e;', '@typescript-eslint/max-params'],
    ['cloudfunctions/made/long.ts', 'export {};\n'.repeat(301), 'max-lines'],
    ['cloudfunctions/made/any.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['cloudfunctions/made/types.ts', "import { Stats } from 'node:fs';\nexport type A = Stats;", '@typescript-eslint/consistent-type-imports'],
    ['cloudfunctions/made/deep.ts', 'export function a(b: boolean): void { if (b) { if (b) { if (b) { if (b) { throw new Error(); } } } } }', 'max-depth'],
  ];
  // ESLint takes ten seconds to start with types: one run sees everything that is planted, each in a file of its own.
  let faults: string[];
  beforeAll(async () => {
    const files = [...rows.map(([name, text]) => [name, text]), ...clocks.map((name) => [name, clock])];
    const report = await checkLint(await planted(Object.fromEntries(files) as Record<string, string>));
    ({ faults } = report);
    expect(report.looked).not.toMatch(/^0 /);
  });
  const isAbout = (fault: string, name: string): boolean => fault.startsWith(`${name}:`);

  test('files without faults pass', () => {
    const isPlanted = (fault: string): boolean => rows.some(([name]) => isAbout(fault, name));
    expect(faults.filter((fault) => !isPlanted(fault) && !fault.includes('was not found by the project service'))).toEqual([]);
  });
  test.each(rows)('the house objects to %s', (name, _text, rule) => {
    expect(faults.filter((fault) => isAbout(fault, name) && fault.endsWith(`(${rule})`))).not.toEqual([]);
  });
  test.each(clocks)('%s may read the clock', (name) => {
    expect(faults.filter((fault) => isAbout(fault, name))).toEqual([]);
  });
});

/** Files that hold one fault each, and what the check says of it. */
type Fault = [file: string, text: string, fault: string];

describe('stylelint', () => {
  const rows: Fault[] = [
    ['pages/home/home.wxss', '.a { color: #ff0000; }', 'home.wxss:1:13 Colours are tokens'],
    ['pages/home/unit.wxss', '.a { width: 10rpxx; }', 'unit-no-unknown'],
    ['pages/home/property.wxss', '.a { widht: 10rpx; }', 'property-no-unknown'],
  ];
  test('a product without faults passes', async () => {
    const report = await checkStyles(await planted({}));
    expect(report.faults).toEqual([]);
    expect(report.looked).not.toMatch(/^0 /);
  });
  test('a colour outside of app.wxss, an unknown unit and an unknown property are found', async () => {
    const { faults } = await checkStyles(await planted(Object.fromEntries(rows.map(([file, text]) => [`miniprogram-customer/${file}`, text]))));
    expect(rows.filter(([file, , fault]) => !faults.some((found) => found.includes(path.basename(file)) && found.includes(fault)))).toEqual([]);
    expect(faults).toHaveLength(rows.length);
  });
});

describe('wxml', () => {
  expectFaults(checkWxml, [
    ['an unclosed tag is found', { [`${HOME}.wxml`]: '<view><text></view>' }, 'miniprogram-customer: '],
    ['a broken style is found', { [`${HOME}.wxss`]: '.a { color: red' }, 'home.wxss'],
    ['a misspelt field is found with its place', { [`${HOME}.wxml`]: '<view>{{txet}}</view>' }, "home.wxml:1:9 Property 'txet' does not exist"],
    ['a handler that the page lacks is found', { [`${HOME}.wxml`]: '<view bindtap="onMissing">{{text}}</view>' }, 'onMissing'],
  ], true);
});

describe('paths', () => {
  const customerApp = (more: Record<string, unknown>): Record<string, unknown> => ({ pages: ['pages/home/home'], subPackages: [{ root: 'packages/price', name: 'price', pages: ['pages/list/list'] }], ...more });
  test('a package may be preloaded by its name', async () => {
    const root = await planted({ 'miniprogram-customer/app.json': customerApp({ preloadRule: { 'pages/home/home': { packages: ['price', '__APP__'] } } }) }, { isBuilt: true });
    expect((await checkPaths(root)).faults).toEqual([]);
  });
  expectFaults(checkPaths, [
    ['a declared page that does not exist is found', { 'miniprogram-customer/app.json': customerApp({ pages: ['pages/home/home', 'pages/none/none'] }) }, 'pages/none/none.wxml does not exist'],
    ['a page that nobody declares is found', { 'miniprogram-customer/pages/lost/lost.wxml': '<view/>' }, 'app.json does not declare it'],
    ['a component that does not exist is found', { [`${HOME}.json`]: { usingComponents: { price: '/components/price/price' } } }, 'uses the component /components/price/price'],
    ['a tag that is not declared is found', { [`${HOME}.wxml`]: '<store-card/>' }, '<store-card> is not declared'],
    ['a handler that does not exist is found', { [`${HOME}.wxml`]: '<view catchtap="onGone"/>' }, 'home.wxml:1 onGone is no method of home.ts'],
    ['a handler missing for an imported template is found', { [`${HOME}.wxml`]: '<import src="./part.wxml"/><template is="part"/>', 'miniprogram-customer/pages/home/part.wxml': '<template name="part"><view bind:tap="onPart"/></template>' }, 'part.wxml:1 onPart'],
    ['a script that opens an unknown page is found', { [`${HOME}.ts`]: "Page({ onOpenTap() { wx.navigateTo({ url: '/packages/price/pages/lsit/lsit?id=1' }); } });" }, 'packages/price/pages/lsit/lsit is no declared page'],
    ['a template that opens an unknown page is found', { [`${HOME}.wxml`]: '<navigator url="/pages/none/none"/>' }, 'home.wxml:1 pages/none/none is no declared page'],
    ['a message that opens an unknown page is found', { 'cloudfunctions/jobs/page.ts': "export const page = 'packages/price/pages/gone/gone';" }, 'jobs/page.ts:1 packages/price/pages/gone/gone'],
    ['a picture that does not exist is found', { [`${HOME}.wxml`]: '<image src="/assets/none.png"/>' }, 'the picture /assets/none.png does not exist'],
    ['a local file in a style is found', { [`${HOME}.wxss`]: ".a { background: url('/assets/a.png'); }" }, 'wxss cannot load a local file'],
    ['a tab icon that does not exist is found', { 'miniprogram-customer/app.json': customerApp({ tabBar: { list: [{ pagePath: 'pages/home/home', iconPath: 'assets/a.png' }] } }) }, 'the tab icon assets/a.png does not exist'],
    ['a tab icon that is too large or no PNG is found', { 'miniprogram-customer/app.json': customerApp({ tabBar: { list: [{ pagePath: 'pages/home/home', iconPath: 'assets/a.png' }] } }), 'miniprogram-customer/assets/a.png': 'x'.repeat(41 * 1024) }, 'larger than 40 KB'],
    ['a tab outside of the main package is found', { 'miniprogram-customer/app.json': customerApp({ tabBar: { list: [{ pagePath: 'packages/price/pages/list/list' }] } }) }, 'is not a page of the main package'],
    ['a preload rule for an unknown package is found', { 'miniprogram-customer/app.json': customerApp({ preloadRule: { 'pages/home/home': { packages: ['packages/none'] } } }) }, 'names the package packages/none'],
  ], true);

  test('a require of a file that is not there is found', async () => {
    const root = await planted({}, { isBuilt: true });
    await plantFiles(root, { 'dist/miniprogram-customer/pages/home/home.js': 'require("./gone.js");' });
    expect((await checkPaths(root)).faults).toEqual(["dist/miniprogram-customer/pages/home/home.js requires './gone.js', which is not in the built app"]);
  });
});

describe('budgets', () => {
  const large = new Uint8Array(1_300_000);
  expectFaults(checkBudgets, [
    ['a main package that is too large is found', { 'miniprogram-customer/assets/large.png': large }, 'miniprogram-customer: the main package'],
    ['a sub-package that is too large is found', { 'miniprogram-customer/packages/price/large.png': large }, 'miniprogram-customer: packages/price'],
    ['a file that is too long is found', { 'shared/core/long.ts': 'export {};\n'.repeat(301) }, 'shared/core/long.ts has 301 lines'],
    ['a name in camelCase is found', { 'shared/core/myFile.ts': 'export {};' }, "'myFile.ts' is not kebab-case"],
    ['a name that says nothing is found', { 'shared/core/string-utils.ts': 'export {};' }, "'string-utils.ts' does not say what is inside"],
    ['a mark of unfinished work is found', { 'shared/core/later.ts': `// ${['TO', 'DO'].join('')}: later` }, 'shared/core/later.ts:1 is marked as unfinished'],
  ], true);

  test('an app that is not built does not pass', async () => {
    const root = await planted({});
    await mkdir(path.join(root, 'dist'));
    expect((await checkBudgets(root)).faults).toContain('miniprogram-staff is not built: run npm run build');
  });
});
