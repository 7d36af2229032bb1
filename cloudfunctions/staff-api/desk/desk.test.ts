import { MS_PER_DAY, MS_PER_HOUR } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aStaffMember, aStore, aTask, customerIdFor, staffIdFor, stored } from '../../../tests/builders';
import { addPeople, codeOf, dataOf, documentsOf, staffPhone, storedData, storedDocument } from '../../../tests/calls';

const requestId = 'request-0001';
const [WANG, CHEN] = [staffIdFor('wang-lei'), staffIdFor('chen-jing')];
const LI_NA = customerIdFor('li-na');
let cloud: TestCloud;
const wang = () => staffPhone(cloud, 'wang-lei');
const manager = () => staffPhone(cloud, 'zhao-min');
const putTasks = (tasks: Parameters<typeof aTask>[0][]) => cloud.database.putMany('tasks', tasks.map((task) => stored(aTask(task))));

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'chen-jing': null, 'zhao-min': null, 'sun-li': null, 'he-dcc': null, 'lin-admin': null });
  await cloud.database.putMany('stores', [stored(aStore()), stored(aStore({ id: 'riverside', name: '远途汽车滨江店', order: 2 }))]);
  await cloud.database.putMany('staff_members', [
    aStaffMember('wang-lei'), aStaffMember('chen-jing', { name: '陈静' }), aStaffMember('zhao-min', { name: '赵敏', roles: ['salesManager'] }),
    aStaffMember('sun-li', { name: '孙丽', storeId: 'riverside' }), aStaffMember('he-dcc', { name: '何电', roles: ['dccSpecialist'] }),
    aStaffMember('lin-admin', { name: '林管', roles: ['systemAdmin'] }),
  ].map(stored));
  await cloud.database.putMany('customers', [
    aCustomer('li-na', { name: '李娜', phone: '13800006821', storeId: 'east', consultantId: WANG, lastSeenAt: TEST_NOW - 1 }),
    aCustomer('li-qiang', { name: '李强', phone: '13800006822', storeId: 'east', consultantId: CHEN, lastSeenAt: TEST_NOW - 2 }),
    aCustomer('zhou-tao', { storeId: 'east', lastSeenAt: TEST_NOW - 3 }),
    aCustomer('far-away', { name: '李远', storeId: 'riverside', consultantId: staffIdFor('sun-li') }),
    aCustomer('nowhere', { name: '李无', storeId: null }),
  ].map(stored));
});

describe('the workbench', () => {
  const three = [
    { id: 'followUp.late', dueAt: TEST_NOW - MS_PER_HOUR, seenAt: 1 }, { id: 'followUp.new', dueAt: TEST_NOW + 3 * MS_PER_DAY },
    { id: 'followUp.today', dueAt: TEST_NOW + MS_PER_HOUR, seenAt: 1 }, { id: 'followUp.later', dueAt: TEST_NOW + MS_PER_DAY, seenAt: 1 },
    { id: 'followUp.done', status: 'done' as const }, { id: 'followUp.other', staffId: CHEN, staffName: '陈静' }, { id: 'followUp.far', storeId: 'riverside' },
  ];
  const read = async (phone = wang(), whose: 'mine' | 'everyone' = 'mine') => dataOf(await phone('workbench.get', { whose }));

  it('sorts one\'s own open tasks into late, today, new and later', async () => {
    await putTasks(three);
    const { groups } = await read();
    expect(Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, [group.count, ...group.tasks.map((task) => task.id)]]))).toEqual({
      overdue: [1, 'followUp.late'], fresh: [1, 'followUp.new'], today: [1, 'followUp.today'], later: [1, 'followUp.later'],
    });
  });

  it('shows everybody\'s tasks of the store to a manager, and one\'s own to a consultant who asks for all', async () => {
    await putTasks(three);
    const fresh = async (phone: typeof wang) => (await read(phone(), 'everyone')).groups.fresh.tasks.map((task) => task.id);
    expect([await fresh(manager), await fresh(wang)]).toEqual([['followUp.other', 'followUp.new'], ['followUp.new']]);
  });

  it('shows twenty of a group and counts all', async () => {
    await putTasks(Array.from({ length: 25 }, (_, index) => ({ id: `followUp.${index}` })));
    const { fresh } = (await read()).groups;
    expect([fresh.tasks.length, fresh.count]).toEqual([20, 25]);
  });

  it('counts drives still to come today and customers who wait for an answer', async () => {
    const drive = (id: string, status: string, hours: number) => ({ _id: id, storeId: 'east', status, slotStartAt: TEST_NOW + hours * MS_PER_HOUR });
    await cloud.database.putMany('test_drive_bookings', [drive('a', 'confirmed', 1), drive('b', 'pending', 2), drive('c', 'cancelled', 1), drive('d', 'confirmed', -1), drive('e', 'confirmed', 24)]);
    const inquiry = (id: string, status: string, consultantId: string) => ({ _id: id, storeId: 'east', status, consultantId, lastActivityAt: 1 });
    await cloud.database.putMany('inquiries', [inquiry('a', 'waiting', WANG), inquiry('b', 'asking', CHEN), inquiry('c', 'closed', WANG)]);
    expect(await read()).toMatchObject({ drivesToday: 2, waitingInquiries: 1 });
    expect(await read(manager(), 'everyone')).toMatchObject({ drivesToday: 2, waitingInquiries: 2 });
  });

  it('is only read; marking as seen is a call of its own and touches one\'s own tasks alone', async () => {
    await putTasks(three);
    const before = storedData(cloud);
    await read();
    expect(storedData(cloud)).toBe(before);
    const taskIds = ['followUp.new', 'followUp.other', 'followUp.far'];
    expect(dataOf(await wang()('workbench.markSeen', { requestId, taskIds }))).toEqual({ seen: 1 });
    expect(storedDocument(cloud, 'tasks', 'followUp.new')).toMatchObject({ seenAt: TEST_NOW });
    expect(storedDocument(cloud, 'tasks', 'followUp.other')).toMatchObject({ seenAt: null });
    expect((await read()).groups.later.count).toBe(2);
  });

  it('lists open tasks by deadline, page by page', async () => {
    await putTasks(Array.from({ length: 21 }, (_, index) => ({ id: `followUp.${index}`, dueAt: TEST_NOW + (index % 3) * MS_PER_HOUR })));
    const first = dataOf(await wang()('task.list', { whose: 'mine', cursor: null }));
    const second = dataOf(await wang()('task.list', { whose: 'mine', cursor: first.nextCursor }));
    const all = [...first.items, ...second.items];
    expect([all.length, new Set(all.map((task) => task.id)).size, second.nextCursor]).toEqual([21, 21, null]);
    expect(all.map((task) => task.dueAt)).toEqual(all.map((task) => task.dueAt).sort((a, b) => a - b));
  });
});

describe('completing a task', () => {
  const input = { requestId, taskId: 'followUp.test', method: 'call', outcome: 'agreed', note: '周六到店', next: { dueAt: TEST_NOW + MS_PER_DAY, reason: '确认到店' } } as const;
  beforeEach(() => putTasks([{}]));

  it('keeps what was said, ends the task and plans the next', async () => {
    const { task, followUp, next } = dataOf(await wang()('task.complete', input));
    expect([task.status, followUp.note, next?.reason, next?.staffId]).toEqual(['done', '周六到店', '确认到店', WANG]);
    expect(documentsOf(cloud, 'customer_events')).toMatchObject([{ kind: 'followUp', text: '电话跟进：约定到店。周六到店', actorName: '王磊' }]);
  });

  it('changes nothing when it is repeated, even after the next date has passed', async () => {
    const first = dataOf(await wang()('task.complete', input));
    const before = storedData(cloud);
    cloud.clock.advance(2 * MS_PER_DAY);
    expect(dataOf(await wang()('task.complete', input))).toEqual(first);
    expect(storedData(cloud)).toBe(before);
  });

  it('ends once when two colleagues do it at once', async () => {
    const results = await Promise.all([wang()('task.complete', input), manager()('task.complete', { ...input, requestId: 'request-0002' })]);
    expect(results.map(codeOf).sort()).toEqual(['OK', 'TASK_CLOSED']);
    expect([documentsOf(cloud, 'follow_ups').length, documentsOf(cloud, 'tasks').length]).toEqual([1, 2]);
  });

  it('is a manager\'s right too; the next contact stays with the consultant', async () => {
    expect(dataOf(await manager()('task.complete', input)).next).toMatchObject({ staffId: WANG, staffName: '王磊' });
  });

  it.each([
    ['a task of a colleague', { id: 'followUp.x', staffId: CHEN }, 'TASK_NOT_FOUND'],
    ['a task of another store', { id: 'followUp.x', storeId: 'riverside' }, 'TASK_NOT_FOUND'],
    ['a task nobody made', { id: 'followUp.y' }, 'TASK_NOT_FOUND'],
    ['a task that is done', { id: 'followUp.x', status: 'done' }, 'TASK_CLOSED'],
    ['a task an inquiry settles', { id: 'followUp.x', kind: 'answerInquiry' }, 'TASK_SETTLED_ELSEWHERE'],
  ] as const)('is refused for %s', async (_name, task, code) => {
    await putTasks([task]);
    const before = storedData(cloud);
    expect(codeOf(await wang()('task.complete', { ...input, taskId: 'followUp.x' }))).toBe(code);
    expect(storedData(cloud)).toBe(before);
  });

  it('is refused when the next contact lies in the past', async () => {
    expect(codeOf(await wang()('task.complete', { ...input, next: { dueAt: TEST_NOW, reason: '再联系' } }))).toBe('NEXT_PLAN_IN_PAST');
  });
});

describe('noting a contact outside any task', () => {
  const input = { requestId, customerId: LI_NA, method: 'wechat', outcome: 'reached', note: '', next: { dueAt: TEST_NOW + MS_PER_DAY, reason: '再联系' } } as const;

  it('plans the next contact for the customer\'s consultant', async () => {
    const { followUp, next } = dataOf(await staffPhone(cloud, 'he-dcc')('followUp.record', input));
    expect([followUp.staffName, next?.staffName]).toEqual(['何电', '王磊']);
  });

  it('changes nothing when it is repeated', async () => {
    const first = dataOf(await wang()('followUp.record', input));
    const before = storedData(cloud);
    cloud.clock.advance(2 * MS_PER_DAY);
    expect(dataOf(await wang()('followUp.record', input))).toEqual(first);
    expect(storedData(cloud)).toBe(before);
  });

  it.each([
    ['a colleague\'s customer', { customerId: customerIdFor('li-qiang') }, 'CUSTOMER_NOT_FOUND'],
    ['another store\'s customer', { customerId: customerIdFor('far-away') }, 'CUSTOMER_NOT_FOUND'],
    ['a next contact in the past', { next: { dueAt: TEST_NOW, reason: '再联系' } }, 'NEXT_PLAN_IN_PAST'],
  ])('is refused for %s', async (_name, change, code) => {
    expect(codeOf(await wang()('followUp.record', { ...input, ...change }))).toBe(code);
  });
});

describe('customers', () => {
  const names = async (phone: typeof wang, whose: 'mine' | 'everyone', search = '') =>
    dataOf(await phone()('customer.list', { whose, search, cursor: null })).items.map((row) => row.displayName);

  it('are one\'s own for a consultant, and the store\'s for those who work with all', async () => {
    const stranger = `微信客户${customerIdFor('zhou-tao').slice(-4).toUpperCase()}`;
    const everyone = ['李娜', '李强', stranger];
    expect(await names(wang, 'everyone')).toEqual(['李娜']);
    expect(await names(manager, 'everyone')).toEqual(everyone);
    expect(await names(() => staffPhone(cloud, 'he-dcc'), 'everyone')).toEqual(everyone);
    expect(await names(manager, 'mine')).toEqual([]);
  });

  it('show a masked phone, the source and the consultant', async () => {
    const [row] = dataOf(await wang()('customer.list', { whose: 'mine', search: '', cursor: null })).items;
    expect(row).toMatchObject({ maskedPhone: '138****6821', sourceLabel: '微信搜索', consultantName: '王磊' });
    expect(JSON.stringify(row)).not.toContain('13800006821');
  });

  it.each([
    ['the beginning of a name', '李', ['李娜', '李强']],
    ['a whole name', '李强', ['李强']],
    ['a full phone number', '138 0000 6822', ['李强']],
    ['the end of a name, which is not looked for', '强', []],
    ['a part of a number, which would uncover the mask', '1380000', []],
  ])('are found by %s', async (_name, search, found) => {
    expect((await names(manager, 'everyone', search)).sort()).toEqual(found);
  });

  it('are searched within one\'s own by a consultant', async () => {
    expect(await names(wang, 'everyone', '李')).toEqual(['李娜']);
    expect(await names(wang, 'everyone', '13800006822')).toEqual([]);
  });

  it('open as a file with consultant, tasks and what happened, without the other store\'s', async () => {
    await putTasks([{}, { id: 'followUp.done', status: 'done' }, { id: 'followUp.far', storeId: 'riverside' }]);
    const event = (id: string, storeId: string | null) => ({ _id: id, customerId: LI_NA, storeId, kind: 'followUp', text: id, actorName: '', refId: null, at: 1 });
    await cloud.database.putMany('customer_events', [event('arrived', null), event('east', 'east'), event('riverside', 'riverside')]);
    const file = dataOf(await wang()('customer.get', { customerId: LI_NA, cursor: null }));
    expect(file.profile).toMatchObject({ displayName: '李娜', maskedPhone: '138****6821', sourceText: '微信搜索' });
    expect([file.consultant?.name, file.openTasks.map((task) => task.id), file.events.items.map((item) => item.id).sort()]).toEqual(['王磊', ['followUp.test'], ['arrived', 'east']]);
    expect(JSON.stringify(file)).not.toContain('13800006821');
  });

  it.each([
    ['a colleague\'s', 'li-qiang'], ['another store\'s', 'far-away'], ['one without a store', 'nowhere'], ['one who does not exist', 'nobody'],
  ])('are not found by a consultant: %s', async (_name, person) => {
    const customerId = customerIdFor(person);
    expect(codeOf(await wang()('customer.get', { customerId, cursor: null }))).toBe('CUSTOMER_NOT_FOUND');
    expect(codeOf(await wang()('customer.revealPhone', { requestId, customerId }))).toBe('CUSTOMER_NOT_FOUND');
  });

  it('are not found by the manager of another store', async () => {
    expect(codeOf(await staffPhone(cloud, 'sun-li')('customer.get', { customerId: LI_NA, cursor: null }))).toBe('CUSTOMER_NOT_FOUND');
  });

  it('show their full number on request, and each look is written down once', async () => {
    const look = () => wang()('customer.revealPhone', { requestId, customerId: LI_NA });
    const printed = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect([dataOf(await look()).phone, dataOf(await look()).phone]).toEqual(['13800006821', '13800006821']);
    expect(JSON.stringify([printed.mock.calls, cloud.cloud.log.list({})])).not.toContain('13800006821');
    printed.mockRestore();
    expect(documentsOf(cloud, 'phone_looks')).toMatchObject([{ customerId: LI_NA, staffId: WANG, staffName: '王磊', at: TEST_NOW }]);
  });

  it('have nothing to show without a number', async () => {
    expect(codeOf(await manager()('customer.revealPhone', { requestId, customerId: customerIdFor('zhou-tao') }))).toBe('PHONE_REQUIRED');
  });

  it('are no business of the system administrator', async () => {
    expect(codeOf(await staffPhone(cloud, 'lin-admin')('customer.list', { whose: 'everyone', search: '', cursor: null }))).toBe('FORBIDDEN');
  });
});

it('lists colleagues of the store, senior roles first', async () => {
  const { staff } = dataOf(await wang()('staff.list', {}));
  expect(staff.map((person) => person.name)).toEqual(['赵敏', '陈静', '王磊', '何电', '林管']);
});
