/** The preview in a real browser: shell, phones and `wx`, against canned answers of the local cloud. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { disposeBundlers } from '../../simulator/preview/build/bundle';
import { createPreview } from '../../simulator/preview/server';
import { launchBrowser, openPhones } from './launch';
import type { OpenPhonesOptions, Phones } from './launch';
import { DELIVERED, startStubCloud } from './stub-cloud';
import type { StubCloud } from './stub-cloud';

jest.setTimeout(60_000);

let dist: string;
let cloud: StubCloud;
let browser: Browser;
let phones: Phones;

const open = async (options: OpenPhonesOptions = {}): Promise<Phones> => {
  phones = await openPhones(browser, cloud.url, { customer: 'li-na', staff: 'wang-hao', ...options });
  return phones;
};

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'preview-'));
  await cp(join(__dirname, 'sample'), dist, { recursive: true });
  cloud = await startStubCloud(await createPreview({ dist }));
  browser = await launchBrowser();
});

afterEach(async () => {
  await phones.expectNoErrors();
  await phones.close();
});

afterAll(async () => {
  await browser.close();
  await cloud.close();
  await disposeBundlers();
  await rm(dist, { recursive: true, force: true });
});

const lastHeard = (path: string): unknown => cloud.heard.filter((call) => call.path === path).at(-1)?.body;

describe('the two phones', () => {
  it('both start on their first page, held by the people named in the address', async () => {
    const { page } = await open();
    await phones.waitForText('customer', '打开详情');
    await phones.waitForText('staff', '打开详情');
    expect(await page.getByLabel('谁拿着顾客端手机').inputValue()).toBe('li-na');
    expect(await page.getByLabel('谁拿着员工端手机').inputValue()).toBe('wang-hao');
  });

  it('a call to the cloud carries the person who holds the phone', async () => {
    await open({ customer: 'zhou-lei' });
    await phones.tapText('customer', '调用云函数');
    await phones.waitForText('customer', 'cloud.callFunction:ok');
    expect(lastHeard('/__cloud/call-function')).toEqual({ app: 'customer', person: 'zhou-lei', name: 'customer-api', data: { action: 'ping' } });
  });

  it('a phone without network fails as the platform does', async () => {
    const { page } = await open();
    await page.locator('[data-slot="customer"]').getByLabel('断网或恢复').click();
    await phones.tapText('customer', '调用云函数');
    await phones.waitForText('customer', 'cloud.callFunction:fail -404011');
  });

  it('a reload of the phones keeps the page that was open', async () => {
    await open();
    await phones.tapText('customer', '打开详情');
    await phones.waitForPage('customer', 'pages/detail/detail');
    cloud.emit({ type: 'reload', app: 'customer' });
    await phones.waitForText('customer', '编号 7');
    await phones.waitForPage('customer', 'pages/detail/detail');
  });

  it('a narrow window shows one phone at a time', async () => {
    const { page } = await open({ viewport: { width: 800, height: 1000 } });
    expect([await page.locator('[data-slot="customer"]').isVisible(), await page.locator('[data-slot="staff"]').isVisible()]).toEqual([true, false]);
    await page.locator('.phone-tabs').getByText('员工端').click();
    expect([await page.locator('[data-slot="customer"]').isVisible(), await page.locator('[data-slot="staff"]').isVisible()]).toEqual([false, true]);
  });
});

describe('asking the person', () => {
  it('consent to messages is asked after a tap and recorded per template', async () => {
    const { customer } = await open();
    await phones.tapText('customer', '订阅提醒');
    await customer.getByLabel('TEMPLATE-B').uncheck();
    await phones.tapText('customer', '允许');
    await phones.waitForText('customer', 'requestSubscribeMessage:ok');
    expect(lastHeard('/__control/subscriptions')).toEqual({
      app: 'customer', person: 'li-na', decisions: { 'TEMPLATE-A': 'accept', 'TEMPLATE-B': 'reject' },
    });
  });

  it('a remembered choice is not asked again, and belongs to that person alone', async () => {
    const { customer } = await open();
    await phones.tapText('customer', '订阅提醒');
    await customer.getByText('总是保持以上选择').click();
    await phones.tapText('customer', '允许');
    await phones.waitForText('customer', 'requestSubscribeMessage:ok');
    await phones.open('customer', '');
    await phones.tapText('customer', '订阅提醒');
    await phones.waitForText('customer', 'requestSubscribeMessage:ok');
    await phones.switchPerson('customer', 'zhou-lei');
    await phones.tapText('customer', '订阅提醒');
    await phones.waitForText('customer', '发送一次以下消息');
  });

  it('a call long after the tap is refused', async () => {
    await open();
    await phones.tapText('customer', '迟到的订阅');
    await phones.waitForText('customer', 'can only be invoked by user TAP gesture.');
  });

  it('the payment sheet shows the amount and reports the outcome', async () => {
    await open();
    await phones.tapText('customer', '去支付');
    await phones.waitForText('customer', '2000.00');
    await phones.tapText('customer', '确认支付');
    await phones.waitForText('customer', 'requestPayment:ok');
    expect(lastHeard('/__control/payment')).toEqual({ prepayId: 'wx1', outcome: 'pay' });
  });

  it('a refused position is remembered', async () => {
    await open();
    await phones.tapText('staff', '我在哪里');
    await phones.tapText('staff', '同意');
    await phones.tapText('staff', '拒绝');
    await phones.waitForText('staff', 'getLocation:fail auth deny');
  });

  it('a modal answers which button was tapped', async () => {
    await open();
    await phones.tapText('staff', '弹窗');
    await phones.tapText('staff', '确定');
    await phones.waitForText('staff', '"confirm":true');
  });
});

describe('the control bar', () => {
  it('a scanned code opens its page with the scene of a scan', async () => {
    const { page } = await open();
    await page.locator('[data-code="c1"]').getByText('顾客扫').click();
    await phones.waitForText('customer', '场景 1047，参数 t=Kx82mQ');
  });

  it('a scanned code answers a page that waits for one', async () => {
    const { page } = await open();
    await phones.tapText('customer', '扫一扫');
    await phones.waitForText('customer', '请在控制台的“扫码”中选择一个码');
    await page.locator('[data-code="c1"]').getByText('顾客扫').click();
    await phones.waitForText('customer', 'pages/detail/detail?scene=t%3DKx82mQ');
  });

  it('a delivered message opens its page; a refused one says why and opens nothing', async () => {
    const { page } = await open();
    await page.locator('[data-message="m1"]').click();
    await phones.waitForText('customer', '编号 42');
    expect(await page.locator('[data-message="m2"]').isDisabled()).toBe(true);
    expect(await page.locator('[data-message="m2"]').innerText()).toContain('43101');
  });

  it('a new message slides into the phone of its receiver', async () => {
    const { page } = await open();
    cloud.emit({ type: 'message', message: { ...DELIVERED, id: 'fresh', fields: { thing1: '新车到店' } } });
    await page.locator('[data-phone="customer"] .banner').click();
    await phones.waitForText('customer', '编号 42');
  });

  it('moving the clock asks the local cloud and repaints the phones\' time', async () => {
    const { page } = await open();
    await page.getByText('+1 小时').click();
    await page.locator('[data-phone="customer"] .time', { hasText: '15:30' }).waitFor();
    expect(lastHeard('/__control/clock')).toEqual({ advanceMs: 3_600_000 });
    await phones.tapText('customer', '几点了');
    await phones.waitForText('customer', '2026-05-12T07');
  });

  it('a shared card reaches another person', async () => {
    const { page } = await open();
    await page.locator('[data-phone="customer"]').getByLabel('菜单').click();
    await phones.tapText('customer', '转发给朋友');
    await page.getByLabel('发给谁').selectOption('zhou-lei');
    await page.getByText('发送并打开').click();
    await phones.waitForText('customer', '编号 9，场景 1007');
    expect(await page.getByLabel('谁拿着顾客端手机').inputValue()).toBe('zhou-lei');
  });
});

describe('the preview\'s files', () => {
  it('a missing file is a 404 with a sentence', async () => {
    await open();
    const answer = await fetch(`${cloud.url}/customer/assets/nothing.png`);
    expect([answer.status, await answer.text()]).toEqual([404, 'The customer mini program has no file assets/nothing.png.']);
  });

  it('the bundle comes compressed, and unchanged it is not sent again', async () => {
    await open();
    const first = await fetch(`${cloud.url}/staff/app.js`);
    await first.arrayBuffer();
    expect(first.headers.get('content-encoding')).toBe('gzip');
    const again = await fetch(`${cloud.url}/staff/app.js`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('nothing outside the served folders can be read', async () => {
    await open();
    const answer = await fetch(`${cloud.url}/customer/..%2f..%2f..%2fetc%2fpasswd`);
    expect(answer.status).toBe(404);
  });
});
