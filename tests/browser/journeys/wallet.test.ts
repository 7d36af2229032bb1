/** What stands in a customer's wallet: a coupon that is given on, bills and a deposit that are paid, a package that two clerks write off without network. */
import { SCENES } from '../../../simulator/preview/shell/phone-link';
import type { JourneyPhone } from './journey-phone';
import { startWorld } from './journey-world';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

const COUPON = '精品 88 折';
const COUPONS = 'packages/wallet/pages/coupons/coupons';
const MESSAGES = 'packages/account/pages/messages/messages';
const NEW_BILL = 'packages/bill/pages/create/create';
const WRITE_OFF = 'packages/redemption/pages/write-off/write-off';
const OUTBOX = 'packages/redemption/pages/outbox/outbox';

let world: JourneyWorld;
let customer: JourneyPhone;

beforeAll(async () => { world = await startWorld(); });
afterAll(async () => world.close());
afterEach(async () => world.expectNoErrors());

/** What a friend opens who taps the card sent from this page. */
async function sharedAddress(phone: JourneyPhone): Promise<string> {
  const path = await phone.page.evaluate<string>("getCurrentPages().at(-1).onShareAppMessage({ from: 'button' }).path");
  return path.replace(/^\//, '');
}

/** The page behind the code drawn last, as a scan opens it. */
async function scannedPage(): Promise<string> {
  const [code] = await world.codes();
  if (!code) throw new Error('no code was drawn');
  return `${code.page}?scene=${encodeURIComponent(code.scene)}`;
}

/** Pays in WeChat's sheet, which repeats the sum. */
async function pay(phone: JourneyPhone, sum: string): Promise<void> {
  await phone.see('沙箱支付，不会真实扣款');
  await phone.tap('确认支付');
  await phone.see('商户单号', sum);
  await phone.tap('确认支付');
  await phone.see('已支付');
}

/** A clerk whose phone is without network types a code and puts it aside. */
async function putAside(person: string, digits: string): Promise<JourneyPhone> {
  const clerk = await world.phone({ app: 'staff', person }, { page: WRITE_OFF });
  await clerk.see('对准客户出示的核销码');
  await clerk.set({ online: false });
  await clerk.type('0000 0000 0000', digits);
  await clerk.tap('查询');
  await clerk.tap('暂存核销');
  await clerk.see('已暂存，联网后自动核销', '1 笔待同步');
  return clerk;
}

test('a consultant gives a coupon with a word to it, and the customer is led to it by a message', async () => {
  const consultant = await world.phone({ app: 'staff', person: 'wang-lei' }, { page: 'packages/coupon/pages/templates/templates' });
  await consultant.tap(COUPON, '发给客户', '选择客户', '李娜', '选好了，1 位');
  await consultant.type('附言', '感谢到店试驾');
  await consultant.tap('发给 1 位客户');
  await consultant.see('已发给 1 位客户');
  customer = await world.phone({ app: 'customer', person: 'li-na' }, { page: MESSAGES });
  await customer.see(/王磊送您精品 88 折.*感谢到店试驾/);
  await customer.tap('收到一张优惠券');
  await customer.seePage(COUPONS);
  await customer.see(COUPON);
});

test('she gives it on: the first friend takes it, the next one is too late, and she is told', async () => {
  await customer.tapBeside(COUPON, '转赠');
  await customer.tap('去分享');
  await customer.see('分享给好友，送出这张券');
  const page = await sharedAddress(customer);
  const friend = await world.phone({ app: 'customer', person: 'wang-fang' }, { page, scene: SCENES.card });
  await friend.see('李**送您一张券', COUPON);
  await friend.tap('收下这张券');
  await friend.see('您已收下李**的赠礼');
  const late = await world.phone({ app: 'customer', person: 'zhang-wei' }, { page, scene: SCENES.card });
  await late.see('这份赠礼已被领走');
  expect(await late.text('收下这张券').count()).toBe(0);
  await friend.tap('查看我的券包');
  await friend.see(COUPON, /李\*\*赠送/);
  expect(await friend.text('转赠').count()).toBe(0);
  await customer.open({ page: MESSAGES });
  await customer.tap('好友已领取您的赠券');
  await customer.see('精洗体验券');
  await customer.seeNo(COUPON);
});

test('a bill for whoever scans is paid once: the desk sees it by itself, the next one finds it paid', async () => {
  const adviser = await world.phone({ app: 'staff', person: 'sun-yue' }, { page: NEW_BILL });
  await adviser.type('工时费金额', '80');
  await adviser.tap('生成收款码');
  await adviser.see('请客户用微信扫码支付');
  await adviser.page.getByLabel('收款码', { exact: true }).filter({ visible: true }).waitFor();
  const page = await scannedPage();
  await customer.open({ page, scene: SCENES.scanCode });
  const slower = await world.phone({ app: 'customer', person: 'ma-tao' }, { page, scene: SCENES.scanCode });
  await slower.see('确认支付');
  await pay(customer, '80.00');
  await adviser.see('已支付', '李娜');
  await slower.tap('确认支付');
  await slower.see('这张收款单已有人支付，不用再付');
  expect(await slower.text('确认支付').count()).toBe(0);
});

test('a deposit is asked for, paid from the message, and partly given back once a manager agrees', async () => {
  const consultant = await world.phone({ app: 'staff', person: 'wang-lei' }, { page: NEW_BILL });
  await consultant.tap('购车订金');
  await consultant.type('收款事由', '远途X5 排产订金');
  await consultant.type('购车订金金额', '2000');
  await consultant.type('约定', '排产前可全额退还，排产后退还一半');
  await consultant.tap('选择客户', '李娜', '生成收款码');
  await consultant.see('请李娜用微信扫码支付，其他人不能支付');
  await customer.open({ page: MESSAGES });
  await customer.tap('您有一张待支付的收款单');
  await customer.see('排产前可全额退还，排产后退还一半');
  await pay(customer, '2000.00');

  await consultant.see('已支付');
  await consultant.tap('查看收款单', '申请退款');
  await consultant.type('退款金额', '1000');
  await consultant.type('退款说明', '改订现车，按约定退一半');
  await consultant.tap('提交审批');
  await consultant.see('退款 ¥1,000 · 王磊发起');
  const manager = await world.phone({ app: 'staff', person: 'liu-qiang' }, { page: 'packages/order/pages/refunds/refunds' });
  await manager.tapBeside(/¥1,000/, '李娜');
  await manager.tap('同意退款', '确认同意');
  await manager.see(/退款中|已退款/);
  await world.advance(60_000);
  await customer.open({ page: 'packages/wallet/pages/bills/bills' });
  await customer.tap('远途X5 排产订金');
  await customer.see('已退款', '¥1,000');
});

test('two clerks without network note the same use of a package: one counts, the other learns whose, and a manager takes it back', async () => {
  const owner = await world.phone({ app: 'customer', person: 'liu-yang' }, { page: 'packages/wallet/pages/packages/packages' });
  await owner.tap('精洗 10 次卡');
  await owner.see('剩余 6 次，共 10 次');
  await owner.tap('出示核销码');
  const shown = owner.page.locator('body').getByText(/^\d{4} \d{4} \d{4}$/).filter({ visible: true }).first();
  const digits = (await shown.textContent() ?? '').replace(/\s/g, '');
  const first = await putAside('zhou-wei', digits);
  const second = await putAside('sun-yue', digits);

  await first.open({ page: OUTBOX });
  await first.see('同步结果', '已核销', '刘洋');
  await owner.see(/周伟 已为您核销/, '还可使用 5 次');
  await second.open({ page: OUTBOX });
  await second.see('已被核销过', /周伟已于 .* 核销/);

  await first.tap('已核销');
  await first.see('核销价值 ¥36.80');
  const manager = await world.phone({ app: 'staff', person: 'lin-hao' }, { page: await first.address() });
  await manager.tap('撤销核销', '扫错了客户的码', '确认撤销');
  await manager.see('已撤销，客户可以再次使用');
  await owner.back();
  await owner.see('剩余 6 次，共 10 次', '已撤销');
});
