/** From a scanned code to a test drive and the promise that follows it, told by two phones. */
import type { JourneyPhone } from './journey-phone';
import { startWorld } from './journey-world';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

const MODEL = '远途X5 2026款 混动四驱 旗舰型';
const DAY_MS = 86_400_000;

let world: JourneyWorld;
let customer: JourneyPhone;
let staff: JourneyPhone;

beforeAll(async () => { world = await startWorld(); });
afterAll(async () => world.close());
afterEach(async () => world.expectNoErrors());

test('a consultant shows a code, and a stranger who scans it is welcomed by that consultant', async () => {
  staff = await world.phone({ app: 'staff', person: 'wang-lei' });
  await staff.see('待回复询价');
  await staff.tap('我的二维码');
  await staff.see('请客户用微信扫码');
  await staff.page.getByLabel('王磊的小程序码').locator('visible=true').first().waitFor();
  const [code] = await world.codes();
  if (!code) throw new Error('no code was drawn');
  await staff.back();

  customer = await world.phone({ app: 'customer', person: 'stranger-1' }, { page: `${code.page}?scene=${encodeURIComponent(code.scene)}`, scene: 1047 });
  await customer.see('您好，我是您的专属顾问王磊');
  await customer.tap('先逛逛');
  await customer.see('您的专属销售顾问');
});

test('the stranger picks a car, leaves the number by one tap and asks for the price', async () => {
  await customer.tapTab('展厅');
  await customer.tap('远途X5');
  await customer.tap('2026款 混动四驱 旗舰型');
  await customer.see('预计落地价');
  await customer.tap('一键询价');
  await customer.see('王磊为您报价，提交后告诉您答复时间');
  await customer.tap('1 个月内', '微信一键填写');
  await customer.see('获取并验证你的手机号');
  await customer.tap('允许');
  await customer.see('报价将通知到');
  await customer.tap('获取底价');
  await customer.acceptMessages();
  await customer.see('已收到您的询价', '王磊');
});

test('the inquiry appears on the open workbench by itself, with a badge', async () => {
  await staff.see(`询价 ${MODEL}`);
  await staff.page.locator('.mp-badge').waitFor();
});

test('the consultant quotes; the customer is told by WeChat and reads total and validity', async () => {
  await staff.tapBeside(MODEL, '去报价');
  await staff.see('报价明细');
  await staff.type('裸车价金额', '199800');
  await staff.type('本店优惠金额', '3000');
  await staff.tap('添加项目', '精品');
  await staff.type('精品金额', '1200');
  await staff.tap('预览报价');
  await staff.see('客户将看到');
  await staff.tap('发送报价');
  await staff.acceptMessages();
  await staff.see('报价已送达客户');

  const message = (await world.messages()).find(({ app, templateId }) => app === 'customer' && templateId === 'local-quoteReady');
  expect(message).toMatchObject({ person: 'stranger-1', refusal: null });
  await customer.open({ page: message?.page ?? '', scene: 1014 });
  await customer.see('报价已送达', '199,800', '-¥3,000', '1,200', /还有 7 天到期/);
});

test('a further question goes back and forth', async () => {
  await customer.tap('再问一句');
  await customer.type('问题', '保险可以只做第一年吗？');
  await customer.tap('发送给顾问');
  await customer.see('已收到您的追问');

  await staff.see('追问：保险可以只做第一年吗？');
  await staff.tapBeside('追问：保险可以只做第一年吗？', '去回复');
  await staff.tap('回复');
  await staff.type('回复客户', '可以，只做第一年也没问题。');
  await staff.tap('发送回复');
  await staff.acceptMessages();
  await staff.see('可以，只做第一年也没问题。');

  await customer.open();
  await customer.tapTab('我的');
  await customer.tap('我的询价', MODEL);
  await customer.see('可以，只做第一年也没问题。');
});

test('the customer books a drive from the answer and the consultant confirms it', async () => {
  await customer.tap('预约试驾');
  await customer.see('什么时候方便');
  await customer.tap('明天', '15:00');
  await customer.tap('下一步');
  await customer.see('确认试驾预约');
  await customer.tap('确认预约');
  await customer.acceptMessages();
  await customer.see('待确认', '预约进展');

  await staff.open();
  await staff.tapBeside(/远途X5.*，等待确认/, '去确认');
  await staff.tap('确认预约');
  await staff.acceptMessages();
  await staff.see('已确认，客户会收到通知');

  await customer.open();
  await customer.tapTab('我的');
  await customer.tap('我的试驾');
  await customer.see('已确认');
});

test('after the drive the consultant completes it and owes a follow-up', async () => {
  await world.advance(DAY_MS + 7 * 3_600_000);
  await staff.open();
  await staff.tapBeside(/远途X5.*，车牌/, '去接待');
  await staff.tap('完成试驾');
  await staff.type('完成试驾', '满意空间，想再看看内饰颜色');
  await staff.tap('确认完成');
  await staff.acceptMessages();
  await staff.see('试驾已完成');
  await staff.back();
  await staff.see(/试驾了 远途X5.*，回访感受/);
});
