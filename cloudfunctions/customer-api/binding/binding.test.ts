import { MS_PER_DAY, MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aPromotionCode, aStaffMember, aStore, aTask, customerIdFor, staffIdFor, stored } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, storedData, storedDocument } from '../../../tests/calls';

const LI_NA = 'li-na';
const id = customerIdFor(LI_NA);
const [WANG, CHEN] = [staffIdFor('wang-lei'), staffIdFor('chen-jing')];
const requestId = 'request-0001';
const CARD = 'c-wang-lei';
const STAND = 'c-stand';
let cloud: TestCloud;
const liNa = () => customerPhone(cloud, LI_NA);
const customer = () => storedDocument(cloud, 'customers', id);
const scan = (codeId: string, request = requestId) => liNa()('binding.scan', { requestId: request, codeId, scene: 1047 });
const know = (wanted: Parameters<typeof aCustomer>[1] = {}) => cloud.database.putMany('customers', [stored(aCustomer(LI_NA, wanted))]);

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { [LI_NA]: null });
  await cloud.database.putMany('stores', [stored(aStore()), stored(aStore({ id: 'riverside', name: '远途汽车滨江店', order: 2 }))]);
  await cloud.database.putMany('staff_members', [
    aStaffMember('wang-lei'), aStaffMember('chen-jing', { name: '陈静' }), aStaffMember('zhou-wei', { name: '周伟', isOnDuty: false }),
    aStaffMember('gone', { name: '离开', status: 'left' }), aStaffMember('zhao-min', { name: '赵敏', roles: ['salesManager'] }),
    aStaffMember('sun-li', { name: '孙丽', storeId: 'riverside' }),
  ].map(stored));
  await cloud.database.putMany('promotion_codes', [
    aPromotionCode(), aPromotionCode({ id: 'c-chen-jing', name: '陈静的名片', consultantId: CHEN }),
    aPromotionCode({ id: STAND, kind: 'channel', name: '万达车展展板', consultantId: null }),
    aPromotionCode({ id: 'c-retired', status: 'retired' }), aPromotionCode({ id: 'c-gone', consultantId: staffIdFor('gone') }),
  ].map(stored));
});

describe('scanning a consultant\'s code', () => {
  it('binds a stranger, who thereby arrives', async () => {
    expect(dataOf(await scan(CARD))).toMatchObject({ kind: 'bound', consultant: { id: WANG, name: '王磊', storeName: '远途汽车城东店' } });
    expect(customer()).toMatchObject({
      consultantId: WANG, storeId: 'east', chosenStoreId: 'east', source: { channel: 'consultantCode', codeId: CARD, codeName: '王磊的名片', scene: 1047 },
    });
    expect(documentsOf(cloud, 'binding_records')).toMatchObject([{ customerId: id, fromConsultantId: null, toConsultantId: WANG, cause: 'scan', codeId: CARD }]);
    expect(documentsOf(cloud, 'customer_events').map((event) => event['kind']).sort()).toEqual(['arrived', 'bound']);
  });

  it('gives the consultant a task for the next day and a notice', async () => {
    await scan(CARD);
    expect(documentsOf(cloud, 'tasks')).toMatchObject([{ kind: 'welcomeCustomer', staffId: WANG, customerId: id, dueAt: TEST_NOW + MS_PER_DAY, status: 'open' }]);
    expect(documentsOf(cloud, 'notices')).toMatchObject([{ recipientId: WANG, kind: 'customer', page: `/packages/customer/pages/detail/detail?id=${id}` }]);
  });

  it('changes nothing when it is repeated, and answers the same', async () => {
    const first = dataOf(await scan(CARD));
    const before = storedData(cloud);
    cloud.clock.advance(MS_PER_MINUTE);
    expect(dataOf(await scan(CARD))).toEqual(first);
    expect(storedData(cloud)).toBe(before);
  });

  it('binds once when two codes are scanned at once', async () => {
    const outcomes = await Promise.all([scan(CARD, 'request-0001'), scan('c-chen-jing', 'request-0002')]);
    const kinds = outcomes.map((outcome) => dataOf(outcome).kind).sort();
    expect(kinds).toEqual(['bound', 'confirmChange']);
    expect(documentsOf(cloud, 'binding_records')).toHaveLength(1);
    expect(documentsOf(cloud, 'tasks')).toHaveLength(1);
    expect(customer()?.['consultantId']).toBe(documentsOf(cloud, 'binding_records')[0]?.['toConsultantId']);
  });

  it('says so when the consultant is already theirs', async () => {
    await know({ storeId: 'east', consultantId: WANG });
    expect(dataOf(await scan(CARD)).kind).toBe('already');
    expect(documentsOf(cloud, 'tasks')).toHaveLength(0);
  });

  it('asks whoever has another consultant and binds nothing', async () => {
    await know({ storeId: 'east', consultantId: CHEN });
    expect(dataOf(await scan(CARD))).toMatchObject({ kind: 'confirmChange', current: { id: CHEN }, offered: { id: WANG } });
    expect(customer()).toMatchObject({ consultantId: CHEN });
  });

  it('binds whoever has a consultant that left', async () => {
    await know({ storeId: 'east', consultantId: staffIdFor('gone') });
    expect(dataOf(await scan(CARD)).kind).toBe('bound');
    expect(customer()).toMatchObject({ consultantId: WANG });
  });

  it.each([
    ['a code nobody made', 'c-unknown', 'CODE_NOT_FOUND'],
    ['a retired code', 'c-retired', 'CODE_RETIRED'],
    ['the code of a consultant who left', 'c-gone', 'CODE_RETIRED'],
  ])('is refused for %s and counts nothing', async (_name, codeId, code) => {
    const before = storedData(cloud);
    expect(codeOf(await scan(codeId))).toBe(code);
    expect(storedData(cloud)).toBe(before);
  });
});

describe('the numbers of a code', () => {
  const numbers = (codeId: string) => {
    const { scanCount, newCustomerCount } = storedDocument(cloud, 'promotion_codes', codeId) ?? {};
    return [scanCount, newCustomerCount];
  };

  it('count a channel code without binding', async () => {
    expect(dataOf(await scan(STAND))).toEqual({ kind: 'channel', codeName: '万达车展展板' });
    expect(customer()).toMatchObject({ consultantId: null, source: { channel: 'channelCode', codeId: STAND } });
    expect(numbers(STAND)).toEqual([1, 1]);
  });

  it('count every scan but each request once, and a new customer once', async () => {
    await Promise.all([scan(STAND), scan(STAND), scan(STAND)]);
    await scan(STAND, 'request-0002');
    expect(numbers(STAND)).toEqual([2, 1]);
    expect(documentsOf(cloud, 'code_scans')).toMatchObject([{ codeId: STAND, customerId: id, count: 2, isNewCustomer: true }]);
  });

  it('name the code as the source when the app was opened moments before', async () => {
    await liNa()('session.start', { requestId, scene: 1047 });
    cloud.clock.advance(9 * MS_PER_MINUTE);
    await scan(STAND);
    expect(customer()).toMatchObject({ source: { channel: 'channelCode', codeId: STAND, at: TEST_NOW } });
    expect(numbers(STAND)).toEqual([1, 1]);
  });

  it('leave the source of somebody who came ten minutes ago', async () => {
    await liNa()('session.start', { requestId, scene: 1005 });
    cloud.clock.advance(10 * MS_PER_MINUTE);
    await scan(STAND);
    expect(customer()).toMatchObject({ source: { channel: 'search', codeId: null } });
    expect(numbers(STAND)).toEqual([1, 0]);
  });

  it('leave the first code as the source when a second is scanned', async () => {
    await scan(STAND);
    await scan(CARD, 'request-0002');
    expect(customer()).toMatchObject({ source: { codeId: STAND }, consultantId: WANG });
    expect(numbers(CARD)).toEqual([1, 0]);
  });
});

describe('changing the consultant', () => {
  const change = (consultantId = CHEN, request = requestId) => liNa()('binding.change', { requestId: request, consultantId, reason: '朋友推荐' });
  beforeEach(() => know({ name: '李娜', storeId: 'east', consultantId: WANG }));

  it('is kept with its reason and told to both', async () => {
    expect(dataOf(await change()).consultant).toMatchObject({ id: CHEN, name: '陈静' });
    expect(customer()).toMatchObject({ consultantId: CHEN });
    expect(documentsOf(cloud, 'binding_records')).toMatchObject([{ fromConsultantId: WANG, toConsultantId: CHEN, cause: 'customer', reason: '朋友推荐' }]);
    expect(documentsOf(cloud, 'notices').map((notice) => notice['recipientId']).sort()).toEqual([WANG, CHEN].sort());
    expect(documentsOf(cloud, 'customer_events')).toMatchObject([{ kind: 'consultantChanged', actorName: '本人' }]);
  });

  it('moves planned follow-ups and leaves inquiries where they are', async () => {
    await cloud.database.putMany('tasks', [
      aTask({ id: 'followUp.a', seenAt: 1 }), aTask({ id: 'answerInquiry.b', kind: 'answerInquiry' }), aTask({ id: 'welcomeCustomer.c', kind: 'welcomeCustomer' }),
    ].map(stored));
    await change();
    expect(storedDocument(cloud, 'tasks', 'followUp.a')).toMatchObject({ staffId: CHEN, staffName: '陈静', seenAt: null });
    expect(storedDocument(cloud, 'tasks', 'answerInquiry.b')).toMatchObject({ staffId: WANG, status: 'open' });
    expect(storedDocument(cloud, 'tasks', 'welcomeCustomer.c')).toMatchObject({ status: 'dropped' });
  });

  it('changes nothing when it is repeated, even after the new consultant went off duty', async () => {
    const first = dataOf(await change());
    await cloud.database.putMany('staff_members', [stored(aStaffMember('chen-jing', { name: '陈静', isOnDuty: false }))]);
    const before = storedData(cloud);
    expect(dataOf(await change()).consultant.id).toBe(first.consultant.id);
    expect(storedData(cloud)).toBe(before);
  });

  it('leaves what came later alone when an old request is repeated', async () => {
    await change(CHEN, 'request-0001');
    await change(WANG, 'request-0002');
    const before = storedData(cloud);
    await change(CHEN, 'request-0001');
    expect(storedData(cloud)).toBe(before);
    expect(customer()).toMatchObject({ consultantId: WANG });
  });

  it.each([
    ['the same consultant', () => WANG, 'ALREADY_YOUR_CONSULTANT'],
    ['nobody we know', () => 'staff-unknown', 'CONSULTANT_NOT_FOUND'],
    ['a consultant who left', () => staffIdFor('gone'), 'CONSULTANT_NOT_FOUND'],
    ['a manager', () => staffIdFor('zhao-min'), 'CONSULTANT_NOT_FOUND'],
    ['a consultant off duty', () => staffIdFor('zhou-wei'), 'CONSULTANT_AWAY'],
  ])('is refused for %s', async (_name, consultantId, code) => {
    const before = storedData(cloud);
    expect(codeOf(await change(consultantId()))).toBe(code);
    expect(storedData(cloud)).toBe(before);
  });

  it('is refused when the reason is risky', async () => {
    expect(codeOf(await liNa()('binding.change', { requestId, consultantId: CHEN, reason: '他是傻逼' }))).toBe('TEXT_RISKY');
  });
});

describe('the consultants of a store', () => {
  it('are those who work there, on duty first, without managers and those who left', async () => {
    const { consultants } = dataOf(await liNa()('consultant.list', { storeId: 'east' }));
    expect(consultants.map((consultant) => consultant.name)).toEqual(['陈静', '王磊', '周伟']);
  });

  it('are not found for a store that does not exist', async () => {
    expect(codeOf(await liNa()('consultant.list', { storeId: 'nowhere' }))).toBe('STORE_NOT_FOUND');
  });
});
