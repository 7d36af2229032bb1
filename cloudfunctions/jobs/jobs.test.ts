import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { TEST_NOW, aBooking, aCustomer, aStaffMember, aStore, aTask, customerIdFor, staffIdFor } from '../../tests/builders';
import { addPeople, documentsOf, putRecords, storedData, storedDocument } from '../../tests/calls';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null });
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'zhao-min': null });
  await put('stores', [aStore()]);
  await put('staff_members', [aStaffMember('wang-lei'), aStaffMember('zhao-min', { name: '赵敏', roles: ['salesManager'] })]);
  await put('customers', [aCustomer('li-na', { name: '李娜', phone: '13800006821' })]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const tick = async () => await cloud.runTimer('jobs') as { ok: boolean; done: Record<string, number> };
const noticesOf = (recipientId: string) => documentsOf(cloud, 'notices').filter((one) => one['recipientId'] === recipientId).map((one) => one['title']);
const aMessage = (changes: Record<string, unknown>) => ({
  id: 'message-1', caller: 'customer', recipientId: customerIdFor('li-na'), openid: aCustomer('li-na').openid, templateKey: 'quoteReady', page: '/pages/home/home',
  fields: { subject: '远途X5', person: '王磊', at: TEST_NOW, remark: '' }, status: 'queued', reason: null, attempts: 0, createdAt: TEST_NOW, updatedAt: TEST_NOW, ...changes,
});

describe('the timer', () => {
  it('turns everybody else away', async () => {
    const person = cloud.people.find('customer', 'li-na');
    if (!person) throw new Error('nobody there');
    await put('tasks', [aTask({ dueAt: TEST_NOW - 1 })]);
    expect(await cloud.cloud.host.invoke({ name: 'jobs', data: { Type: 'Timer' }, caller: { kind: 'client', person } })).toEqual({ ok: false, done: {} });
    expect(noticesOf(staffIdFor('wang-lei'))).toEqual([]);
  });

  it('does nothing in an empty store', async () => {
    const before = storedData(cloud);
    expect(await tick()).toMatchObject({ ok: true, done: { escalateLateTasks: 0, remindOfTestDrives: 0 } });
    expect(storedData(cloud)).toBe(before);
  });

  it('goes on with the other jobs when one document is broken', async () => {
    await cloud.database.putMany('test_drive_bookings', [{ _id: 'broken', status: 'confirmed', reminderDueAt: 1, slotStartAt: TEST_NOW + MS_PER_DAY }]);
    await put('tasks', [aTask({ dueAt: TEST_NOW - 1 })]);
    await tick();
    expect(noticesOf(staffIdFor('wang-lei'))).toEqual(['任务超时']);
  });
});

describe('a late task', () => {
  it('is told to the colleague and the sales managers, once', async () => {
    await put('tasks', [aTask({ dueAt: TEST_NOW + MS_PER_MINUTE })]);
    await cloud.advance(3 * MS_PER_MINUTE);
    expect([noticesOf(staffIdFor('wang-lei')), noticesOf(staffIdFor('zhao-min'))]).toEqual([['任务超时'], ['任务超时']]);
    expect(storedDocument(cloud, 'tasks', 'followUp.test')).toMatchObject({ escalatedAt: TEST_NOW + 2 * MS_PER_MINUTE, status: 'open' });
  });

  it.each([['done', { status: 'done' }], ['due this very moment', { dueAt: TEST_NOW }], ['told already', { escalatedAt: 1 }]] as const)('that is %s is left alone', async (_sentence, changes) => {
    await put('tasks', [aTask({ dueAt: TEST_NOW - 1, ...changes })]);
    const before = storedData(cloud);
    await tick();
    expect(storedData(cloud)).toBe(before);
  });

  it('waits its turn when there are very many, and none is forgotten', async () => {
    await put('tasks', Array.from({ length: 150 }, (_, index) => aTask({ id: `followUp.${index}`, dueAt: TEST_NOW - 1 - index })));
    const open = () => documentsOf(cloud, 'tasks').filter((task) => task['escalatedAt'] === null).length;
    await tick();
    const after = open();
    await tick();
    expect([after, open()]).toEqual([50, 0]);
  });
});

describe('a confirmed drive', () => {
  const dueAt = TEST_NOW + 8 * MS_PER_HOUR;

  it('is reminded of once, when the time has come', async () => {
    await put('test_drive_bookings', [aBooking({ status: 'confirmed', slotStartAt: TEST_NOW + MS_PER_DAY, reminderDueAt: dueAt })]);
    await cloud.advance(8 * MS_PER_HOUR - MS_PER_MINUTE);
    expect(noticesOf(customerIdFor('li-na'))).toEqual([]);
    await cloud.advance(MS_PER_HOUR);
    expect(noticesOf(customerIdFor('li-na'))).toEqual(['试驾提醒']);
    expect(storedDocument(cloud, 'test_drive_bookings', 'booking-test')).toMatchObject({ reminderDueAt: null });
  });

  it.each([['cancelled meanwhile', { status: 'cancelled', slotStartAt: TEST_NOW + MS_PER_DAY }], ['over already', { status: 'confirmed', slotStartAt: TEST_NOW - 1 }]] as const)('that is %s is not', async (_sentence, changes) => {
    await put('test_drive_bookings', [aBooking({ ...changes, reminderDueAt: TEST_NOW })]);
    await tick();
    expect([noticesOf(customerIdFor('li-na')), storedDocument(cloud, 'test_drive_bookings', 'booking-test')?.['reminderDueAt']]).toEqual([[], null]);
  });
});

describe('a message', () => {
  it('that is still queued is asked for once', async () => {
    await put('outgoing_messages', [aMessage({})]);
    await tick();
    expect(storedDocument(cloud, 'outgoing_messages', 'message-1')).toMatchObject({ status: 'refused', reason: '未授权', attempts: 1 });
  });

  it('that was being sent when its call died is closed and not sent again', async () => {
    await put('outgoing_messages', [aMessage({ status: 'sending' }), aMessage({ id: 'message-2', status: 'sending', updatedAt: TEST_NOW + 2 * MS_PER_MINUTE })]);
    cloud.clock.set(TEST_NOW + 3 * MS_PER_MINUTE);
    await tick();
    expect(documentsOf(cloud, 'outgoing_messages').map((one) => one['status'])).toEqual(['refused', 'sending']);
    expect(cloud.messages()).toEqual([]);
  });
});

describe('a place whose booking never came', () => {
  it('is free again after a minute', async () => {
    const claim = (vehicleId: string, bookingId: string, at: number) => ({ vehicleId, bookingId, at });
    await put('test_drive_bookings', [aBooking({ slotStartAt: TEST_NOW + MS_PER_DAY })]);
    await put('test_drive_slots', [{
      id: `east.yt-x5-premium.${TEST_NOW + MS_PER_DAY}`, storeId: 'east', modelId: 'yt-x5-premium', startAt: TEST_NOW + MS_PER_DAY, endAt: TEST_NOW + MS_PER_DAY + MS_PER_HOUR,
      takenVehicleIds: ['demo-x5-1', 'demo-x5-2', 'demo-x5-3'],
      claims: [claim('demo-x5-1', 'booking-test', TEST_NOW), claim('demo-x5-2', 'lost', TEST_NOW), claim('demo-x5-3', 'new', TEST_NOW + MS_PER_MINUTE)],
    }]);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE + 1);
    expect((await tick()).done['freeAbandonedPlaces']).toBe(2);
    const [slot] = documentsOf(cloud, 'test_drive_slots');
    expect(slot).toMatchObject({ takenVehicleIds: ['demo-x5-1', 'demo-x5-3'], claims: [{ bookingId: 'new' }] });
  });
});
