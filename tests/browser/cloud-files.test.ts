/** Files of the cloud as pictures: shown by their file id, full screen, measured, and uploaded from the phone. */
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Browser } from 'playwright-core';
import { createClock } from '../../simulator/local-cloud/clock';
import { openLocalCloud } from '../../simulator/local-cloud/open-local-cloud';
import type { OpenCloud } from '../../simulator/local-cloud/open-local-cloud';
import { TEST_NOW, TEST_SEED } from '../../simulator/local-cloud/test-environment';
import { disposeBundlers } from '../../simulator/preview/build/bundle';
import { createPreview } from '../../simulator/preview/server';
import { JourneyPhone } from './journeys/journey-phone';
import { launchBrowser } from './launch';

jest.setTimeout(60_000);

const DRAWING = readFileSync(path.resolve(__dirname, '../../simulator/seed/pictures/goods/thermos.svg'), 'utf8');
const PNG = new Resvg(DRAWING, { fitTo: { mode: 'width', value: 60 } }).render().asPng();

let directory: string;
let open: OpenCloud;
let browser: Browser;
let phone: JourneyPhone;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'cloud-files-'));
  await cp(path.join(__dirname, 'sample'), directory, { recursive: true });
  await mkdir(path.join(directory, 'cloudfunctions'));
  const preview = await createPreview({ dist: directory });
  open = await openLocalCloud({
    directory, databaseDirectory: null, functionsDirectory: path.join(directory, 'cloudfunctions'), appRoots: [directory], definitions: [], seed: TEST_SEED,
    strict: true, clock: createClock({ startAt: TEST_NOW }), port: 0, print: () => undefined,
    others: [async ({ request, response }) => preview.handle(request, response)],
  });
  await open.cloud.environment.seedIfEmpty();
  browser = await launchBrowser();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
  context.setDefaultTimeout(8000);
  phone = await JourneyPhone.take(context, { app: 'customer', person: 'li-na' }, { baseUrl: open.listener.url, opening: { page: 'pages/pictures/pictures' } });
});

afterEach(async () => {
  expect(await phone.errors()).toEqual([]);
  await phone.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await open.close();
  await disposeBundlers();
  await rm(directory, { recursive: true, force: true });
});

const put = (cloudPath: string, bytes: Uint8Array): Promise<string> => open.cloud.storage.put(cloudPath, bytes);
const show = async (data: { picture?: string; album?: string[] }): Promise<void> => { await phone.page.evaluate(`getCurrentPages()[0].setData(${JSON.stringify(data)})`); };

/** A picture of 30 × 20 in a format only browsers write. */
async function encode(type: 'image/jpeg' | 'image/webp'): Promise<Buffer> {
  const address = await phone.page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 30, height: 20 });
    canvas.getContext('2d').fillRect(0, 0, 30, 20);
    return canvas.toDataURL('${type}');
  })()`);
  expect(address).toContain(type);
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

test.each([
  ['a drawing', 'goods/a.svg', () => Promise.resolve(Buffer.from(DRAWING)), '750×750'],
  ['a PNG', 'goods/b.png', () => Promise.resolve(PNG), '60×60'],
  ['a JPEG with a Chinese name', 'goods/脚垫 1.jpg', () => encode('image/jpeg'), '30×20'],
  ['a JPEG in capitals', 'goods/c.JPEG', () => encode('image/jpeg'), '30×20'],
  ['a WebP', 'goods/d.webp', () => encode('image/webp'), '30×20'],
] as const)('%s is shown and measured by its file id', async (...row) => {
  const [, cloudPath, bytes, size] = row;
  await show({ picture: await put(cloudPath, await bytes()) });
  await phone.see(`loaded ${size};`);
  await phone.tap('量一量');
  await phone.see(`measured ${size} ${cloudPath.split('.').pop()?.toLowerCase() ?? ''};`);
});

test('a carousel shows its file ids, and full screen one leafs through them, past one that is gone', async () => {
  const album = [await put('album/1.png', PNG), 'cloud://local-1.local/album/gone.png', await put('album/2.svg', Buffer.from(DRAWING))];
  await show({ album });
  await phone.see('loaded 60×60;', 'loaded 750×750;', 'failed GET cloud://local-1.local/album/gone.png fail;');
  await phone.tap('看大图');
  const large = phone.page.locator('.wxo-picture img');
  await phone.see('1 / 3');
  expect(await large.getAttribute('src')).toContain('/files/album/1.png');
  const leaf = (): Promise<void> => phone.page.touchscreen.tap(340, 400);
  await leaf();
  await phone.see('2 / 3');
  await leaf();
  await phone.see('3 / 3');
  await phone.page.waitForFunction("document.querySelector('.wxo-picture img').naturalWidth === 750");
});

test('a file that is missing says so, takes the old picture away, and is found once it is there', async () => {
  const picture = await put('late/1.png', PNG);
  const late = picture.replace('1.png', '2.png');
  await show({ picture });
  await phone.see('loaded 60×60;');
  await show({ picture: late });
  await phone.see(`failed GET ${late} fail;`);
  expect(await phone.page.locator('.picture img').getAttribute('src')).toBeNull();
  await put('late/2.png', PNG);
  await show({ picture: '' });
  await show({ picture: late });
  await phone.page.waitForFunction("document.querySelector('.picture img').src.endsWith('/files/late/2.png')");
});

test('photos chosen on the phone are uploaded and shown by their file ids', async () => {
  const photo = await encode('image/jpeg');
  const chooser = phone.page.waitForEvent('filechooser');
  await phone.tap('上传照片', '同意');
  await (await chooser).setFiles([{ name: '夏天 (1).jpg', mimeType: 'image/jpeg', buffer: photo }, { name: 'b.png', mimeType: 'image/png', buffer: PNG }]);
  await phone.see('cloud://local-1.local/photos/0.jpg,cloud://local-1.local/photos/1.png;', 'loaded 30×20;', 'loaded 60×60;');
  expect(await open.cloud.storage.read('photos/0.jpg')).toEqual(photo);
  expect((await fetch(`${open.listener.url}/files/photos/0.jpg`)).headers.get('content-type')).toBe('image/jpeg');
});

test('closing the chooser is an answer', async () => {
  const chooser = phone.page.waitForEvent('filechooser');
  await phone.tap('上传照片', '同意');
  await chooser;
  await phone.page.evaluate("document.querySelector('input[data-picker]').dispatchEvent(new Event('cancel'))");
  await phone.see('chooseMedia:fail cancel');
});

test('without network an upload fails in the platform’s words', async () => {
  const chooser = phone.page.waitForEvent('filechooser');
  await phone.tap('上传照片', '同意');
  await phone.set({ online: false });
  await (await chooser).setFiles([{ name: 'b.png', mimeType: 'image/png', buffer: PNG }]);
  await phone.see('cloud.uploadFile:fail');
});
