import { MS_PER_DAY, MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { aCustomer, aNotice, aStaffMember, aStore, customerIdFor, staffIdFor, stored } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, storedData, storedDocument } from '../../../tests/calls';

const LI_NA = 'li-na';
const id = customerIdFor(LI_NA);
const requestId = 'request-0001';
let cloud: TestCloud;
const liNa = () => customerPhone(cloud, LI_NA);
const customer = () => storedDocument(cloud, 'customers', id);

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { [LI_NA]: '13800006821', 'zhou-tao': null });
  await cloud.database.putMany('stores', [aStore(), aStore({ id: 'riverside', name: '远途汽车滨江店', order: 2 })].map(stored));
  await cloud.database.putMany('message_templates', [
    { _id: 'quoteReady', templateId: 'template-quote', keywords: {} }, { _id: 'newInquiry', templateId: 'template-inquiry', keywords: {} },
  ]);
});

describe('the first start', () => {
  it('makes the customer and says what the app needs', async () => {
    const session = dataOf(await liNa()('session.start', { requestId, scene: 1005 }));
    expect(session).toMatchObject({
      profile: { id, name: null, phone: null, kind: 'prospect', storeId: null }, consultant: null, unreadCount: 0,
      templateIds: { quoteReady: 'template-quote' }, serverNow: cloud.clock.now(),
    });
    expect(session.stores.map((store) => store.id)).toEqual(['east', 'riverside']);
    expect(customer()).toMatchObject({ source: { channel: 'search', codeId: null, scene: 1005 }, createdAt: cloud.clock.now() });
    expect(documentsOf(cloud, 'customer_events').map((event) => event['kind'])).toEqual(['arrived']);
  });

  it('makes one customer and one event when the app starts twice at once', async () => {
    await Promise.all([liNa()('session.start', { requestId, scene: 1005 }), liNa()('session.start', { requestId: 'request-0002', scene: 1005 })]);
    expect([documentsOf(cloud, 'customers').length, documentsOf(cloud, 'customer_events').length]).toEqual([1, 1]);
  });

  it('changes nothing when it is repeated', async () => {
    await liNa()('session.start', { requestId, scene: 1005 });
    const before = storedData(cloud);
    cloud.clock.advance(MS_PER_MINUTE);
    expect(codeOf(await liNa()('session.start', { requestId, scene: 1005 }))).toBe('OK');
    expect(storedData(cloud)).toBe(before);
  });
});

describe('a later start', () => {
  it('notes the visit and keeps the first source', async () => {
    await liNa()('session.start', { requestId, scene: 1005 });
    cloud.clock.advance(MS_PER_DAY);
    await liNa()('session.start', { requestId: 'request-0002', scene: 1007 });
    expect(customer()).toMatchObject({ source: { channel: 'search', scene: 1005 }, lastSeenAt: cloud.clock.now() });
  });

  it('shows the consultant, and nobody once the consultant has left', async () => {
    await cloud.database.putMany('customers', [stored(aCustomer(LI_NA, { storeId: 'east', consultantId: staffIdFor('wang-lei') }))]);
    await cloud.database.putMany('staff_members', [stored(aStaffMember('wang-lei'))]);
    const start = async () => dataOf(await liNa()('session.start', { requestId, scene: null }));
    expect((await start()).consultant).toMatchObject({ name: '王磊', title: '销售顾问', storeName: '远途汽车城东店' });
    await cloud.database.putMany('staff_members', [stored(aStaffMember('wang-lei', { status: 'left' }))]);
    expect((await start()).consultant).toBeNull();
  });

  it('counts only the customer\'s own unread notices', async () => {
    await cloud.database.putMany('notices', [aNotice(), aNotice({ id: 'read', readAt: 1 }), aNotice({ id: 'other', recipientId: 'somebody' })].map(stored));
    expect(dataOf(await liNa()('session.start', { requestId, scene: null })).unreadCount).toBe(1);
  });
});

describe('choosing a store', () => {
  it('makes it the store in charge while there is no consultant', async () => {
    const session = dataOf(await liNa()('session.chooseStore', { requestId, storeId: 'riverside' }));
    expect(session.profile.storeId).toBe('riverside');
    expect(customer()).toMatchObject({ storeId: 'riverside', chosenStoreId: 'riverside' });
  });

  it('leaves a bound customer with the consultant\'s store', async () => {
    await cloud.database.putMany('customers', [stored(aCustomer(LI_NA, { storeId: 'east', chosenStoreId: 'east', consultantId: staffIdFor('wang-lei') }))]);
    expect(dataOf(await liNa()('session.chooseStore', { requestId, storeId: 'riverside' })).profile.storeId).toBe('riverside');
    expect(customer()).toMatchObject({ storeId: 'east', chosenStoreId: 'riverside' });
  });

  it('refuses a store that does not exist', async () => {
    expect(codeOf(await liNa()('session.chooseStore', { requestId, storeId: 'nowhere' }))).toBe('STORE_NOT_FOUND');
  });

  it('changes nothing when it is repeated', async () => {
    await liNa()('session.chooseStore', { requestId, storeId: 'east' });
    const before = storedData(cloud);
    await liNa()('session.chooseStore', { requestId, storeId: 'east' });
    expect(storedData(cloud)).toBe(before);
  });
});

describe('the phone number', () => {
  it('comes verified from WeChat\'s button, and the same request may come twice with its used code', async () => {
    const input = { requestId, code: cloud.phoneCode('customer', LI_NA) };
    const first = dataOf(await liNa()('profile.savePhoneByCode', input));
    expect(first).toMatchObject({ phone: '13800006821', isPhoneVerified: true });
    const before = storedData(cloud);
    expect(dataOf(await liNa()('profile.savePhoneByCode', input))).toEqual(first);
    expect(storedData(cloud)).toBe(before);
  });

  it.each([
    ['a code WeChat never made', () => 'made-up'],
    ['a code of the staff app', () => cloud.phoneCode('staff', LI_NA, '13800006821')],
  ])('is refused for %s', async (_name, code) => {
    await addPeople(cloud, 'staff', { [LI_NA]: null });
    expect(codeOf(await liNa()('profile.savePhoneByCode', { requestId, code: code() }))).toBe('PHONE_CODE_EXPIRED');
  });

  it('is refused for a code older than five minutes', async () => {
    const code = cloud.phoneCode('customer', LI_NA);
    cloud.clock.advance(5 * MS_PER_MINUTE + 1);
    expect(codeOf(await liNa()('profile.savePhoneByCode', { requestId, code }))).toBe('PHONE_CODE_EXPIRED');
  });

  it('can be typed, in any usual spelling, unverified', async () => {
    expect(dataOf(await liNa()('profile.savePhone', { requestId, phone: '+86 139-0000-1234' }))).toMatchObject({ phone: '13900001234', isPhoneVerified: false });
  });

  it('stays verified when the same number is typed again', async () => {
    await liNa()('profile.savePhoneByCode', { requestId, code: cloud.phoneCode('customer', LI_NA) });
    expect(dataOf(await liNa()('profile.savePhone', { requestId: 'request-0002', phone: '13800006821' })).isPhoneVerified).toBe(true);
  });

  it('is refused by the form\'s rule when it is none', async () => {
    const result = await liNa()('profile.savePhone', { requestId, phone: '12345' });
    expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', field: 'phone' } });
  });

  it('is in no log line and in no event', async () => {
    const printed = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await liNa()('profile.savePhone', { requestId, phone: '13900001234' });
    await liNa()('profile.savePhoneByCode', { requestId: 'request-0002', code: cloud.phoneCode('customer', LI_NA) });
    const words = JSON.stringify([printed.mock.calls, cloud.cloud.log.list({}), documentsOf(cloud, 'customer_events')]);
    printed.mockRestore();
    expect(words).toContain('profile.savePhone');
    expect(words).not.toMatch(/1(39|38)0000\d{4}/);
    expect(documentsOf(cloud, 'customer_events').filter((event) => event['kind'] === 'phoneGiven')).toHaveLength(2);
  });
});

describe('what customers say of themselves', () => {
  it('is kept', async () => {
    await liNa()('profile.saveName', { requestId, name: ' 李娜 ' });
    await liNa()('profile.agreePrivacy', { requestId, version: '2026-05' });
    expect(customer()).toMatchObject({ name: '李娜', privacyVersion: '2026-05' });
  });

  it('is refused as a name when WeChat calls it risky', async () => {
    expect(codeOf(await liNa()('profile.saveName', { requestId, name: '加微信返现' }))).toBe('TEXT_RISKY');
  });

  it('belongs to the caller alone', async () => {
    await liNa()('profile.saveName', { requestId, name: '李娜' });
    await customerPhone(cloud, 'zhou-tao')('profile.saveName', { requestId, name: '周涛' });
    expect(customer()).toMatchObject({ name: '李娜' });
  });

  it('changes nothing when it is repeated', async () => {
    const say = async () => {
      await liNa()('profile.saveName', { requestId, name: '李娜' });
      await liNa()('profile.agreePrivacy', { requestId, version: '2026-05' });
      await liNa()('profile.savePhone', { requestId, phone: '13900001234' });
    };
    await say();
    const before = storedData(cloud);
    cloud.clock.advance(MS_PER_MINUTE);
    await say();
    expect(storedData(cloud)).toBe(before);
  });
});

describe('answers to the subscription sheet', () => {
  const grant = () => storedDocument(cloud, 'subscription_grants', `${id}.quoteReady`);

  it('add one message per accept and none per reject', async () => {
    const say = (request: string, answer: 'accept' | 'reject') =>
      liNa()('subscription.record', { requestId: request, decisions: { quoteReady: answer } });
    await say('request-0001', 'accept');
    await say('request-0002', 'accept');
    expect(dataOf(await say('request-0003', 'reject'))).toEqual({ recorded: 1 });
    expect(grant()).toMatchObject({ left: 2, acceptedCount: 2, rejectedCount: 1 });
  });

  it('count once when the request is repeated, also at the same time', async () => {
    const say = () => liNa()('subscription.record', { requestId, decisions: { quoteReady: 'accept', testDriveReminder: 'ban' } });
    const results = await Promise.all([say(), say(), say()]);
    expect(results.map((result) => dataOf(result).recorded)).toEqual([2, 2, 2]);
    expect(grant()).toMatchObject({ left: 1, acceptedCount: 1 });
    const before = storedData(cloud);
    await say();
    expect(storedData(cloud)).toBe(before);
  });

  it('are left out when the template belongs to the other app', async () => {
    expect(dataOf(await liNa()('subscription.record', { requestId, decisions: { newInquiry: 'accept' } }))).toEqual({ recorded: 0 });
  });
});
