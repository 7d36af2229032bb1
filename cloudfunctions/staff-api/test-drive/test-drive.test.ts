import type { Page } from '@shared/core/paging';
import { MS_PER_DAY, MS_PER_HOUR } from '@shared/core/time';
import { defaultSettings } from '@shared/domain/store/rules';
import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { slotId } from '@shared/domain/test-drive/rules';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aBooking, aCustomer, aDemoVehicle, aModel, aStaffMember, aStore, customerIdFor, staffIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData, storedDocument } from '../../../tests/calls';

const AT = TEST_NOW + MS_PER_DAY;
const bookingId = 'booking-test';
const once = { requestId: 'request-0001', bookingId };
let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null });
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'zhao-min': null, 'sun-qian': null });
  await put('stores', [aStore(), aStore({ id: 'riverside', order: 2 })]);
  await put('staff_members', [
    aStaffMember('wang-lei'), aStaffMember('zhao-min', { name: '赵敏', roles: ['salesManager'] }), aStaffMember('sun-qian', { storeId: 'riverside', roles: ['salesManager', 'salesConsultant'] }),
  ]);
  await put('customers', [aCustomer('li-na', { name: '李娜', phone: '13800006821', storeId: 'east', consultantId: staffIdFor('wang-lei') })]);
  await put('vehicle_models', [aModel(), aModel({ id: 'yt-x5-basic' })]);
  await put('demo_vehicles', [aDemoVehicle(), aDemoVehicle({ id: 'demo-x5-2', plate: '浙A12346' })]);
  await book({});
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const book = async (changes: Partial<TestDriveBooking>): Promise<void> => {
  const booking = aBooking({ slotStartAt: AT, ...changes });
  await put('test_drive_bookings', [booking]);
  const id = slotId(booking.storeId, booking.modelId, booking.slotStartAt);
  await put('test_drive_slots', [{ id, storeId: 'east', modelId: booking.modelId, startAt: booking.slotStartAt, endAt: booking.slotEndAt, takenVehicleIds: ['demo-x5-1'], claims: [] }]);
};
const wangLei = () => staffPhone(cloud, 'wang-lei');
const zhaoMin = () => staffPhone(cloud, 'zhao-min');
const booking = () => storedDocument(cloud, 'test_drive_bookings', bookingId) as unknown as TestDriveBooking;
const taken = (startAt = AT) => storedDocument(cloud, 'test_drive_slots', slotId('east', 'yt-x5-premium', startAt))?.['takenVehicleIds'];
const openTasks = () => documentsOf(cloud, 'tasks').filter((task) => task['status'] === 'open').map((task) => [task['kind'], task['dueAt']]);
const customerNotices = () => documentsOf(cloud, 'notices').filter((one) => one['recipientId'] === customerIdFor('li-na')).map((one) => String(one['title'])).sort();

describe('the day of a store', () => {
  it('shows its drives by start time and nobody else\'s', async () => {
    await book({ id: 'early', slotStartAt: AT - MS_PER_HOUR });
    await put('test_drive_bookings', [aBooking({ id: 'far', storeId: 'riverside', slotStartAt: AT })]);
    const day = async (person: string, on = '2026-05-19') => dataOf(await staffPhone(cloud, person)('testDrive.listDay', { on, cursor: null })).items.map((one) => one.id);
    expect([await day('wang-lei'), await day('sun-qian'), await day('wang-lei', '2026-05-20')]).toEqual([['early', bookingId], ['far'], []]);
  });

  it('pages through a full day without losing a drive', async () => {
    await put('test_drive_bookings', Array.from({ length: 45 }, (_, index) => aBooking({ id: `booking-${100 + index}`, slotStartAt: AT })));
    const seen = new Set<string>();
    let cursor: string | null = null;
    do {
      const { items, nextCursor }: Page<TestDriveBooking> = dataOf(await wangLei()('testDrive.listDay', { on: '2026-05-19', cursor }));
      items.forEach((one) => seen.add(one.id));
      cursor = nextCursor;
    } while (cursor !== null);
    expect(seen.size).toBe(46);
  });
});

describe('a booking of another store', () => {
  it('is not there for any action', async () => {
    const sunQian = staffPhone(cloud, 'sun-qian');
    const codes = [
      await sunQian('testDrive.get', { bookingId }), await sunQian('testDrive.listSlots', { bookingId }), await sunQian('testDrive.confirm', once),
      await sunQian('testDrive.reschedule', { ...once, startAt: AT + MS_PER_HOUR }), await sunQian('testDrive.cancel', { ...once, reason: '无' }),
      await sunQian('testDrive.complete', { ...once, note: '' }), await sunQian('testDrive.markNoShow', once),
    ].map(codeOf);
    expect(new Set(codes)).toEqual(new Set(['BOOKING_NOT_FOUND']));
  });
});

describe('confirming', () => {
  it('tells the customer, plans the host and the reminder', async () => {
    await cloud.database.putMany('message_templates', [{ _id: 'testDriveConfirmed', templateId: 'template-confirmed', keywords: { subject: 'thing1', at: 'time2' } }]);
    expect(dataOf(await wangLei()('testDrive.confirm', once))).toMatchObject({ status: 'confirmed' });
    expect(booking().reminderDueAt).toBe(Date.parse('2026-05-18T18:00:00+08:00'));
    expect([openTasks(), customerNotices()]).toEqual([[['hostTestDrive', AT]], ['试驾已确认']]);
    expect(documentsOf(cloud, 'outgoing_messages').map((one) => one['templateKey'])).toEqual(['testDriveConfirmed']);
  });

  it('happens once when two colleagues do it at once', async () => {
    const codes = (await Promise.all([wangLei()('testDrive.confirm', once), zhaoMin()('testDrive.confirm', { ...once, requestId: 'request-0002' })])).map(codeOf);
    expect(codes.sort()).toEqual(['BOOKING_STATUS_CHANGED', 'OK']);
    expect([booking().steps.length, customerNotices()]).toEqual([2, ['试驾已确认']]);
  });

  it('stirs nothing up when an old request arrives again', async () => {
    await wangLei()('testDrive.confirm', once);
    await customerPhone(cloud, 'li-na')('testDrive.reschedule', { requestId: 'request-0002', bookingId, startAt: AT + MS_PER_HOUR });
    const before = storedData(cloud);
    expect(dataOf(await wangLei()('testDrive.confirm', once)).status).toBe('pending');
    expect(storedData(cloud)).toBe(before);
  });
});

describe('moving for the customer', () => {
  it('stays confirmed, frees the old place and tells the customer', async () => {
    await wangLei()('testDrive.confirm', once);
    const startAt = AT + 2 * MS_PER_HOUR;
    expect(dataOf(await wangLei()('testDrive.reschedule', { requestId: 'request-0002', bookingId, startAt }))).toMatchObject({ status: 'confirmed', slotStartAt: startAt });
    expect([taken(), taken(startAt), openTasks(), customerNotices()]).toEqual([[], ['demo-x5-1'], [['hostTestDrive', startAt]], ['试驾已确认', '试驾时间有调整']]);
  });

  it('to its own time leaves everything as it is', async () => {
    const before = storedData(cloud);
    expect(codeOf(await wangLei()('testDrive.reschedule', { ...once, startAt: AT }))).toBe('OK');
    expect(storedData(cloud)).toBe(before);
  });
});

describe('the end of a drive', () => {
  beforeEach(() => book({ slotStartAt: TEST_NOW - MS_PER_HOUR, status: 'confirmed' }));

  it('completed asks for a follow-up a day later', async () => {
    expect(dataOf(await wangLei()('testDrive.complete', { ...once, note: '喜欢动力' }))).toMatchObject({ status: 'completed' });
    expect(openTasks()).toEqual([['followUpTestDrive', TEST_NOW + MS_PER_DAY]]);
  });

  it('missed asks for a call within four open hours', async () => {
    expect(dataOf(await wangLei()('testDrive.markNoShow', once))).toMatchObject({ status: 'noShow' });
    expect(openTasks()).toEqual([['callNoShow', TEST_NOW + 4 * MS_PER_HOUR]]);
  });

  it('is not before its beginning', async () => {
    await book({ slotStartAt: AT });
    expect([codeOf(await wangLei()('testDrive.complete', { ...once, note: '' })), codeOf(await wangLei()('testDrive.markNoShow', once))])
      .toEqual(['BOOKING_NOT_STARTED', 'BOOKING_NOT_STARTED']);
  });

  it('comes once', async () => {
    await wangLei()('testDrive.complete', { ...once, note: '' });
    expect(codeOf(await wangLei()('testDrive.markNoShow', { ...once, requestId: 'request-0002' }))).toBe('BOOKING_STATUS_CHANGED');
  });

  it('can be that staff cancel, with a reason the customer reads', async () => {
    await book({ slotStartAt: AT });
    await wangLei()('testDrive.cancel', { ...once, reason: '车辆检修' });
    expect([booking().status, taken(), customerNotices()]).toEqual(['cancelled', [], ['试驾已取消']]);
  });
});

describe('what the director sets', () => {
  const { testDrive } = defaultSettings('east');
  const car = { requestId: 'request-0001', vehicleId: 'demo-x5-1', modelId: 'yt-x5-premium', plate: '浙A12345', colourId: 'polar-white', isActive: true };

  it('is kept whole and counts at once', async () => {
    const setup = dataOf(await zhaoMin()('testDrive.saveSettings', { requestId: 'request-0001', ...testDrive, slotMinutes: 30, closedWeekdays: [2, 2, 0] }));
    expect(setup.settings).toMatchObject({ slotMinutes: 30, closedWeekdays: [0, 2] });
    expect(dataOf(await zhaoMin()('testDrive.getSetup', {})).settings).toEqual(setup.settings);
    expect(storedDocument(cloud, 'store_settings', 'east')).toMatchObject({ inquiry: defaultSettings('east').inquiry });
    expect(codeOf(await zhaoMin()('testDrive.saveSettings', { requestId: 'request-0002', ...testDrive, openMinute: 600, closeMinute: 630 }))).toBe('HOURS_INVALID');
  });

  const refusals: [string, Partial<Omit<typeof car, 'vehicleId'>> & { vehicleId?: string | null }, string][] = [
    ['a plate that is none', { plate: '12345' }, 'PLATE_INVALID'],
    ['a model that is not there', { modelId: 'nothing' }, 'MODEL_NOT_FOUND'],
    ['a car that is not there', { vehicleId: 'nothing' }, 'DEMO_VEHICLE_NOT_FOUND'],
    ['taking a car with drives ahead out of use', { isActive: false }, 'DEMO_VEHICLE_BOOKED'],
    ['making a car with drives ahead another model', { modelId: 'yt-x5-basic' }, 'DEMO_VEHICLE_BOOKED'],
  ];
  it.each(refusals)('refuses %s', async (_sentence, changes, code) => {
    const before = storedData(cloud);
    expect(codeOf(await zhaoMin()('testDrive.saveVehicle', { ...car, ...changes }))).toBe(code);
    expect(storedData(cloud)).toBe(before);
  });

  it('adds a car with its plate as plates are written', async () => {
    const { vehicles } = dataOf(await zhaoMin()('testDrive.saveVehicle', { ...car, vehicleId: null, plate: '浙a·d88888' }));
    expect(vehicles.map((one) => one.plate)).toEqual(['浙A12345', '浙A12346', '浙AD88888']);
  });

  it('takes a free car out of use, and lists it last', async () => {
    await wangLei()('testDrive.cancel', { ...once, reason: '车辆检修' });
    const { vehicles } = dataOf(await zhaoMin()('testDrive.saveVehicle', { ...car, isActive: false }));
    expect(vehicles.map((one) => [one.id, one.isActive])).toEqual([['demo-x5-2', true], ['demo-x5-1', false]]);
  });

  it('never leaves a booked car out of use, however close the two come', async () => {
    await put('demo_vehicles', [aDemoVehicle({ id: 'demo-x5-2', plate: '浙A12346', isActive: false })]);
    const startAt = AT + 3 * MS_PER_HOUR;
    await customerPhone(cloud, 'li-na')('testDrive.cancel', { requestId: 'request-0009', bookingId, reason: '' });
    await Promise.all([
      zhaoMin()('testDrive.saveVehicle', { ...car, isActive: false }),
      customerPhone(cloud, 'li-na')('testDrive.book', { requestId: 'request-0002', storeId: 'east', modelId: 'yt-x5-premium', startAt, note: '' }),
    ]);
    const isBooked = documentsOf(cloud, 'test_drive_bookings').some((one) => one['slotStartAt'] === startAt);
    expect([isBooked, storedDocument(cloud, 'demo_vehicles', 'demo-x5-1')?.['isActive']]).not.toEqual([true, false]);
  });
});
