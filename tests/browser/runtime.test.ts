/** The page runtime in a browser: lifecycles, routes, gestures and built-in components, driven as a person would. */
import { FixtureDriver } from './fixture-driver';
import type { Place } from './fixture-driver';
import { FIXTURE_DIRECTORY, listErrors, runApp } from './fixture-app';
import type { RunningApp } from './fixture-app';

jest.setTimeout(60_000);

let app: RunningApp;
let driver: FixtureDriver;

beforeAll(async () => {
  app = await runApp(FIXTURE_DIRECTORY);
});
afterAll(async () => app.close());

afterEach(async () => {
  expect(await listErrors(driver.page)).toEqual([]);
  await driver.page.close();
});

describe('pages and components', () => {
  beforeEach(async () => { driver = new FixtureDriver(await app.open('pages/core/core')); });

  test('lifecycles run in the platform’s order', async () => {
    expect(await driver.log()).toEqual(['counter attached', 'core onLoad {}', 'counter pageShow', 'core onShow', 'counter ready', 'core onReady']);
  });

  test('a tap carries the dataset and changes what is shown', async () => {
    await driver.tap('1: 乙');
    await driver.page.getByText('0: 选中8').waitFor();
    expect((await driver.log()).at(-1)).toBe('pick {"itemId":8,"whole":{"id":8,"name":"乙"}}number');
  });

  test('WXS formats values, with its own idea of types and expressions', async () => {
    expect(await driver.page.locator('#title').innerText()).toContain('整¥12.00数');
  });

  test('a component reports upwards, observes its properties and keeps its style to itself', async () => {
    await driver.tap('次数=0 双倍=0');
    await driver.page.getByText('次数=1 双倍=2').waitFor();
    expect(await driver.page.getByText('一个').isVisible()).toBe(true);
    expect(await driver.page.evaluate("getComputedStyle(document.querySelector('.mine')).color")).toBe('rgb(0, 0, 255)');
    expect((await driver.log()).at(-1)).toBe('setData done 1');
  });

  test('a fixed element stays above the tab bar and lengths follow the phone’s width', async () => {
    expect(await driver.page.locator('.fixed').boundingBox()).toEqual({ x: 0, y: 698, width: 375, height: 30 });
  });

  test('a page is opened with its query, answers through the channel, and going back shows the first again', async () => {
    await driver.tap('打开详情');
    await driver.page.waitForSelector('[data-path="pages/detail/detail"][data-ready]');
    expect(await driver.page.getByText('编号=42 问=你').isVisible()).toBe(true);
    expect(await driver.page.locator('#mp-nav b').innerText()).toBe('详情');
    expect(await driver.page.evaluate('location.hash')).toBe('#/pages/detail/detail?id=42&q=%E4%BD%A0');
    await driver.tap('返回上页');
    await driver.page.getByText('打开详情').waitFor();
    expect((await driver.log()).slice(6)).toEqual(['counter pageHide', 'core onHide', 'detail onLoad 42', 'detail onShow', 'detail onReady', 'channel 再见', 'detail onUnload', 'counter pageShow', 'core onShow']);
  });

  test('a reload reopens the page on top, in a sub-package as well', async () => {
    await driver.tap('去分包');
    await driver.page.getByText('分包页 core').waitFor();
    await driver.page.reload();
    await driver.page.getByText('分包页 core').waitFor();
    await driver.page.locator('.mp-home').tap();
    await driver.page.getByText('打开详情').waitFor();
  });

  test('the platform’s refusals keep their wording', async () => {
    const refusal = (call: string): Promise<unknown> => driver.page.evaluate(`new Promise((done) => ${call.replace(')', ', fail: (result) => done(result.errMsg) })').replace('({', '({ ')})`);
    expect(await refusal("wx.navigateTo({ url: '/pages/none')")).toBe('navigateTo:fail page "pages/none" is not found');
    expect(await refusal("wx.navigateTo({ url: '/pages/tabs/tabs')")).toBe('navigateTo:fail can not navigateTo a tabbar page');
    expect(await refusal("wx.switchTab({ url: '/pages/detail/detail')")).toBe('switchTab:fail can not switch to no-tabBar page');
  });

  test('tab pages stay alive and keep their scroll place', async () => {
    await driver.page.getByRole('tab', { name: '列表' }).tap();
    await driver.page.getByText('第 0 行').waitFor();
    await driver.page.evaluate('document.querySelectorAll("wx-page")[1].scrollTo(0, 700)');
    await driver.page.getByRole('tab', { name: '首页' }).tap();
    await driver.page.getByRole('tab', { name: '列表' }).tap();
    expect(await driver.page.evaluate('document.querySelectorAll("wx-page")[1].scrollTop')).toBe(700);
    expect(await driver.page.evaluate('getCurrentPages().length')).toBe(1);
  });

  test('a long press is not followed by a tap', async () => {
    const session = await app.context.newCDPSession(driver.page);
    const place = await driver.centreOf('0: 甲');
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
    await driver.page.waitForFunction('getApp().log.at(-1) === "longpress"');
    expect(await driver.page.locator('wx-view.pressed').count()).toBe(1);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect((await driver.log()).at(-1)).toBe('longpress');
  });
});

describe('a scrolling page', () => {
  beforeEach(async () => { driver = new FixtureDriver(await app.open('pages/tabs/tabs')); });

  test('pulling down refreshes, and reaching the bottom is told once', async () => {
    await driver.drag({ x: 180, y: 200 }, { x: 180, y: 420 });
    await driver.waitForField('refreshed', 1);
    await driver.page.evaluate('document.querySelector("wx-page").scrollTo(0, 99999)');
    await driver.waitForField('bottom', 1);
    expect(await driver.page.evaluate('getCurrentPages()[0].top > 0')).toBe(true);
  });
});

describe('built-in components', () => {
  beforeEach(async () => { driver = new FixtureDriver(await app.open('pages/builtins/builtins')); });

  test('canvas, observer, selector query and image report when the page is ready', async () => {
    await driver.page.waitForFunction('["canvas", "chips9", "top0", "far", "loaded120"].every((word) => getCurrentPages()[0].data.events.includes(word))');
  });

  test('a form collects every control and gives it back on reset', async () => {
    await driver.page.getByPlaceholder('您的称呼').fill('王');
    await driver.page.getByPlaceholder('您的称呼').press('Enter');
    await driver.tap('上门');
    await driver.tap('越野');
    await driver.page.locator('wx-switch input').tap();
    await driver.tap('提交');
    const submitted = JSON.stringify({ name: '王', note: '', way: '上门', likes: ['越野'], agree: true, budget: 30 });
    expect(await driver.field('events')).toContain(`confirm王;radio上门;checkbox越野;switchtrue;submit${submitted};`);
    await driver.tap('重填');
    await driver.tap('提交');
    expect(await driver.field('events')).toContain(`submit${JSON.stringify({ name: '', note: '', way: '到店', likes: [], agree: false, budget: 30 })}`);
  });

  test('the swiper follows the finger and wraps around', async () => {
    await driver.drag({ x: 80, y: 140 }, { x: 330, y: 140 });
    await driver.page.waitForFunction('getCurrentPages()[0].data.events.includes("slide2")');
  });

  test('a box is dragged within its area and a marker is tapped', async () => {
    const place = await driver.centreOf('拖');
    await driver.drag(place, { x: place.x + 60, y: place.y + 20 });
    await driver.waitForField('place', 'moved');
    await driver.page.getByRole('button', { name: '城东店' }).tap();
    expect(await driver.field('events')).toContain('marker1');
  });

  test('animations end where they were told', async () => {
    await driver.tap('播放');
    await driver.page.waitForFunction('getCurrentPages()[0].data.events.includes("keyed") && getCurrentPages()[0].data.events.includes("slide2")');
    expect(await driver.page.evaluate("document.querySelector('.animated').style.transform")).toBe('translateX(50px)');
    expect(await driver.page.evaluate("document.querySelector('#chip9').getBoundingClientRect().left < 375")).toBe(true);
  });
});

describe('pickers', () => {
  beforeEach(async () => { driver = new FixtureDriver(await app.open('pages/pickers/pickers')); });
  const choose = async (option: string): Promise<void> => {
    await driver.page.getByRole('option', { name: option, exact: true }).tap();
  };
  const confirm = (): Promise<void> => driver.page.getByRole('button', { name: '确定' }).tap();

  test('one column, several dependent columns', async () => {
    await driver.tap('单列 0');
    await choose('乙');
    await confirm();
    await driver.waitForField('index', 1);
    await driver.tap('多列 0-0');
    await choose('燃油');
    await choose('经典');
    await confirm();
    await driver.waitForField('many', [1, 1]);
  });

  test('date and time keep to their limits', async () => {
    await driver.tap('日期 2026-03-05');
    await choose('02月');
    expect(await driver.page.getByRole('listbox').nth(2).getByRole('option').first().innerText()).toBe('10日');
    await confirm();
    expect(await driver.field('day')).toBe('2026-02-14');
    await driver.tap('时间 09:30');
    await choose('10时');
    await confirm();
    await driver.waitForField('time', '10:30');
  });

  test('a region is chosen province first', async () => {
    await driver.tap('地区 广东省,广州市,天河区');
    await choose('深圳市');
    await confirm();
    await driver.waitForField('region', ['广东省', '深圳市', '罗湖区']);
  });

  test('an embedded wheel is dragged', async () => {
    const place = await driver.centreOf('下午');
    await driver.drag(place, { x: place.x, y: place.y - 34 });
    await driver.waitForField('wheel', [2, 0]);
  });
});

describe('a desktop mouse', () => {
  const drag = async (from: Place, to: Place): Promise<void> => {
    const { mouse } = driver.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 10 });
    await mouse.up();
  };

  test('taps once, scrolls by dragging and turns a wheel', async () => {
    driver = new FixtureDriver(await app.openWithMouse('pages/core/core'));
    await driver.page.getByText('1: 乙').click();
    expect((await driver.log()).filter((line) => line.startsWith('pick'))).toHaveLength(1);
    await driver.page.getByRole('tab', { name: '列表' }).click();
    await drag({ x: 180, y: 500 }, { x: 180, y: 300 });
    await driver.page.waitForFunction('[...document.querySelectorAll("wx-page")].some((page) => page.scrollTop >= 150)');
    await driver.page.evaluate('wx.navigateTo({ url: "/pages/pickers/pickers" })');
    await driver.page.waitForSelector('[data-path="pages/pickers/pickers"][data-ready]');
    const place = await driver.centreOf('下午');
    await drag(place, { x: place.x, y: place.y + 34 });
    await driver.waitForField('wheel', [0, 0]);
  });
});

describe('what is missing', () => {
  test('an unknown tag is a recorded defect', async () => {
    driver = new FixtureDriver(await app.open('pages/detail/detail'));
    await driver.page.evaluate('getCurrentPages()[0]._$.getShadowRoot().createComponent("van-buton")');
    expect(await listErrors(driver.page)).toEqual(['pages/detail/detail template <van-buton> is neither a built-in component nor listed in usingComponents']);
    await driver.page.evaluate('__mpErrors.length = 0');
  });

  test('Chinese text has a font of its own', async () => {
    driver = new FixtureDriver(await app.open('pages/detail/detail'));
    expect(await driver.page.evaluate(`document.fonts.load('16px "Noto Sans SC Variable"', '试驾').then((faces) => faces.every(({ status }) => status === 'loaded') && faces.length)`)).toBeGreaterThan(0);
  });
});
