/** A bill of the workshop: made at the desk, scanned and paid by the customer, seen at the desk at once, partly given back. */
import { SCENES } from '../../../simulator/preview/shell/phone-link';
import type { JourneyPhone } from './journey-phone';
import { startWorld } from './journey-world';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

let world: JourneyWorld;
let adviser: JourneyPhone;

beforeAll(async () => { world = await startWorld(); });
afterAll(async () => world.close());
afterEach(async () => world.expectNoErrors());

test('the adviser makes a bill for one customer and shows its code', async () => {
  adviser = await world.phone({ app: 'staff', person: 'sun-yue' }, { page: 'packages/bill/pages/create/create' });
  await adviser.type('工时费金额', '320');
  await adviser.type('材料费金额', '188.5');
  await adviser.type('车牌号', '浙a·5X168');
  await adviser.tap('选择客户', '李娜', '生成收款码');
  await adviser.see('请李娜用微信扫码支付，其他人不能支付', '508');
  await adviser.page.getByLabel('收款码', { exact: true }).filter({ visible: true }).waitFor();
});

test('somebody else who scans it cannot pay', async () => {
  const [code] = await world.codes();
  const stranger = await world.phone({ app: 'customer', person: 'zhang-wei' }, { page: `${code?.page ?? ''}?scene=${code?.scene ?? ''}`, scene: SCENES.scanCode });
  await stranger.see('这张收款单是开给另一位客户的');
});

test('she scans and pays, and the desk sees it at once', async () => {
  const [code] = await world.codes();
  const customer = await world.phone({ app: 'customer', person: 'li-na' }, { page: `${code?.page ?? ''}?scene=${code?.scene ?? ''}`, scene: SCENES.scanCode });
  await customer.see('维修保养', '浙A5X168');
  await customer.tap('确认支付');
  await customer.see('商户单号');
  await customer.tap('确认支付');
  await customer.see('已支付');
  await adviser.see('已支付', '李娜');
});

test('a part goes back once a manager agrees', async () => {
  await adviser.tap('查看收款单', '申请退款');
  await adviser.type('退款金额', '600');
  await adviser.see('最多可退 ¥508.50');
  await adviser.type('退款金额', '100');
  await adviser.type('退款说明', '材料少用一份');
  await adviser.tap('提交审批');
  await adviser.see('退款 ¥100 · 孙悦发起');
});
