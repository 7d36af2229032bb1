/** The local cloud console in a real browser, on a local cloud of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { adminDocuments } from '@shared/documents/index';
import { createClock } from '../../simulator/local-cloud/clock';
import { openLocalCloud } from '../../simulator/local-cloud/open-local-cloud';
import type { OpenCloud } from '../../simulator/local-cloud/open-local-cloud';
import { createPreview } from '../../simulator/preview/server';
import { launchBrowser } from './launch';

jest.setTimeout(60_000);

const PATIENCE_MS = 10_000;
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

let folder: string;
let open: OpenCloud;
let browser: Browser;
let page: Page;
const thrown: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'console-'));
  const preview = await createPreview({ dist: path.join(folder, 'dist') });
  open = await openLocalCloud({
    directory: folder, databaseDirectory: null, functionsDirectory: path.join(folder, 'cloudfunctions'), appRoots: [],
    definitions: [...adminDocuments.map(({ collection }) => collection), 'visits'].map((name) => ({ name, indexes: [] })),
    seed: null, strict: true, clock: createClock({ startAt: Date.UTC(2026, 4, 18, 2) }), port: 0,
    others: [async ({ request, response }) => preview.handle(request, response)], print: (line) => { thrown.push(line); },
  });
  browser = await launchBrowser();
});

beforeEach(async () => {
  await open.cloud.environment.reset();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(PATIENCE_MS);
  page = await context.newPage();
  page.on('pageerror', (error) => { thrown.push(error.message); });
});

afterEach(async () => {
  await page.context().close();
  expect(thrown).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

const visit = async (hash = ''): Promise<void> => { await page.goto(`${open.listener.url}/console${hash}`); };
const press = async (name: string): Promise<void> => { await page.getByRole('button', { name, exact: true }).click(); };
const field = (place: string): Locator => page.locator(`[data-place="${place}"]`).locator('input, textarea, select').first();
const seen = async (text: string): Promise<void> => { await page.getByText(text).filter({ visible: true }).first().waitFor(); };
const stored = (collection: string): Record<string, unknown>[] => open.cloud.database.readAll(collection, { limit: 10 });

it('a document is made from the example, mended, saved, found, changed, deleted and put back', async () => {
  await visit();
  await page.locator('[data-collection="loan_plans"]').click();
  await press('新建');
  await page.getByLabel('文档 ID').waitFor();
  expect(await page.getByLabel('文档 ID').inputValue()).toBe('easy-loan');

  await field('name').fill('');
  await seen('名称不能为空');
  await page.keyboard.press('Control+s');
  await seen('还没有保存。');
  expect(stored('loan_plans')).toEqual([]);

  await field('name').fill('暑期贷');
  await seen('符合要求');
  await press('保存');
  await seen('已保存');
  expect(stored('loan_plans')).toMatchObject([{ _id: 'easy-loan', name: '暑期贷' }]);

  await page.getByLabel('查找文档').fill('暑期');
  await page.locator('.row[data-id="easy-loan"]').click();
  await page.getByLabel('期限 1 下移').click();
  await field('highDownPaymentPercent').fill('70');
  await press('保存');
  await page.getByText('有改动').waitFor({ state: 'hidden' });
  expect(stored('loan_plans')).toMatchObject([{ highDownPaymentPercent: 70, terms: [{ months: 36 }, { months: 24 }] }]);

  await press('删除');
  await page.locator('dialog').getByRole('button', { name: '删除' }).click();
  await seen('已删除 easy-loan');
  expect(stored('loan_plans')).toEqual([]);
  await press('撤销');
  await seen('已恢复');
  expect(stored('loan_plans')).toMatchObject([{ _id: 'easy-loan', name: '暑期贷' }]);
});

it('form and JSON say the same, whichever is typed in', async () => {
  await open.cloud.database.putMany('stores', [{ _id: 'east', name: '城东店' }]);
  const example = adminDocuments.find(({ collection }) => collection === 'coupon_templates')?.example() as Record<string, unknown>;
  await open.cloud.database.putMany('coupon_templates', [{ _id: 'c', ...example }]);
  await visit('#/coupon_templates/%22c%22');
  const text = page.locator('textarea.json-text');

  await page.getByRole('group', { name: '优惠' }).getByText('折扣券').click();
  await field('worth.payPercent').fill('85');
  await field('thresholdFen').fill('199.5');
  expect(JSON.parse(await text.inputValue())).toMatchObject({ worth: { kind: 'percent', payPercent: 85 }, thresholdFen: 19_950 });

  const value = JSON.parse(await text.inputValue()) as Record<string, unknown>;
  await text.fill('{ "title": ');
  await seen('JSON 没有写完');
  await text.fill(JSON.stringify({ ...value, title: '开业券', claimFrom: Date.UTC(2026, 4, 18, 2), typo: 1 }));
  expect([await field('title').inputValue(), await field('claimFrom').inputValue()]).toEqual(['开业券', '2026-05-18T10:00']);
  await seen('typo 不是这里的字段，请检查拼写');
  await page.getByLabel('去掉 typo').click();
  await seen('符合要求');
  expect(await text.inputValue()).not.toContain('typo');
});

it('a document with problems is stored when that is wished, and marked in the list', async () => {
  await visit('#/articles');
  await press('从示例新建一份');
  await field('sections.0.heading').fill('');
  await press('保存');
  await press('仍要保存');
  await seen('已保存，还有 1 处问题');
  await page.locator('.row .row-problems').waitFor();
  expect(stored('articles')).toMatchObject([{ sections: [{ heading: '' }] }]);
});

it('a picture is put into the local storage and shown', async () => {
  await visit('#/products');
  await press('新建');
  await page.getByLabel('上传图片').setInputFiles({ name: '脚垫.png', mimeType: 'image/png', buffer: PIXEL });
  await page.locator('.picture-tile input').nth(1).waitFor();
  const address = await page.locator('.picture-tile input').nth(1).inputValue();
  expect(address).toMatch(/^cloud:\/\/.+-脚垫\.png$/);
  await expect(open.cloud.storage.has(address)).resolves.toBe(true);
  expect(await page.locator('.picture-tile img').nth(1).evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(1);
});

it('what somebody else writes is seen, and not overwritten unasked', async () => {
  await open.cloud.database.putMany('visits', [{ _id: 'v', count: 1 }]);
  await visit('#/visits/%22v%22');
  const text = page.locator('textarea.json-text');
  await seen('"count"');
  await open.cloud.database.putMany('visits', [{ _id: 'v', count: 2 }]);
  await page.waitForFunction(() => (globalThis as unknown as { document: { querySelector(selector: string): { value: string } } }).document.querySelector('textarea.json-text').value.includes('2'));
  await text.fill('{ "_id": "v", "count": 9 }');
  await open.cloud.database.putMany('visits', [{ _id: 'v', count: 3 }]);
  await seen('这份文档刚在别处改过');
  await press('保留我的');
  await press('保存');
  await seen('已保存');
  expect(stored('visits')).toEqual([{ _id: 'v', count: 9 }]);
});

it('leaving with unsaved changes is asked first', async () => {
  await open.cloud.database.putMany('visits', [{ _id: 'v', count: 1 }]);
  await visit('#/visits/%22v%22');
  await page.locator('textarea.json-text').fill('{ "_id": "v", "count": 9 }');
  await page.locator('[data-collection="articles"]').click();
  await press('继续编辑');
  expect(await page.locator('textarea.json-text').inputValue()).toContain('9');
  await page.locator('[data-collection="articles"]').click();
  await press('放弃改动');
  await seen('还没有购车指南');
});

it('the control bar leads to the console', async () => {
  await page.goto(open.listener.url);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByText('云控制台').click()]);
  await opened.getByRole('heading', { name: '云控制台' }).waitFor();
});
