/** Components of both libraries in a browser, driven as a person would. */
import { FixtureDriver } from './fixture-driver';
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

describe('Vant', () => {
  beforeEach(async () => { driver = new FixtureDriver(await app.open('pages/vant/vant')); });

  test('tabs, field, stepper, switch and radio answer', async () => {
    await driver.tap('预售');
    await driver.waitForField('tab', 1);
    await driver.page.getByPlaceholder('请输入姓名').fill('张三');
    await driver.waitForField('name', '张三');
    await driver.page.locator('.van-stepper__plus').tap();
    await driver.waitForField('amount', 2);
    await driver.page.locator('.van-switch').tap();
    await driver.waitForField('isOn', true);
    await driver.tap('上门试驾');
    await driver.waitForField('choice', '2');
  });

  test('dialog, toast, popup and action sheet open and close', async () => {
    await driver.tap('对话框');
    await driver.tap('确认');
    await driver.waitForField('answer', 'yes');
    await driver.tap('提示');
    await driver.page.getByText('已保存').waitFor();
    await driver.tap('弹层');
    await driver.page.getByText('弹层内容').waitFor();
    await driver.page.touchscreen.tap(180, 150);
    await driver.waitForField('popup', false);
    await driver.tap('动作');
    await driver.tap('发消息');
    await driver.waitForField('answer', '发消息');
  });

  test('calendar and date picker give their value', async () => {
    await driver.tap('日期');
    await driver.page.locator('.van-calendar__day:not(.van-calendar__day--disabled)').nth(4).tap();
    await driver.tap('确定');
    await driver.waitForField('calendar', false);
    expect(await driver.field('day')).toMatch(/^\d+\/\d+$/);
    await driver.tap('选时间');
    await driver.page.locator('.van-picker__confirm:visible').tap();
    await driver.waitForField('dates', false);
    expect(Number(await driver.field('moment'))).toBe(new Date(2026, 4, 1).getTime());
  });

  test('a swipe uncovers the cell’s action', async () => {
    const place = await driver.centreOf('左滑删除');
    await driver.drag({ x: 300, y: place.y }, { x: 180, y: place.y });
    await driver.page.waitForFunction('document.querySelector(".remove").getBoundingClientRect().right <= 376');
  });

  test('the circle is drawn on its legacy canvas', async () => {
    await driver.page.waitForFunction(`(() => { const canvas = document.querySelector('.van-circle__canvas canvas'); const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); return data.some((byte) => byte > 0); })()`);
  });
});

describe('TDesign', () => {
  beforeEach(async () => { driver = new FixtureDriver(await app.open('pages/tdesign/tdesign')); });

  test('tabs, input, radio, stepper, switch and tab bar answer', async () => {
    await driver.tap('选项二');
    await driver.waitForField('tab', '1');
    await driver.page.getByPlaceholder('请输入姓名').fill('李四');
    await driver.waitForField('name', '李四');
    await driver.tap('低意向');
    await driver.waitForField('choice', 'b');
    await driver.page.locator('.t-stepper__plus').tap();
    await driver.waitForField('amount', 2);
    await driver.page.locator('.t-switch__body').tap();
    await driver.waitForField('isOn', true);
    await driver.tap('我的');
    await driver.waitForField('bar', 'me');
  });

  test('dialog, toast, message and popup open and close', async () => {
    await driver.tap('对话框');
    await driver.tap('分配');
    await driver.waitForField('answer', 'yes');
    await driver.tap('提示');
    await driver.page.getByText('已保存').waitFor();
    await driver.tap('消息');
    await driver.page.getByText('跟进已记录').waitFor();
    await driver.tap('弹层');
    await driver.page.getByText('弹层内容').waitFor();
    await driver.page.touchscreen.tap(180, 250);
    await driver.waitForField('popup', false);
  });

  test('picker, date picker and cascader give their value', async () => {
    await driver.tap('所在城市');
    await driver.page.locator('.t-picker__confirm:visible').tap();
    await driver.waitForField('city', '深圳');
    await driver.page.waitForFunction('!document.querySelector(".t-picker__confirm")?.checkVisibility()');
    await driver.tap('回访日期');
    await driver.page.locator('.t-picker__confirm:visible').last().tap();
    await driver.waitForField('date', '2026-01-15');
    await driver.tap('所属门店');
    await driver.tap('城西');
    await driver.tap('维修间');
    await driver.waitForField('store', 'garage');
  });

  test('a swipe moves the cell with WXS alone', async () => {
    const place = await driver.centreOf('左滑操作');
    await driver.drag({ x: 300, y: place.y }, { x: 120, y: place.y });
    await driver.page.waitForFunction('[...document.querySelectorAll(".t-swipe-cell__content")].some((action) => action.textContent === "删除" && action.getBoundingClientRect().right <= 376)');
  });
});
