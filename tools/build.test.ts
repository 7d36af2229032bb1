import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build';
import { walkFiles } from './build/walk-files';
import { plantFiles, plantFolder, removePlantedFolders } from './testing/planted-folder';
import { SMALL_PRODUCT } from './testing/small-product';

afterAll(removePlantedFolders);

const read = async (root: string, file: string): Promise<string> => readFile(path.join(root, 'dist', file), 'utf8');
const faultsOf = async (root: string): Promise<string> =>
  buildAll({ root }).then(() => 'no fault', (error: unknown) => (error instanceof Error ? error.message : String(error)));

describe('a product without faults', () => {
  let root = '';
  beforeAll(async () => {
    root = await plantFolder(SMALL_PRODUCT);
    await buildAll({ root });
  });

  test('imports of shared code and of dayjs become relative requires that exist', async () => {
    const home = await read(root, 'miniprogram-customer/pages/home/home.js');
    expect(home).toContain('require("../../shared/domain/price/rules.js")');
    expect(home).toContain('require("../../miniprogram_npm/dayjs/dayjs.min.js")');
    expect(existsSync(path.join(root, 'dist/miniprogram-customer/miniprogram_npm/dayjs/dayjs.min.js'))).toBe(true);
  });

  test('only the shared files that are reached are shipped, and never contracts', async () => {
    const files = await walkFiles(path.join(root, 'dist/miniprogram-customer/shared'));
    expect(files.map((file) => path.basename(file))).toEqual(['money.js', 'rules.js']);
  });

  test('no sources, tests or compiler settings are shipped', async () => {
    const files = await walkFiles(path.join(root, 'dist'), new Set(['miniprogram_npm']));
    expect(files.filter((file) => /\.ts$|tsconfig|\.test\./.test(file))).toEqual([]);
  });

  test('only the used component and what it uses is shipped', () => {
    const library = path.join(root, 'dist/miniprogram-customer/miniprogram_npm/@vant/weapp');
    expect(['button', 'icon', 'loading', 'calendar'].map((name) => existsSync(path.join(library, name)))).toEqual([true, true, true, false]);
    expect(existsSync(path.join(root, 'dist/miniprogram-staff/miniprogram_npm/tdesign-miniprogram/miniprogram_npm/tslib/index.js'))).toBe(true);
  });

  test('the staff app gets its own project file and no cloud functions', async () => {
    const config: unknown = JSON.parse(await read(root, 'miniprogram-staff/project.config.json'));
    expect(config).toEqual({ appid: 'wxstaff', projectname: 'staff', libVersion: '3.8.0', miniprogramRoot: './', setting: { es6: false } });
  });

  test('a function stands alone beside the package file that asks for the SDK', async () => {
    const code = await read(root, 'cloudfunctions/customer-api/index.js');
    expect(code.match(/require\("[^"]+"\)/g)).toEqual(['require("wx-server-sdk")']);
    expect(await read(root, 'cloudfunctions/customer-api/package.json')).toContain('"wx-server-sdk": "4.0.2"');
    expect(await read(root, 'cloudfunctions/customer-api/config.json')).toContain('openapi');
    expect(existsSync(path.join(root, 'dist/cloudfunctions/jobs/index.js'))).toBe(true);
  });

  test('the collections are written down', async () => {
    expect(JSON.parse(await read(root, 'database.json'))).toEqual({ collections: [{ name: 'prices', indexes: [{ name: 'by_model', keys: { modelId: 1 }, unique: true }] }] });
  });

  test('building again writes nothing', async () => {
    const file = path.join(root, 'dist/miniprogram-customer/app.js');
    const before = await stat(file);
    const report = await buildAll({ root });
    expect(report.parts.map((part) => part.changed)).toEqual([[], [], []]);
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
  });

  test('a removed source disappears from the built app', async () => {
    const other = await plantFolder({ ...SMALL_PRODUCT, 'miniprogram-customer/components/old/old.wxss': '' });
    await buildAll({ root: other });
    expect(existsSync(path.join(other, 'dist/miniprogram-customer/components/old/old.wxss'))).toBe(true);
    await rm(path.join(other, 'miniprogram-customer/components'), { recursive: true });
    const report = await buildAll({ root: other });
    expect(report.parts[0]?.changed).toEqual(['components/old/old.wxss']);
    expect(existsSync(path.join(other, 'dist/miniprogram-customer/components'))).toBe(false);
  });
});

describe('a fault in the sources', () => {
  const home = 'miniprogram-customer/pages/home/home.ts';
  const rows: [string, Record<string, unknown>, string][] = [
    ['a value import of a contract is refused', { [home]: "import { priceAction } from '@shared/contracts/price';\nPage({ data: { priceAction } });" }, "use 'import type'"],
    ["administrators' documents are refused", { [home]: "import { products } from '@shared/documents/products';\nPage({ data: { products } });" }, "administrators' documents are not shipped to phones"],
    ['a contract imported by a relative path is refused', { [home]: "import { priceAction } from '../../../shared/contracts/price';\nPage({ data: { priceAction } });" }, 'cannot be part of a mini program'],
    ['an import of nothing is refused', { [home]: "import { a } from './missing';\nPage({ data: { a } });" }, "imports './missing': no such file"],
    ['an import of a cloud function is refused', { [home]: "import { main } from '../../../cloudfunctions/jobs/index';\nPage({ data: { main } });" }, 'cannot be part of a mini program'],
    ['a package that is not on the list is refused', { [home]: "import * as v from 'valibot';\nPage({ data: { v } });" }, 'a package that mini programs may not use'],
    ['a syntax error is shown with its place', { [home]: 'Page({\n  data: {,\n});' }, 'home.ts:2:10'],
    ['a component the library does not have is refused', { 'miniprogram-customer/pages/home/home.json': { usingComponents: { a: '@vant/weapp/nothing/index' } } }, "component 'nothing/index' is not in @vant/weapp"],
    ["the other app's library is refused", { 'miniprogram-customer/pages/home/home.json': { usingComponents: { a: 'tdesign-miniprogram/button/button' } } }, 'uses @vant/weapp only'],
    ['broken json is refused', { 'miniprogram-customer/pages/home/home.json': '{' }, 'home.json is not JSON'],
    ['a missing app.json is refused', { 'miniprogram-customer/app.json': '' }, 'app.json is not JSON'],
    ['a function that does not compile is refused', { 'cloudfunctions/jobs/index.ts': "import './nowhere';" }, 'cloudfunctions/jobs/index.ts:1:'],
    ['a collection defined twice is refused', { 'cloudfunctions/data/definitions.ts': "export const collectionDefinitions = ['a', 'a'].map((name) => ({ name, indexes: [] }));" }, 'defines a twice'],
  ];
  test.each(rows)('%s', async (_sentence, files, expected) => {
    expect(await faultsOf(await plantFolder({ ...SMALL_PRODUCT, ...files }))).toContain(expected);
  });

  test('the parts without faults are still written', async () => {
    const root = await plantFolder({ ...SMALL_PRODUCT, [home]: 'Page({' });
    await faultsOf(root);
    expect(existsSync(path.join(root, 'dist/miniprogram-staff/app.js'))).toBe(true);
    expect(existsSync(path.join(root, 'dist/miniprogram-customer'))).toBe(false);
    await plantFiles(root, { [home]: 'Page({});' });
    await buildAll({ root });
    expect(existsSync(path.join(root, 'dist/miniprogram-customer/app.js'))).toBe(true);
  });
});
