import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { aLoanPlan, aModel, aNotice, aSeries, aStaffMember, aStore, staffIdFor, stored } from '../../../tests/builders';
import { addPeople, codeOf, dataOf, staffPhone, storedData, storedDocument } from '../../../tests/calls';

const requestId = 'request-0001';
const WANG = staffIdFor('wang-lei');
let cloud: TestCloud;
const wang = () => staffPhone(cloud, 'wang-lei');

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'somebody': null });
  await cloud.database.putMany('stores', [stored(aStore()), stored(aStore({ id: 'riverside', name: '远途汽车滨江店', order: 2 }))]);
  await cloud.database.putMany('staff_members', [stored(aStaffMember('wang-lei', { storeIds: ['east', 'riverside'] }))]);
  await cloud.database.putMany('message_templates', [{ _id: 'quoteReady', templateId: 'q', keywords: {} }, { _id: 'newInquiry', templateId: 'n', keywords: {} }]);
});

describe('the start of the staff app', () => {
  it('knows a member with roles, stores, templates and unread notices', async () => {
    await cloud.database.putMany('notices', [stored(aNotice({ recipientKind: 'staff', recipientId: WANG }))]);
    expect(dataOf(await wang()('session.start', {}))).toMatchObject({
      kind: 'member', profile: { name: '王磊', roleLabel: '销售顾问', storeId: 'east', stores: [{ id: 'east' }, { id: 'riverside' }] },
      templateIds: { newInquiry: 'n' }, unreadCount: 1,
    });
  });

  it('knows nobody else, and lets nobody else further', async () => {
    expect(dataOf(await staffPhone(cloud, 'somebody')('session.start', {})).kind).toBe('guest');
    expect(codeOf(await staffPhone(cloud, 'somebody')('notice.list', { cursor: null }))).toBe('FORBIDDEN');
  });

  it('shuts out a member who has left, at once', async () => {
    await cloud.database.putMany('staff_members', [stored(aStaffMember('wang-lei', { status: 'left' }))]);
    expect(dataOf(await wang()('session.start', {})).kind).toBe('guest');
    expect(codeOf(await wang()('staff.list', {}))).toBe('FORBIDDEN');
  });
});

describe('what a member sets', () => {
  const member = () => storedDocument(cloud, 'staff_members', WANG);

  it('is the store, among one\'s own', async () => {
    expect(dataOf(await wang()('session.switchStore', { requestId, storeId: 'riverside' }))).toMatchObject({ profile: { storeId: 'riverside' } });
    expect(codeOf(await wang()('session.switchStore', { requestId, storeId: 'north' }))).toBe('STORE_OUT_OF_SCOPE');
  });

  it('is the duty', async () => {
    expect(dataOf(await wang()('profile.setDuty', { requestId, isOnDuty: false }))).toMatchObject({ profile: { isOnDuty: false } });
  });

  it('is the introduction, unless WeChat calls it risky or doubtful words could reach strangers', async () => {
    expect(dataOf(await wang()('profile.saveIntroduction', { requestId, introduction: '十年选车经验' }))).toMatchObject({ profile: { introduction: '十年选车经验' } });
    expect(codeOf(await wang()('profile.saveIntroduction', { requestId, introduction: '加微信返现' }))).toBe('TEXT_RISKY');
    expect(member()).toMatchObject({ introduction: '十年选车经验' });
  });

  it('changes nothing when it is repeated', async () => {
    const say = async () => {
      await wang()('session.switchStore', { requestId, storeId: 'riverside' });
      await wang()('profile.setDuty', { requestId, isOnDuty: false });
      await wang()('profile.saveIntroduction', { requestId, introduction: '十年选车经验' });
      await wang()('subscription.record', { requestId, decisions: { newInquiry: 'accept', quoteReady: 'accept' } });
    };
    await say();
    const before = storedData(cloud);
    cloud.clock.advance(60_000);
    await say();
    expect(storedData(cloud)).toBe(before);
    expect(storedDocument(cloud, 'subscription_grants', `${WANG}.newInquiry`)).toMatchObject({ left: 1 });
  });
});

it('keeps a message box of one\'s own', async () => {
  await cloud.database.putMany('notices', [aNotice({ recipientKind: 'staff', recipientId: WANG }), aNotice({ id: 'strange', recipientId: 'somebody' })].map(stored));
  expect(dataOf(await wang()('notice.list', { cursor: null })).items.map((notice) => notice.id)).toEqual(['notice-test']);
  expect(codeOf(await wang()('notice.markRead', { requestId, noticeId: 'strange' }))).toBe('NOTICE_NOT_FOUND');
  expect(dataOf(await wang()('notice.markRead', { requestId, noticeId: null }))).toEqual({ unreadCount: 0 });
  expect(dataOf(await wang()('notice.unreadCount', {}))).toEqual({ unreadCount: 0 });
});

it('lists models on sale with their seats, and the finance offers', async () => {
  await cloud.database.putMany('vehicle_series', [stored(aSeries())]);
  await cloud.database.putMany('vehicle_models', [stored(aModel()), stored(aModel({ id: 'old', isOnSale: false }))]);
  await cloud.database.putMany('loan_plans', [stored(aLoanPlan())]);
  expect(dataOf(await wang()('catalog.listModels', {}))).toMatchObject({ series: [{ id: 'yt-x5' }], models: [{ id: 'yt-x5-premium', seats: 5 }] });
  expect(dataOf(await wang()('loan.listPlans', {})).plans).toHaveLength(1);
});
