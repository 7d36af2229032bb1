/** From an empty catalogue to a written-off order: administrator, customer, clerk and manager, each on a screen of their own. */
import type { Locator, Page } from 'playwright-core';
import type { ExportedData } from '../../../simulator/protocol';
import type { JourneyPhone } from './journey-phone';
import { startWorld } from './journey-world';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

const MINUTE_MS = 60_000;
const CATALOGUE = ['products', 'product_categories', 'coupon_templates', 'shelf_items', 'sku_stocks', 'coupon_stocks', 'coupons', 'mall_orders', 'owned_packages', 'product_reviews'];

let world: JourneyWorld;
let customer: JourneyPhone;
let clerk: JourneyPhone;

beforeAll(async () => {
  world = await startWorld();
  await emptyCatalogue();
  customer = await world.phone({ app: 'customer', person: 'li-na' });
});
afterAll(async () => world.close());
afterEach(async () => world.expectNoErrors());

/** The dealership before its first product: everybody is there, nothing is for sale. */
async function emptyCatalogue(): Promise<void> {
  const data = await (await fetch(`${world.url}/__control/export`)).json() as ExportedData;
  const collections = Object.fromEntries(Object.entries(data.collections).map(([name, documents]) => [name, CATALOGUE.includes(name) ? [] : documents]));
  const reply = await fetch(`${world.url}/__control/import`, { method: 'POST', body: JSON.stringify({ ...data, collections }) });
  expect(reply.ok).toBe(true);
}

/** Makes a document in the console from its example, with these fields typed into the form. */
async function create(page: Page, document: { collection: string; id: string; fields: Record<string, string>; json?: object }): Promise<void> {
  const { collection, id, fields, json } = document;
  const field = (place: string): Locator => page.locator(`[data-place="${place}"]`).locator('input, textarea, select').first();
  await page.locator(`[data-collection="${collection}"]`).click();
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByLabel('文档 ID').fill(id);
  if (json) {
    const text = page.locator('textarea.json-text');
    await text.fill(JSON.stringify({ ...JSON.parse(await text.inputValue()) as object, ...json }));
  }
  for (const [place, value] of Object.entries(fields)) await field(place).fill(value);
  await page.getByText('符合要求').first().waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存').filter({ visible: true }).first().waitFor();
}

/** Allows the messages about the order, and pays in WeChat's sheet. */
async function pay(phone: JourneyPhone, total: string): Promise<void> {
  await phone.acceptMessages();
  await phone.see('商户单号', total);
  await phone.tap('确认支付');
}

/** The twelve digits on the customer's screen. */
async function shownDigits(phone: JourneyPhone): Promise<string> {
  const digits = phone.page.locator('body').getByText(/^\d{4} \d{4} \d{4}$/).filter({ visible: true }).first();
  await digits.waitFor();
  return (await digits.textContent() ?? '').replace(/\s/g, '');
}

async function writeOff(digits: string): Promise<void> {
  await clerk.open({ page: 'packages/redemption/pages/write-off/write-off' });
  await clerk.type('0000 0000 0000', digits);
  await clerk.tap('查询');
  await clerk.tap('确认核销');
  await clerk.see('核销成功');
}

test('an administrator fills the empty catalogue in the console, and the customer finds it in the mall', async () => {
  await customer.tapTab('商城');
  await customer.settle();
  expect(await customer.face()).toBe('empty');
  const page = await world.console('#/product_categories');
  await create(page, { collection: 'product_categories', id: 'east-care', fields: { name: '养护' } });
  await create(page, {
    collection: 'products', id: 'coolant',
    fields: { title: '长效防冻液', 'skus.0.priceFen': '128', 'skus.0.listPriceFen': '158', 'skus.0.initialStock': '2' },
    json: { categoryId: 'east-care', subtitle: '四季通用', skus: [{ id: 'coolant-4kg', name: '4 公斤装', priceFen: 1, listPriceFen: 0, initialStock: 1 }], limitPerCustomer: 0 },
  });
  await create(page, {
    collection: 'products', id: 'wash-card',
    fields: { title: '精洗次卡' },
    json: {
      categoryId: 'east-care', kind: 'service', deliveries: [], validDays: 365, packageItems: [{ id: 'wash', name: '精洗一次', uses: 3 }],
      skus: [{ id: 'wash-card-3', name: '3 次', priceFen: 9000, listPriceFen: 0, initialStock: 10 }],
    },
  });
  await create(page, {
    collection: 'coupon_templates', id: 'care-100-20', fields: { title: '养护满 100 减 20' },
    json: { worth: { kind: 'amount', discountFen: 2000 }, thresholdFen: 10_000, scope: { categoryIds: ['east-care'], productIds: [] } },
  });
  await page.context().close();
  await world.advance(MINUTE_MS);
  await customer.open({ page: 'pages/mall/mall' });
  await customer.see('长效防冻液', '精洗次卡');
});

test('she claims a coupon, buys in four taps, and the best coupon is taken off and explained', async () => {
  await customer.open({ page: 'packages/wallet/pages/centre/centre' });
  await customer.tap('立即领取');
  await customer.acceptMessages();
  await customer.see('已领取');
  await customer.open({ page: 'packages/mall/pages/product/product?id=coolant' });
  await customer.settle();
  await customer.tap('立即购买');
  await customer.see('养护满 100 减 20');
  await customer.see(/是目前最省的用法/, '沙箱支付，不会真实扣款');
  await customer.tap('提交订单');
  await pay(customer, '108');
  await customer.see('出示取货码');
});

test('the clerk types her code, a second clerk is told who was faster, and she is told at once', async () => {
  await customer.tap('出示取货码');
  const digits = await shownDigits(customer);
  clerk = await world.phone({ app: 'staff', person: 'zhou-wei' });
  await writeOff(digits);
  await clerk.see('长效防冻液');
  await customer.see(/周伟 已为您核销/);
  const adviser = await world.phone({ app: 'staff', person: 'sun-yue' }, { page: 'packages/redemption/pages/write-off/write-off' });
  await adviser.type('0000 0000 0000', digits);
  await adviser.tap('查询');
  await adviser.see(/周伟/);
});

test('she reviews it, and the review stands on the product page', async () => {
  await customer.open({ page: 'packages/order/pages/list/list?tab=completed' });
  await customer.tap('去评价');
  await customer.type('用得怎么样？说给其他车主听听（选填）', '换上以后水温很稳');
  await customer.tap('发表评价');
  await customer.see('已评价');
  await customer.open({ page: 'packages/mall/pages/product/product?id=coolant' });
  await customer.see('换上以后水温很稳');
});

test('a package is used three times and is used up', async () => {
  await customer.open({ page: 'packages/mall/pages/product/product?id=wash-card' });
  await customer.settle();
  await customer.tap('立即购买', '提交订单');
  await pay(customer, '90');
  await customer.see('查看次卡');
  for (const left of [2, 1, 0]) {
    await customer.open({ page: 'packages/wallet/pages/packages/packages' });
    await customer.tap('精洗次卡', '出示核销码');
    await writeOff(await shownDigits(customer));
    await customer.see(`还可使用 ${left} 次`);
  }
  await customer.open({ page: 'packages/wallet/pages/packages/packages' });
  await customer.see('还没有次卡和套餐');
  await customer.tap('已结束');
  await customer.see('已用完');
});

test('an order she does not pay closes by itself and its piece can be bought again', async () => {
  await customer.open({ page: 'packages/mall/pages/product/product?id=coolant' });
  await customer.settle();
  await customer.tap('立即购买', '提交订单');
  await customer.acceptMessages();
  await customer.see('商户单号');
  await customer.tap('取消支付');
  const other = await world.phone({ app: 'customer', person: 'zhang-wei' }, { page: 'packages/mall/pages/product/product?id=coolant' });
  await other.see('已售罄');
  await world.advance(16 * MINUTE_MS);
  await customer.open({ page: 'packages/order/pages/list/list' });
  await customer.see('超时未支付');
  await other.open({ page: 'packages/mall/pages/product/product?id=coolant' });
  await other.see('立即购买');
});

test('she asks for her money back, a manager agrees, and it is there', async () => {
  await customer.open({ page: 'packages/mall/pages/product/product?id=coolant' });
  await customer.settle();
  await customer.tap('立即购买', '提交订单');
  await pay(customer, '128');
  await customer.tap('查看订单', '申请退款', '不想要了', '提交申请');
  await customer.see('待审核');
  const manager = await world.phone({ app: 'staff', person: 'lin-hao' }, { page: 'packages/order/pages/refunds/refunds' });
  await manager.tap('长效防冻液');
  await manager.tap('同意退款', '确认同意');
  await manager.see(/退款中|已退款/);
  await world.advance(MINUTE_MS);
  await customer.open({ page: 'packages/order/pages/list/list?tab=refund' });
  await customer.see('已退款');
});
