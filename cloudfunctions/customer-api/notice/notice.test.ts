import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aNotice, customerIdFor, stored } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, storedData, storedDocument } from '../../../tests/calls';

const requestId = 'request-0001';
let cloud: TestCloud;
const liNa = () => customerPhone(cloud, 'li-na');

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null });
  const own = Array.from({ length: 25 }, (_, index) => aNotice({ id: `own-${String(index).padStart(2, '0')}`, at: TEST_NOW - index, readAt: index < 2 ? null : 1 }));
  await cloud.database.putMany('notices', [...own, aNotice({ id: 'strange', recipientId: customerIdFor('zhou-tao') })].map(stored));
});

it('lists one\'s own notices page by page, newest first', async () => {
  const first = dataOf(await liNa()('notice.list', { cursor: null }));
  const second = dataOf(await liNa()('notice.list', { cursor: first.nextCursor }));
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 5, null]);
  expect([...first.items, ...second.items].map((notice) => notice.id)).toEqual(Array.from({ length: 25 }, (_, index) => `own-${String(index).padStart(2, '0')}`));
});

it('counts what is unread', async () => {
  expect(dataOf(await liNa()('notice.unreadCount', {}))).toEqual({ unreadCount: 2 });
});

it('marks one as read and keeps the time of the first reading', async () => {
  expect(dataOf(await liNa()('notice.markRead', { requestId, noticeId: 'own-00' }))).toEqual({ unreadCount: 1 });
  const before = storedData(cloud);
  cloud.clock.advance(60_000);
  expect(dataOf(await liNa()('notice.markRead', { requestId, noticeId: 'own-00' }))).toEqual({ unreadCount: 1 });
  expect(storedData(cloud)).toBe(before);
});

it('marks all of one\'s own as read and no one else\'s', async () => {
  expect(dataOf(await liNa()('notice.markRead', { requestId, noticeId: null }))).toEqual({ unreadCount: 0 });
  expect(storedDocument(cloud, 'notices', 'strange')).toMatchObject({ readAt: null });
});

it('does not find somebody else\'s notice, or none at all', async () => {
  expect(codeOf(await liNa()('notice.markRead', { requestId, noticeId: 'strange' }))).toBe('NOTICE_NOT_FOUND');
  expect(codeOf(await liNa()('notice.markRead', { requestId, noticeId: 'nothing' }))).toBe('NOTICE_NOT_FOUND');
});
