/** The page runtime in a browser: lifecycles, routes, gestures, built-ins and both libraries, driven as a person would. */
import type { Page } from 'playwright-core';
import { FIXTURE_DIRECTORY, listErrors, runApp } from './fixture-app';
import type { RunningApp } from './fixture-app';

jest.setTimeout(60_000);

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await runApp(FIXTURE_DIRECTORY);
});
afterAll(async () => app.close());

/** One field of the top page's data. */
const field = (name: string): Promise<unknown> => page.evaluate(`getCurrentPages().at(-1).data.${name}`);
const log = (): Promise<string[]> => page.evaluate('getApp().log');
const waitForField = (name: string, value: unknown): Promise<unknown> =>
  page.waitForFunction(`JSON.stringify(getCurrentPages().at(-1).data.${name}) === ${JSON.stringify(JSON.stringify(value))}`);
const tap = (text: string): Promise<void> => page.locator('wx-page[data-ready]:visible').getByText(text, { exact: true }).last().tap();

/** Drags one finger in small steps, as a person does. */
async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await app.context.newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [from]);
  for (let step = 1; step <= 10; step += 1) {
    await send('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 }]);
  }
  await send('touchEnd', []);
}

async function centreOf(text: string): Promise<{ x: number; y: number }> {
  const locator = page.locator('wx-page:visible').getByText(text, { exact: true }).last();
  // To the middle: at the edges a fixed bar may cover it.
  await locator.evaluate((element: { scrollIntoView(place: object): void }) => element.scrollIntoView({ block: 'center' }));
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${text} is not visible`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

afterEach(async () => {
  expect(await listErrors(page)).toEqual([]);
  await page.close();
});

describe('pages and components', () => {
  beforeEach(async () => { page = await app.open('pages/core/core'); });

  test('lifecycles run in the platform’s order', async () => {
    expect(await log()).toEqual(['counter attached', 'core onLoad {}', 'counter pageShow', 'core onShow', 'counter ready', 'core onReady']);
  });

  test('a tap carries the dataset and changes what is shown', async () => {
    await tap('1: 乙');
    await page.getByText('0: 选中8').waitFor();
    expect((await log()).at(-1)).toBe('pick {"itemId":8,"whole":{"id":8,"name":"乙"}}number');
  });

  test('WXS formats values, with its own idea of types and expressions', async () => {
    expect(await page.locator('#title').innerText()).toContain('整¥12.00数');
  });

  test('a component reports upwards, observes its properties and keeps its style to itself', async () => {
    await tap('次数=0 双倍=0');
    await page.getByText('次数=1 双倍=2').waitFor();
    expect(await page.getByText('一个').isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.mine')).color")).toBe('rgb(0, 0, 255)');
    expect((await log()).at(-1)).toBe('setData done 1');
  });

  test('a fixed element stays above the tab bar and lengths follow the phone’s width', async () => {
    expect(await page.locator('.fixed').boundingBox()).toEqual({ x: 0, y: 698, width: 375, height: 30 });
  });

  test('a page is opened with its query, answers through the channel, and going back shows the first again', async () => {
    await tap('打开详情');
    await page.waitForSelector('[data-path="pages/detail/detail"][data-ready]');
    expect(await page.getByText('编号=42 问=你').isVisible()).toBe(true);
    expect(await page.locator('#mp-nav b').innerText()).toBe('详情');
    expect(await page.evaluate('location.hash')).toBe('#/pages/detail/detail?id=42&q=%E4%BD%A0');
    await tap('返回上页');
    await page.getByText('打开详情').waitFor();
    expect((await log()).slice(6)).toEqual(['counter pageHide', 'core onHide', 'detail onLoad 42', 'detail onShow', 'detail onReady', 'channel 再见', 'detail onUnload', 'counter pageShow', 'core onShow']);
  });

  test('a reload reopens the page on top, in a sub-package as well', async () => {
    await tap('去分包');
    await page.getByText('分包页 core').waitFor();
    await page.reload();
    await page.getByText('分包页 core').waitFor();
    await page.locator('.mp-home').tap();
    await page.getByText('打开详情').waitFor();
  });

  test('the platform’s refusals keep their wording', async () => {
    const refusal = (call: string): Promise<unknown> => page.evaluate(`new Promise((done) => ${call.replace(')', ', fail: (result) => done(result.errMsg) })').replace('({', '({ ')})`);
    expect(await refusal("wx.navigateTo({ url: '/pages/none')")).toBe('navigateTo:fail page "pages/none" is not found');
    expect(await refusal("wx.navigateTo({ url: '/pages/tabs/tabs')")).toBe('navigateTo:fail can not navigateTo a tabbar page');
    expect(await refusal("wx.switchTab({ url: '/pages/detail/detail')")).toBe('switchTab:fail can not switch to no-tabBar page');
  });

  test('tab pages stay alive and keep their scroll place', async () => {
    await page.getByRole('tab', { name: '列表' }).tap();
    await page.getByText('第 0 行').waitFor();
    await page.evaluate('document.querySelectorAll("wx-page")[1].scrollTo(0, 700)');
    await page.getByRole('tab', { name: '首页' }).tap();
    await page.getByRole('tab', { name: '列表' }).tap();
    expect(await page.evaluate('document.querySelectorAll("wx-page")[1].scrollTop')).toBe(700);
    expect(await page.evaluate('getCurrentPages().length')).toBe(1);
  });

  test('a long press is not followed by a tap', async () => {
    const session = await app.context.newCDPSession(page);
    const place = await centreOf('0: 甲');
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
    await page.waitForFunction('getApp().log.at(-1) === "longpress"');
    expect(await page.locator('wx-view.pressed').count()).toBe(1);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect((await log()).at(-1)).toBe('longpress');
  });
});

describe('a scrolling page', () => {
  beforeEach(async () => { page = await app.open('pages/tabs/tabs'); });

  test('pulling down refreshes, and reaching the bottom is told once', async () => {
    await drag({ x: 180, y: 200 }, { x: 180, y: 420 });
    await waitForField('refreshed', 1);
    await page.evaluate('document.querySelector("wx-page").scrollTo(0, 99999)');
    await waitForField('bottom', 1);
    expect(await page.evaluate('getCurrentPages()[0].top > 0')).toBe(true);
  });
});

describe('Vant', () => {
  beforeEach(async () => { page = await app.open('pages/vant/vant'); });

  test('tabs, field, stepper, switch and radio answer', async () => {
    await tap('预售');
    await waitForField('tab', 1);
    await page.getByPlaceholder('请输入姓名').fill('张三');
    await waitForField('name', '张三');
    await page.locator('.van-stepper__plus').tap();
    await waitForField('amount', 2);
    await page.locator('.van-switch').tap();
    await waitForField('isOn', true);
    await tap('上门试驾');
    await waitForField('choice', '2');
  });

  test('dialog, toast, popup and action sheet open and close', async () => {
    await tap('对话框');
    await tap('确认');
    await waitForField('answer', 'yes');
    await tap('提示');
    await page.getByText('已保存').waitFor();
    await tap('弹层');
    await page.getByText('弹层内容').waitFor();
    await page.touchscreen.tap(180, 150);
    await waitForField('popup', false);
    await tap('动作');
    await tap('发消息');
    await waitForField('answer', '发消息');
  });

  test('calendar and date picker give their value', async () => {
    await tap('日期');
    await page.locator('.van-calendar__day:not(.van-calendar__day--disabled)').nth(4).tap();
    await tap('确定');
    await waitForField('calendar', false);
    expect(await field('day')).toMatch(/^\d+\/\d+$/);
    await tap('选时间');
    await page.locator('.van-picker__confirm:visible').tap();
    await waitForField('dates', false);
    expect(Number(await field('moment'))).toBe(new Date(2026, 4, 1).getTime());
  });

  test('a swipe uncovers the cell’s action', async () => {
    const place = await centreOf('左滑删除');
    await drag({ x: 300, y: place.y }, { x: 180, y: place.y });
    await page.waitForFunction('document.querySelector(".remove").getBoundingClientRect().right <= 376');
  });

  test('the circle is drawn on its legacy canvas', async () => {
    await page.waitForFunction(`(() => { const canvas = document.querySelector('.van-circle__canvas canvas'); const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); return data.some((byte) => byte > 0); })()`);
  });
});

describe('TDesign', () => {
  beforeEach(async () => { page = await app.open('pages/tdesign/tdesign'); });

  test('tabs, input, radio, stepper, switch and tab bar answer', async () => {
    await tap('选项二');
    await waitForField('tab', '1');
    await page.getByPlaceholder('请输入姓名').fill('李四');
    await waitForField('name', '李四');
    await tap('低意向');
    await waitForField('choice', 'b');
    await page.locator('.t-stepper__plus').tap();
    await waitForField('amount', 2);
    await page.locator('.t-switch__body').tap();
    await waitForField('isOn', true);
    await tap('我的');
    await waitForField('bar', 'me');
  });

  test('dialog, toast, message and popup open and close', async () => {
    await tap('对话框');
    await tap('分配');
    await waitForField('answer', 'yes');
    await tap('提示');
    await page.getByText('已保存').waitFor();
    await tap('消息');
    await page.getByText('跟进已记录').waitFor();
    await tap('弹层');
    await page.getByText('弹层内容').waitFor();
    await page.touchscreen.tap(180, 250);
    await waitForField('popup', false);
  });

  test('picker, date picker and cascader give their value', async () => {
    await tap('所在城市');
    await page.locator('.t-picker__confirm:visible').tap();
    await waitForField('city', '深圳');
    await page.waitForFunction('!document.querySelector(".t-picker__confirm")?.checkVisibility()');
    await tap('回访日期');
    await page.locator('.t-picker__confirm:visible').last().tap();
    await waitForField('date', '2026-01-15');
    await tap('所属门店');
    await tap('城西');
    await tap('维修间');
    await waitForField('store', 'garage');
  });

  test('a swipe moves the cell with WXS alone', async () => {
    const place = await centreOf('左滑操作');
    await drag({ x: 300, y: place.y }, { x: 120, y: place.y });
    await page.waitForFunction('[...document.querySelectorAll(".t-swipe-cell__content")].some((action) => action.textContent === "删除" && action.getBoundingClientRect().right <= 376)');
  });
});

describe('built-in components', () => {
  beforeEach(async () => { page = await app.open('pages/builtins/builtins'); });

  test('canvas, observer, selector query and image report when the page is ready', async () => {
    await page.waitForFunction('["canvas", "chips9", "top0", "far", "loaded120"].every((word) => getCurrentPages()[0].data.events.includes(word))');
  });

  test('a form collects every control and gives it back on reset', async () => {
    await page.getByPlaceholder('您的称呼').fill('王');
    await page.getByPlaceholder('您的称呼').press('Enter');
    await tap('上门');
    await tap('越野');
    await page.locator('wx-switch input').tap();
    await tap('提交');
    const submitted = JSON.stringify({ name: '王', note: '', way: '上门', likes: ['越野'], agree: true, budget: 30 });
    expect(await field('events')).toContain(`confirm王;radio上门;checkbox越野;switchtrue;submit${submitted};`);
    await tap('重填');
    await tap('提交');
    expect(await field('events')).toContain(`submit${JSON.stringify({ name: '', note: '', way: '到店', likes: [], agree: false, budget: 30 })}`);
  });

  test('the swiper follows the finger and wraps around', async () => {
    await drag({ x: 80, y: 140 }, { x: 330, y: 140 });
    await page.waitForFunction('getCurrentPages()[0].data.events.includes("slide2")');
  });

  test('a box is dragged within its area and a marker is tapped', async () => {
    const place = await centreOf('拖');
    await drag(place, { x: place.x + 60, y: place.y + 20 });
    await waitForField('place', 'moved');
    await page.getByRole('button', { name: '城东店' }).tap();
    expect(await field('events')).toContain('marker1');
  });

  test('animations end where they were told', async () => {
    await tap('播放');
    await page.waitForFunction('getCurrentPages()[0].data.events.includes("keyed") && getCurrentPages()[0].data.events.includes("slide2")');
    expect(await page.evaluate("document.querySelector('.animated').style.transform")).toBe('translateX(50px)');
    expect(await page.evaluate("document.querySelector('#chip9').getBoundingClientRect().left < 375")).toBe(true);
  });
});

describe('pickers', () => {
  beforeEach(async () => { page = await app.open('pages/pickers/pickers'); });
  const choose = async (option: string): Promise<void> => {
    await page.getByRole('option', { name: option, exact: true }).tap();
  };
  const confirm = (): Promise<void> => page.getByRole('button', { name: '确定' }).tap();

  test('one column, several dependent columns', async () => {
    await tap('单列 0');
    await choose('乙');
    await confirm();
    await waitForField('index', 1);
    await tap('多列 0-0');
    await choose('燃油');
    await choose('经典');
    await confirm();
    await waitForField('many', [1, 1]);
  });

  test('date and time keep to their limits', async () => {
    await tap('日期 2026-03-05');
    await choose('02月');
    expect(await page.getByRole('listbox').nth(2).getByRole('option').first().innerText()).toBe('10日');
    await confirm();
    expect(await field('day')).toBe('2026-02-14');
    await tap('时间 09:30');
    await choose('10时');
    await confirm();
    await waitForField('time', '10:30');
  });

  test('a region is chosen province first', async () => {
    await tap('地区 广东省,广州市,天河区');
    await choose('深圳市');
    await confirm();
    await waitForField('region', ['广东省', '深圳市', '罗湖区']);
  });

  test('an embedded wheel is dragged', async () => {
    const place = await centreOf('下午');
    await drag(place, { x: place.x, y: place.y - 34 });
    await waitForField('wheel', [2, 0]);
  });
});
