/** A clerk in the car wash, where the network comes and goes: nothing is lost, nothing is used twice, everybody learns the truth. */
import type { PhoneHandle } from '../../../simulator/preview/shell/phone-link';
import type { JourneyPhone } from './journey-phone';
import { startWorld } from './journey-world';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

const MINUTE_MS = 60_000;
const WRITE_OFF = 'packages/redemption/pages/write-off/write-off';

let world: JourneyWorld;
let clerk: JourneyPhone;
/** Twelve digits by customer. */
const digits: Record<string, string> = {};

beforeAll(async () => {
  world = await startWorld();
  await putTemplate();
});
afterAll(async () => world.close());
afterEach(async () => world.expectNoErrors());

/** A wash for a coupon, as an administrator keeps it. */
async function putTemplate(): Promise<void> {
  const template = {
    _id: 'journey-wash', storeId: 'east', title: '到店精洗券', worth: { kind: 'exchange', itemName: '全车精洗一次' }, thresholdFen: 0, scope: { categoryIds: [], productIds: [] },
    channels: ['store'], isStackable: false, isGiftable: false, isRedPacket: false, notes: ['到店出示'], validity: { kind: 'afterReceipt', days: 30 }, totalCount: 2,
    limitPerCustomer: 1, isPublic: false, claimFrom: 0, claimUntil: 4_000_000_000_000, status: 'active', rank: 999,
  };
  const reply = await fetch(`${world.url}/__control/documents/import`, { method: 'POST', body: JSON.stringify({ collection: 'coupon_templates', documents: [template] }) });
  expect(reply.ok).toBe(true);
}

/** Holds the camera before a picture with this text. */
async function scan(phone: JourneyPhone, text: string): Promise<void> {
  await phone.see('扫一扫');
  await phone.page.evaluate((result) => (globalThis as unknown as { __phone: PhoneHandle }).__phone.answerScan({ result, path: null }), text);
  await phone.seeNo('扫一扫');
}

test('a manager gives a wash to three customers, of whom two get one', async () => {
  const manager = await world.phone({ app: 'staff', person: 'lin-hao' }, { page: 'packages/coupon/pages/template/template?id=journey-wash' });
  await manager.tap('发给客户', '选择客户', '李娜', '王芳', '刘洋', '选好了，3 位');
  await manager.tap('发给 3 位客户');
  await manager.see('发给了 2 位，1 位没有发成', '券已发完');
});

test('the two show their codes', async () => {
  for (const person of ['li-na', 'wang-fang']) {
    const customer = await world.phone({ app: 'customer', person }, { page: 'packages/wallet/pages/coupons/coupons' });
    await customer.see('到店精洗券');
    await customer.tapBeside('到店精洗券', '出示券码');
    const shown = customer.page.locator('body').getByText(/^\d{4} \d{4} \d{4}$/).filter({ visible: true }).first();
    digits[person] = (await shown.textContent() ?? '').replace(/\s/g, '');
    expect(digits[person]).toMatch(/^\d{12}$/);
  }
});

test('without network a scan is put aside, and the same code is not put aside twice', async () => {
  clerk = await world.phone({ app: 'staff', person: 'zhou-wei' }, { page: WRITE_OFF });
  await clerk.see('对准客户出示的核销码');
  await clerk.set({ online: false });
  await clerk.tapLabel('扫码核销');
  await scan(clerk, `HX${digits['li-na']}`);
  await clerk.see('现在没有网络');
  await clerk.tap('暂存核销');
  await clerk.see('已暂存，联网后自动核销', '1 笔待同步');
  await clerk.tap('继续扫码');
  await scan(clerk, `HX${digits['li-na']}`);
  await clerk.see('这个码已经暂存过');
  await clerk.tap('继续扫码');
  await scan(clerk, `HX${digits['wang-fang']}`);
  await clerk.tap('暂存核销');
  await clerk.see('2 笔待同步');
});

test('meanwhile a colleague with network is faster with one of them', async () => {
  const adviser = await world.phone({ app: 'staff', person: 'sun-yue' }, { page: WRITE_OFF });
  await adviser.type('0000 0000 0000', digits['wang-fang'] ?? '');
  await adviser.tap('查询');
  await adviser.see('核对后确认', '全车精洗一次', '王芳');
  await adviser.tap('确认核销');
  await adviser.see('核销成功');
});

test('the app is killed; opened again a quarter of an hour later, with network, it brings the truth about both', async () => {
  await world.advance(15 * MINUTE_MS);
  await clerk.open({ page: 'packages/redemption/pages/outbox/outbox' });
  await clerk.see('同步结果', '已核销', '已被核销过', /孙悦已于 .* 核销/);
  expect(await clerk.text('待同步').count()).toBe(1);
  await clerk.tap('全部知道了');
  await clerk.see('没有待同步的核销');
});

test('a code used is told with name and time', async () => {
  await clerk.open({ page: WRITE_OFF });
  await clerk.tapLabel('扫码核销');
  await scan(clerk, `HX${digits['wang-fang']}`);
  await clerk.see('这个码已经核销过', '孙悦');
});

test('the manager finds it behind a figure and takes it back, so that it can be used again', async () => {
  const manager = await world.phone({ app: 'staff', person: 'lin-hao' }, { page: 'packages/redemption/pages/statistics/statistics' });
  await manager.tap('今天');
  await manager.tap('周伟');
  await manager.see(/周伟的核销 · 今天/);
  await manager.tap('到店精洗券');
  await manager.tap('撤销核销', '扫错了客户的码', '确认撤销');
  await manager.see('已撤销，客户可以再次使用', '撤销人');
  const customer = await world.phone({ app: 'customer', person: 'li-na' }, { page: 'packages/wallet/pages/coupons/coupons' });
  await customer.see('到店精洗券', '出示券码');
});
