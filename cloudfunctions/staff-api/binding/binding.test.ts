import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { aCustomer, aPromotionCode, aStaffMember, aStore, customerIdFor, staffIdFor, stored } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, staffPhone, storedData, storedDocument } from '../../../tests/calls';

const requestId = 'request-0001';
const [WANG, CHEN] = [staffIdFor('wang-lei'), staffIdFor('chen-jing')];
const LI_NA = customerIdFor('li-na');
let cloud: TestCloud;
const wang = () => staffPhone(cloud, 'wang-lei');
const manager = () => staffPhone(cloud, 'zhao-min');

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'chen-jing': null, 'zhao-min': null, 'sun-li': null });
  await addPeople(cloud, 'customer', { 'li-na': null });
  await cloud.database.putMany('stores', [stored(aStore()), stored(aStore({ id: 'riverside', name: '远途汽车滨江店', order: 2 }))]);
  await cloud.database.putMany('staff_members', [
    aStaffMember('wang-lei'), aStaffMember('chen-jing', { name: '陈静' }), aStaffMember('zhao-min', { name: '赵敏', roles: ['salesManager'] }),
    aStaffMember('sun-li', { name: '孙丽', storeId: 'riverside', roles: ['salesManager', 'salesConsultant'] }), aStaffMember('gone', { status: 'left' }),
  ].map(stored));
});

describe('a consultant\'s own code', () => {
  const getMine = (request = requestId) => wang()('promotionCode.getMine', { requestId: request });

  it('is made once, drawn by WeChat for the customer app', async () => {
    const { code } = dataOf(await getMine());
    expect(code).toMatchObject({ kind: 'consultant', consultantId: WANG, name: '王磊的名片', status: 'active', scanCount: 0 });
    expect(code.imageUrl).toMatch(/promotion-codes/);
    expect(code.id.length).toBeLessThanOrEqual(32);
    expect(documentsOf(cloud, '__codes')).toMatchObject([{ value: { app: 'customer', page: 'pages/home/home', scene: code.id } }]);
  });

  it('stays the same, and looking again changes nothing', async () => {
    const first = dataOf(await getMine()).code;
    const before = storedData(cloud);
    expect(dataOf(await getMine('request-0002')).code.id).toBe(first.id);
    expect(storedData(cloud)).toBe(before);
  });

  it('is one when it is asked for twice at once', async () => {
    await Promise.all([getMine('request-0001'), getMine('request-0002')]);
    expect(documentsOf(cloud, 'promotion_codes')).toHaveLength(1);
  });

  it('binds the customer who scans it', async () => {
    const { code } = dataOf(await getMine());
    expect(dataOf(await customerPhone(cloud, 'li-na')('binding.scan', { requestId, codeId: code.id, scene: 1047 })).kind).toBe('bound');
  });

  it('is not for somebody who takes no customers', async () => {
    expect(codeOf(await manager()('promotionCode.getMine', { requestId }))).toBe('FORBIDDEN');
  });
});

describe('channel codes', () => {
  const create = (name = '万达车展', request = requestId) => manager()('promotionCode.create', { requestId: request, name });

  it('are made once per request', async () => {
    const first = dataOf(await create()).code;
    expect(first).toMatchObject({ kind: 'channel', consultantId: null, storeId: 'east', name: '万达车展' });
    const before = storedData(cloud);
    expect(dataOf(await create()).code.id).toBe(first.id);
    expect(storedData(cloud)).toBe(before);
  });

  it('are refused when the name is risky', async () => {
    expect(codeOf(await create('代开发票'))).toBe('TEXT_RISKY');
  });

  it('are not for a consultant to make', async () => {
    expect(codeOf(await wang()('promotionCode.create', { requestId, name: '我的' }))).toBe('FORBIDDEN');
  });

  it('are listed for the store alone', async () => {
    await cloud.database.putMany('promotion_codes', [stored(aPromotionCode()), stored(aPromotionCode({ id: 'c-far', storeId: 'riverside' }))]);
    expect(dataOf(await manager()('promotionCode.list', {})).codes).toMatchObject([{ id: 'c-wang-lei', imageUrl: null }]);
  });

  it('end when they are retired; repeating changes nothing', async () => {
    await cloud.database.putMany('promotion_codes', [stored(aPromotionCode())]);
    const retire = () => manager()('promotionCode.retire', { requestId, codeId: 'c-wang-lei' });
    expect(dataOf(await retire()).code.status).toBe('retired');
    const before = storedData(cloud);
    expect(dataOf(await retire()).code.status).toBe('retired');
    expect(storedData(cloud)).toBe(before);
  });

  it('get the picture they lack, once', async () => {
    await cloud.database.putMany('promotion_codes', [stored(aPromotionCode())]);
    const draw = () => manager()('promotionCode.draw', { requestId, codeId: 'c-wang-lei' });
    expect(dataOf(await draw()).code.imageUrl).toMatch(/^http/);
    const before = storedData(cloud);
    expect(dataOf(await draw()).code.imageUrl).toMatch(/^http/);
    expect(storedData(cloud)).toBe(before);
  });

  it('that are retired get no picture any more', async () => {
    await cloud.database.putMany('promotion_codes', [stored(aPromotionCode({ status: 'retired' }))]);
    expect(codeOf(await manager()('promotionCode.draw', { requestId, codeId: 'c-wang-lei' }))).toBe('CODE_RETIRED');
  });

  it('of another store are not found', async () => {
    await cloud.database.putMany('promotion_codes', [stored(aPromotionCode({ id: 'c-far', storeId: 'riverside' }))]);
    expect(codeOf(await manager()('promotionCode.retire', { requestId, codeId: 'c-far' }))).toBe('CODE_NOT_FOUND');
    expect(codeOf(await manager()('promotionCode.retire', { requestId, codeId: 'c-none' }))).toBe('CODE_NOT_FOUND');
    expect(codeOf(await manager()('promotionCode.draw', { requestId, codeId: 'c-far' }))).toBe('CODE_NOT_FOUND');
  });
});

describe('moving a customer to another consultant', () => {
  const move = (change: { customerId?: string; consultantId?: string; requestId?: string } = {}) =>
    manager()('binding.reassign', { requestId, customerId: LI_NA, consultantId: CHEN, reason: '王磊休假', ...change });
  beforeEach(() => cloud.database.putMany('customers', [
    stored(aCustomer('li-na', { name: '李娜', storeId: 'east', consultantId: WANG })), stored(aCustomer('far-away', { storeId: 'riverside' })),
  ]));

  it('is recorded and told to the customer and both consultants', async () => {
    expect(dataOf(await move()).record).toMatchObject({ fromConsultantId: WANG, toConsultantId: CHEN, cause: 'manager', reason: '王磊休假' });
    expect(storedDocument(cloud, 'customers', LI_NA)).toMatchObject({ consultantId: CHEN, storeId: 'east' });
    expect(documentsOf(cloud, 'notices').map((notice) => notice['recipientId']).sort()).toEqual([LI_NA, WANG, CHEN].sort());
    expect(documentsOf(cloud, 'customer_events')).toMatchObject([{ kind: 'consultantChanged', actorName: '赵敏' }]);
  });

  it('changes nothing when it is repeated', async () => {
    const first = dataOf(await move());
    const before = storedData(cloud);
    cloud.clock.advance(60_000);
    expect(dataOf(await move())).toEqual(first);
    expect(storedData(cloud)).toBe(before);
  });

  it.each([
    ['a customer of another store', { customerId: customerIdFor('far-away') }, 'CUSTOMER_NOT_FOUND'],
    ['a customer who does not exist', { customerId: 'customer-none' }, 'CUSTOMER_NOT_FOUND'],
    ['a consultant of another store', { consultantId: staffIdFor('sun-li') }, 'CONSULTANT_NOT_FOUND'],
    ['a consultant who left', { consultantId: staffIdFor('gone') }, 'CONSULTANT_NOT_FOUND'],
    ['a manager without customers', { consultantId: staffIdFor('zhao-min') }, 'CONSULTANT_NOT_FOUND'],
    ['the consultant the customer has', { consultantId: WANG }, 'ALREADY_YOUR_CONSULTANT'],
  ])('is refused for %s', async (_name, change, code) => {
    expect(codeOf(await move(change))).toBe(code);
  });

  it('is not for a consultant', async () => {
    expect(codeOf(await wang()('binding.reassign', { requestId, customerId: LI_NA, consultantId: CHEN, reason: '我要' }))).toBe('FORBIDDEN');
  });
});
