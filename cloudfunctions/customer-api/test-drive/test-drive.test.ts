import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import { defaultSettings } from '@shared/domain/store/rules';
import type { TestDriveBooking, TestDriveSlot } from '@shared/domain/test-drive/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import {
  TEST_NOW, aBooking, aCustomer, aDemoVehicle, aModel, aSeries, aStaffMember, aStore, customerIdFor, staffIdFor,
} from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData, storedDocument } from '../../../tests/calls';

const LI_NA = 'li-na';
const ZHOU_TAO = 'zhou-tao';
const TOMORROW_10 = TEST_NOW + MS_PER_DAY;
const wanted = { requestId: 'request-0001', storeId: 'east', modelId: 'yt-x5-premium', startAt: TOMORROW_10, note: '' };
const SLOT = `east.yt-x5-premium.${TOMORROW_10}`;
let cloud: TestCloud;
const nothing = (): Promise<void> => Promise.resolve();

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { [LI_NA]: '13800006821', [ZHOU_TAO]: '13800006822' });
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'sun-qian': null });
  await put('stores', [aStore(), aStore({ id: 'riverside', name: '远途汽车滨江店', order: 2 })]);
  await put('staff_members', [aStaffMember('wang-lei'), aStaffMember('sun-qian', { name: '孙倩', storeId: 'riverside' })]);
  await put('vehicle_series', [aSeries()]);
  await put('vehicle_models', [aModel(), aModel({ id: 'yt-x5-basic', name: '2026款 1.5T 舒适型' })]);
  await put('demo_vehicles', [aDemoVehicle(), aDemoVehicle({ id: 'demo-x5-r', storeId: 'riverside', plate: '浙A67890' })]);
  await put('customers', [customer(LI_NA, '13800006821'), customer(ZHOU_TAO, '13800006822')]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const customer = (person: string, phone: string) => aCustomer(person, { name: person, phone, storeId: 'east', consultantId: staffIdFor('wang-lei') });
const liNa = () => customerPhone(cloud, LI_NA);
const zhouTao = () => customerPhone(cloud, ZHOU_TAO);
const wangLei = () => staffPhone(cloud, 'wang-lei');
const bookings = () => documentsOf(cloud, 'test_drive_bookings') as unknown as (TestDriveBooking & { _id: string })[];
const slot = (id = SLOT) => storedDocument(cloud, 'test_drive_slots', id) as TestDriveSlot | undefined;
const openTasks = () => documentsOf(cloud, 'tasks').filter((task) => task['status'] === 'open').map((task) => task['kind']);
const notices = (person: string) => documentsOf(cloud, 'notices').filter((notice) => notice['recipientId'] === person).map((notice) => notice['title']);
const bookLiNa = async (changes: Partial<typeof wanted> = {}) => dataOf(await liNa()('testDrive.book', { ...wanted, ...changes }));

describe('what can be booked', () => {
  it('lists the models a store has a car of', async () => {
    expect(dataOf(await liNa()('testDrive.listModels', { storeId: 'east' })).models).toEqual([
      { modelId: 'yt-x5-premium', seriesId: 'yt-x5', modelName: '远途X5 2026款 1.5T 尊享型', colourId: 'polar-white' },
    ]);
    expect(codeOf(await liNa()('testDrive.listModels', { storeId: 'nowhere' }))).toBe('STORE_NOT_FOUND');
  });

  it('counts a slot down when it is booked', async () => {
    const free = async () => dataOf(await liNa()('testDrive.listSlots', { storeId: 'east', modelId: wanted.modelId })).days[1]?.slots[1];
    expect(await free()).toMatchObject({ startAt: TOMORROW_10, freeCount: 1 });
    await bookLiNa();
    expect(await free()).toMatchObject({ startAt: TOMORROW_10, freeCount: 0 });
    expect(codeOf(await liNa()('testDrive.listSlots', { storeId: 'east', modelId: 'yt-x5-basic' }))).toBe('NO_DEMO_VEHICLE');
  });

  it('shows times across an older, longer slot as taken', async () => {
    await bookLiNa();
    await put('store_settings', [{ ...defaultSettings('east'), testDrive: { ...defaultSettings('east').testDrive, slotMinutes: 30 } }]);
    const half = { ...wanted, startAt: TOMORROW_10 + 30 * MS_PER_MINUTE };
    const { days } = dataOf(await zhouTao()('testDrive.listSlots', { storeId: 'east', modelId: wanted.modelId }));
    expect(days[1]?.slots.find((one) => one.startAt === half.startAt)?.freeCount).toBe(0);
    expect(codeOf(await zhouTao()('testDrive.book', half))).toBe('SLOT_TAKEN');
  });
});

describe('a booking', () => {
  it('takes a car, promises to confirm and tells the consultant', async () => {
    const booking = await bookLiNa();
    expect(booking).toMatchObject({ status: 'pending', demoVehicleId: 'demo-x5-1', plate: '浙A12345', consultantName: '王磊', slotEndAt: TOMORROW_10 + MS_PER_HOUR });
    expect(slot()).toMatchObject({ takenVehicleIds: ['demo-x5-1'], claims: [] });
    expect(openTasks()).toEqual(['confirmTestDrive']);
    expect(notices(staffIdFor('wang-lei'))).toEqual(['新的试驾预约']);
    expect(documentsOf(cloud, 'customer_events').map((event) => event['kind'])).toEqual(['testDriveBooked']);
  });

  it('is made once when the request is repeated, at once or later', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => liNa()('testDrive.book', wanted)));
    const before = storedData(cloud);
    await cloud.advance(30_000);
    expect(new Set([...answers, await liNa()('testDrive.book', wanted)].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([answers.map(codeOf)[0], storedData(cloud) === before, bookings().length]).toEqual(['OK', true, 1]);
  });

  const refusals: [string, () => Promise<unknown>, Partial<typeof wanted>, string][] = [
    ['without a phone number is refused', () => put('customers', [aCustomer(LI_NA)]), {}, 'PHONE_REQUIRED'],
    ['at no store is refused', nothing, { storeId: 'nowhere' }, 'STORE_NOT_FOUND'],
    ['of no model is refused', nothing, { modelId: 'nothing' }, 'MODEL_NOT_FOUND'],
    ['of a model the store has no car of is refused', nothing, { modelId: 'yt-x5-basic' }, 'NO_DEMO_VEHICLE'],
    ['of a car out of use is refused', () => put('demo_vehicles', [aDemoVehicle({ isActive: false })]), {}, 'NO_DEMO_VEHICLE'],
    ['of a time gone by is refused', nothing, { startAt: TEST_NOW - MS_PER_HOUR }, 'SLOT_IN_PAST'],
    ['of a time too near is refused', () => put('store_settings', [{ ...defaultSettings('east'), testDrive: { ...defaultSettings('east').testDrive, leadMinutes: 120 } }]), { startAt: TEST_NOW + MS_PER_HOUR }, 'SLOT_TOO_SOON'],
    ['weeks ahead is refused', nothing, { startAt: TEST_NOW + 14 * MS_PER_DAY }, 'SLOT_TOO_FAR'],
    ['between two times is refused', nothing, { startAt: TOMORROW_10 + MS_PER_MINUTE }, 'SLOT_NOT_OFFERED'],
    ['in the night is refused', nothing, { startAt: TOMORROW_10 + 12 * MS_PER_HOUR }, 'OUTSIDE_BUSINESS_HOURS'],
    ['on a day without drives is refused', () => put('store_settings', [{ ...defaultSettings('east'), testDrive: { ...defaultSettings('east').testDrive, closedOn: ['2026-05-19'] } }]), {}, 'STORE_CLOSED_THAT_DAY'],
    ['with nobody on duty is refused', async () => {
      await put('customers', [aCustomer(LI_NA, { phone: '13800006821' })]);
      await put('staff_members', [aStaffMember('wang-lei', { isOnDuty: false })]);
    }, {}, 'NO_CONSULTANT_AVAILABLE'],
    ['at the time of another drive is refused', async () => { await bookLiNa({ storeId: 'riverside', requestId: 'request-0000' }); }, {}, 'BOOKING_OVERLAPS'],
    ['beyond the limit is refused', () => put('test_drive_bookings', [aBooking({ id: 'one', slotStartAt: TOMORROW_10 + 2 * MS_PER_HOUR }), aBooking({ id: 'two', slotStartAt: TOMORROW_10 + 4 * MS_PER_HOUR })]), {}, 'BOOKING_LIMIT_REACHED'],
    ['of a full slot is refused', async () => { await zhouTao()('testDrive.book', wanted); }, {}, 'SLOT_TAKEN'],
  ];
  it.each(refusals)('%s', async (_sentence, prepare, changes, code) => {
    await prepare();
    const [before, place] = [bookings().length, JSON.stringify(slot()?.takenVehicleIds ?? [])];
    expect(codeOf(await liNa()('testDrive.book', { ...wanted, ...changes }))).toBe(code);
    expect([bookings().length, JSON.stringify(slot()?.takenVehicleIds ?? []), slot()?.claims ?? []]).toEqual([before, place, []]);
  });

  it('of a customer without consultant binds to the one whose turn it is', async () => {
    await put('customers', [aCustomer(LI_NA, { phone: '13800006821' })]);
    await bookLiNa();
    expect(storedDocument(cloud, 'customers', customerIdFor(LI_NA))).toMatchObject({ consultantId: staffIdFor('wang-lei'), storeId: 'east' });
  });

  it('at another store goes to a consultant there and leaves the binding alone', async () => {
    expect(await bookLiNa({ storeId: 'riverside' })).toMatchObject({ consultantName: '孙倩', storeId: 'riverside' });
    expect(storedDocument(cloud, 'customers', customerIdFor(LI_NA))).toMatchObject({ consultantId: staffIdFor('wang-lei') });
  });
});

describe('a race', () => {
  it('of two customers for one place has one winner', async () => {
    const codes = (await Promise.all([liNa()('testDrive.book', wanted), zhouTao()('testDrive.book', wanted)])).map(codeOf);
    expect(codes.sort()).toEqual(['OK', 'SLOT_TAKEN']);
    expect([bookings().length, slot()?.takenVehicleIds, slot()?.claims]).toEqual([1, ['demo-x5-1'], []]);
  });

  it('of one customer against the own limit keeps the limit', async () => {
    const times = [0, 1, 2, 3, 4, 5].map((hours) => TOMORROW_10 + hours * MS_PER_HOUR);
    const codes = (await Promise.all(times.map((startAt, index) => liNa()('testDrive.book', { ...wanted, startAt, requestId: `request-${1000 + index}` })))).map(codeOf);
    expect(codes.sort()).toEqual(['BOOKING_LIMIT_REACHED', 'BOOKING_LIMIT_REACHED', 'BOOKING_LIMIT_REACHED', 'BOOKING_LIMIT_REACHED', 'OK', 'OK']);
    expect(documentsOf(cloud, 'test_drive_slots').filter((one) => (one['takenVehicleIds'] as string[]).length > 0)).toHaveLength(2);
  });

  it('of two moves to one place has one winner, and the loser stays where it was', async () => {
    const own = await bookLiNa();
    const other = dataOf(await zhouTao()('testDrive.book', { ...wanted, startAt: TOMORROW_10 + MS_PER_HOUR }));
    const startAt = TOMORROW_10 + 3 * MS_PER_HOUR;
    const codes = (await Promise.all([
      liNa()('testDrive.reschedule', { requestId: 'request-0002', bookingId: own.id, startAt }),
      zhouTao()('testDrive.reschedule', { requestId: 'request-0003', bookingId: other.id, startAt }),
    ])).map(codeOf);
    expect(codes.sort()).toEqual(['OK', 'SLOT_TAKEN']);
    expect(bookings().map((one) => one.slotStartAt).filter((at) => at === startAt)).toHaveLength(1);
    expect(documentsOf(cloud, 'test_drive_slots').flatMap((one) => one['takenVehicleIds'] as string[])).toHaveLength(2);
  });

  it('of confirming against cancelling ends in one state without a lost place', async () => {
    const { id } = await bookLiNa();
    const [confirmed, cancelled] = await Promise.all([
      wangLei()('testDrive.confirm', { requestId: 'request-0002', bookingId: id }), liNa()('testDrive.cancel', { requestId: 'request-0003', bookingId: id, reason: '' }),
    ]);
    expect(codeOf(cancelled)).toBe('OK');
    expect(['OK', 'BOOKING_STATUS_CHANGED']).toContain(codeOf(confirmed));
    expect([bookings()[0]?.status, slot()?.takenVehicleIds]).toEqual(['cancelled', []]);
  });

  it('of five hundred customers for twenty places gives exactly twenty', async () => {
    const people = Array.from({ length: 500 }, (_, index) => `stranger-${index + 1}`);
    await put('demo_vehicles', Array.from({ length: 20 }, (_, index) => aDemoVehicle({ id: `demo-x5-${index + 1}`, plate: `浙A${10_000 + index}` })));
    await put('customers', people.map((person) => customer(person, '13800000000')));
    const codes = (await Promise.all(people.map((person) => customerPhone(cloud, person)('testDrive.book', wanted)))).map(codeOf);
    expect([codes.filter((code) => code === 'OK').length, codes.filter((code) => code === 'SLOT_TAKEN').length]).toEqual([20, 480]);
    expect([new Set(slot()?.takenVehicleIds).size, slot()?.claims, new Set(bookings().map((one) => one.demoVehicleId)).size]).toEqual([20, [], 20]);
  }, 60_000);
});

describe('a place claimed by a call that died', () => {
  const claimed = { id: SLOT, storeId: 'east', modelId: wanted.modelId, startAt: TOMORROW_10, endAt: TOMORROW_10 + MS_PER_HOUR, takenVehicleIds: ['demo-x5-1'], claims: [{ vehicleId: 'demo-x5-1', bookingId: 'booking-lost', at: TEST_NOW }] };
  beforeEach(() => put('test_drive_slots', [claimed]));

  it('is held for a minute', async () => {
    expect(codeOf(await liNa()('testDrive.book', wanted))).toBe('SLOT_TAKEN');
  });

  it('goes to the next customer after that', async () => {
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE + 1);
    expect(codeOf(await liNa()('testDrive.book', wanted))).toBe('OK');
    expect(slot()).toMatchObject({ takenVehicleIds: ['demo-x5-1'], claims: [] });
  });

  it('stays with a booking that was written after all', async () => {
    await put('test_drive_bookings', [aBooking({ id: 'booking-lost' })]);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE + 1);
    expect(codeOf(await zhouTao()('testDrive.book', wanted))).toBe('SLOT_TAKEN');
    expect(slot()).toMatchObject({ takenVehicleIds: ['demo-x5-1'], claims: [] });
  });
});

describe('moving and cancelling', () => {
  it('frees the old place, waits for confirmation again and asks the consultant', async () => {
    const { id } = await bookLiNa();
    const moved = dataOf(await liNa()('testDrive.reschedule', { requestId: 'request-0002', bookingId: id, startAt: TOMORROW_10 + MS_PER_HOUR }));
    expect(moved).toMatchObject({ status: 'pending', slotStartAt: TOMORROW_10 + MS_PER_HOUR });
    expect(moved.steps.map((step) => step.text)).toEqual(['预约试驾', '改期到 05-19 11:00']);
    expect([slot()?.takenVehicleIds, openTasks()]).toEqual([[], ['confirmTestDrive']]);
    expect(notices(staffIdFor('wang-lei'))).toContain('试驾改期');
  });

  it('moves once when the request is repeated, and later changes stay', async () => {
    const { id } = await bookLiNa();
    const move = { requestId: 'request-0002', bookingId: id, startAt: TOMORROW_10 + MS_PER_HOUR };
    await Promise.all(Array.from({ length: 5 }, () => liNa()('testDrive.reschedule', move)));
    await liNa()('testDrive.reschedule', { ...move, requestId: 'request-0003', startAt: TOMORROW_10 });
    const before = storedData(cloud);
    expect(dataOf(await liNa()('testDrive.reschedule', move)).slotStartAt).toBe(TOMORROW_10);
    expect([storedData(cloud) === before, bookings()[0]?.steps.length, slot()?.takenVehicleIds]).toEqual([true, 3, ['demo-x5-1']]);
  });

  it('gives the place back when cancelled and takes the task off the desk', async () => {
    const { id } = await bookLiNa();
    expect(dataOf(await liNa()('testDrive.cancel', { requestId: 'request-0002', bookingId: id, reason: '临时有事' }))).toMatchObject({ status: 'cancelled' });
    expect([slot()?.takenVehicleIds, openTasks()]).toEqual([[], []]);
    expect(codeOf(await zhouTao()('testDrive.book', wanted))).toBe('OK');
    expect(codeOf(await liNa()('testDrive.cancel', { requestId: 'request-0003', bookingId: id, reason: '' }))).toBe('BOOKING_STATUS_CHANGED');
  });

  it('does not find the booking of somebody else', async () => {
    const { id } = await bookLiNa();
    const codes = [
      await zhouTao()('testDrive.get', { bookingId: id }),
      await zhouTao()('testDrive.cancel', { requestId: 'request-0002', bookingId: id, reason: '' }),
      await zhouTao()('testDrive.reschedule', { requestId: 'request-0002', bookingId: id, startAt: TOMORROW_10 + MS_PER_HOUR }),
    ].map(codeOf);
    expect(codes).toEqual(['BOOKING_NOT_FOUND', 'BOOKING_NOT_FOUND', 'BOOKING_NOT_FOUND']);
    expect(dataOf(await zhouTao()('testDrive.listMine', { cursor: null })).items).toEqual([]);
    expect(dataOf(await liNa()('testDrive.listMine', { cursor: null })).items).toHaveLength(1);
  });
});
