/** Looking around, comparing, calculating and applying, and what the pages show when there is nothing, no network or a fault. */
import { startWorld } from './journey-world';
import type { JourneyPhone } from './journey-phone';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

const MODEL = '远途E5 2026款 710 长续航版';

let world: JourneyWorld;
let customer: JourneyPhone;

beforeAll(async () => {
  world = await startWorld();
  customer = await world.phone({ app: 'customer', person: 'zhang-wei' });
});
afterAll(async () => world.close());
afterEach(async () => world.expectNoErrors());

test('a series in another colour', async () => {
  await customer.tapTab('展厅');
  await customer.tap('远途E5');
  await customer.see('安静，是另一种速度', /冰川青 1\/4/);
  await customer.tapLabel('曜石黑');
  await customer.see(/曜石黑 1\/4/);
});

test('two models side by side, and only what differs', async () => {
  await customer.tap('2026款 710 长续航版');
  await customer.see('预计落地价');
  await customer.tap('加入对比');
  await customer.tap('选择车型');
  await customer.tap('2026款 640 四驱性能版');
  await customer.see('只看不同', '双电机四驱', '座位数');
  await customer.page.locator('wx-page:visible .van-switch').tap();
  await customer.seeNo('座位数');
  await customer.see('双电机四驱');
  await customer.back();
});

test('a loan is calculated and applied for, and the customer sees that it is being handled', async () => {
  await customer.tap('算月供');
  await customer.see('还款期限', '月供');
  await customer.tap('银行信贷', '60 期', '申请办理');
  await customer.see('申请购车贷款');
  await customer.tap('提交申请');
  await customer.acceptMessages();
  await customer.see('待受理', '银行信贷');

  const staff = await world.phone({ app: 'staff', person: 'zhao-min' });
  await staff.tapBeside(`购车贷款 ${MODEL}`, '去处理');
  await staff.tap('开始受理', '确认');
  await staff.see('办理中');

  await customer.open();
  await customer.tapTab('我的');
  await customer.tap('我的申请');
  await customer.see('办理中', MODEL);
});

test('an article of the guide', async () => {
  await customer.back();
  await customer.tap('购车指南', '汽车贷款怎么选');
  await customer.see('两种还款方式');
  await customer.back();
  await customer.back();
});

test('without a network a page says so, and loads once the network is back', async () => {
  await customer.set({ online: false });
  await customer.tap('我的询价');
  await customer.see('网络好像断开了');
  await customer.set({ online: true });
  await customer.tap('重新加载');
  await customer.see(MODEL);
});

test('what does not exist says so and leads back', async () => {
  await customer.open({ page: 'packages/inquiry/pages/detail/detail?id=nothing' });
  await customer.see('没有找到这条询价', '返回');
  expect(await customer.face()).toBe('gone');
  await customer.tap('返回');
  await customer.see('热门车系');
});

test.each([
  ['packages/account/pages/messages/messages', '还没有消息', '去展厅看车'],
  ['packages/inquiry/pages/mine/mine', '还没有询价', '去展厅看看'],
  ['packages/test-drive/pages/mine/mine', '还没有试驾预约', '预约试驾'],
  ['packages/finance/pages/applications/applications', '还没有申请', '去算月供'],
])('to a stranger %s is empty and leads on', async (page, title, action) => {
  const stranger = await world.phone({ app: 'customer', person: 'stranger-2' }, { page });
  await stranger.see(title, action);
  await stranger.tap(action);
  await expect(stranger.page.waitForFunction(`getCurrentPages().at(-1).route !== '${page}'`)).resolves.toBeTruthy();
});
