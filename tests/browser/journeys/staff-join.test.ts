/** A new colleague: invited by a manager, refused with the wrong number, welcomed with the right one. */
import { startWorld } from './journey-world';
import type { JourneyPhone } from './journey-phone';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

let world: JourneyWorld;
let newcomer: JourneyPhone;
let code = '';

beforeAll(async () => { world = await startWorld(); });
afterAll(async () => { await world.close(); });
afterEach(async () => world.expectNoErrors());

test('a manager makes out an invitation', async () => {
  const manager = await world.phone({ app: 'staff', person: 'liu-qiang' });
  await manager.see('刘强');
  await manager.tap('邀请同事', '新建邀请');
  await manager.type('姓名', '何晓');
  await manager.type('手机号', '13905718888');
  await manager.tap('销售顾问', '生成邀请码');
  await manager.see('何晓', '待加入');
  code = (await manager.page.getByText(/^[A-Z0-9]{4} ?[A-Z0-9]{4}$/).filter({ visible: true }).first().innerText()).replace(/\s/g, '');
});

test('a stranger sees nothing but the way in, and a wrong number is refused with its sentence', async () => {
  newcomer = await world.phone({ app: 'staff', person: 'stranger-2' });
  await newcomer.see('欢迎来到远途门店');
  await newcomer.type('邀请码', code);
  await newcomer.tap('微信手机号一键加入');
  await newcomer.type('使用其他手机号', '13905710000');
  await newcomer.tap('允许');
  await newcomer.see('手机号与邀请登记的不一致，请使用登记的手机号');
  await newcomer.tap('知道了');
});

test('with the number of the invitation the workbench opens', async () => {
  await newcomer.tap('微信手机号一键加入');
  await newcomer.type('使用其他手机号', '13905718888');
  await newcomer.tap('允许');
  await newcomer.see(/好，何晓/, '待回复询价', '我的二维码');
});

test('who does not sell sees no places of the sales desk', async () => {
  const rescuer = await world.phone({ app: 'staff', person: 'zhou-wei' });
  await rescuer.see(/好，周伟/, '同事', '贷款计算');
  await rescuer.seeNo('待回复询价');
  for (const entry of ['询价', '试驾日程', '申请', '我的二维码']) expect(await rescuer.text(entry).count()).toBe(0);
});
