/** Test drives that are moved, called off, missed or wanted by two, and the hours the sales manager sets. */
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import { customerId } from '../../../simulator/seed/ledger';
import { startWorld } from './journey-world';
import type { JourneyPhone } from './journey-phone';
import type { JourneyWorld } from './journey-world';

jest.setTimeout(240_000);

const HOUR_MS = 3_600_000;
/** The east store has one car of this model, so that a time has one place. */
const BOOK_PAGE = 'packages/test-drive/pages/book/book?modelId=x3-premium';

let world: JourneyWorld;
let first: JourneyPhone;
let second: JourneyPhone;

beforeAll(async () => { world = await startWorld(); });
afterAll(async () => world.close());
afterEach(async () => world.expectNoErrors());

/** From a chosen time to the answer of the store. */
async function confirm(phone: JourneyPhone, button: string): Promise<void> {
  await phone.tap('下一步', button);
  await phone.acceptMessages();
}

test('two want the last place: one gets it, the other is told and sees the times anew', async () => {
  first = await world.phone({ app: 'customer', person: 'liu-yang' }, { page: BOOK_PAGE });
  second = await world.phone({ app: 'customer', person: 'wang-fang' }, { page: BOOK_PAGE });
  await first.tap('05-20', '10:00');
  await second.tap('05-20', '10:00');
  await confirm(first, '确认预约');
  await first.see('待确认');
  await confirm(second, '确认预约');
  await second.see('该时段刚被约走，请换一个时段');
  await second.see('已约满');
});

test('a drive is moved and then called off by the customer', async () => {
  await first.tap('更改时间');
  await first.see('原预约时间');
  await first.tap('05-21', '11:00');
  await confirm(first, '确认改期');
  await first.see(/周四 05-21 11:00/);
  await first.tap('取消预约', '时间有变', '确认取消');
  await first.see('已取消');
});

test('the sales manager closes a weekday, and customers cannot choose it any more', async () => {
  const manager = await world.phone({ app: 'staff', person: 'liu-qiang' }, { page: 'packages/test-drive/pages/setup/setup' });
  await manager.tap('周三', '保存设置');
  await manager.see('已保存');
  await second.open({ page: BOOK_PAGE });
  await second.see('不开放');
});

test('a customer who does not come leaves a call to make', async () => {
  const staff = await world.phone({ app: 'staff', person: 'wang-lei' }, { page: `packages/test-drive/pages/detail/detail?id=${idFrom('drive', customerId('tian-liang'), 'story')}` });
  await staff.tap('确认预约');
  await staff.acceptMessages();
  await staff.see('已确认');
  await world.advance(30 * HOUR_MS);
  await staff.open({ page: await staff.address() });
  await staff.tap('未到店', '标记未到店');
  await staff.see('已标记未到店');
  await staff.open();
  await staff.see(/试驾 远途X3.*，没有到店/, '联系未到店客户');
});
