import { MS_PER_DAY, MS_PER_HOUR } from '@shared/core/time';
import type { TestDriveSettings } from '@shared/domain/store/model';
import type { DemoVehicle, TestDriveStatus } from './model';
import {
  listSlotDays, parsePlate, pickDemoVehicle, refuseAnotherBooking, refuseHours, refuseSlotTime, refuseTransition, reminderDueAt, slotId, startTimesOf, takenBetween,
} from './rules';

/** Monday 18 May 2026 in Shanghai. */
const at = (clock: string, day = 0): number => Date.parse(`2026-05-18T${clock}:00+08:00`) + day * MS_PER_DAY;
const NOW = at('10:00');
const settings: TestDriveSettings = {
  openMinute: 540, closeMinute: 1080, slotMinutes: 60, leadMinutes: 60, daysAhead: 14, closedWeekdays: [0], closedOn: ['2026-05-20'], bookingLimit: 2, followUpHours: 24,
};

describe('a start time', () => {
  const rows: [string, number, string | null][] = [
    ['tomorrow at ten can be booked', at('10:00', 1), null],
    ['exactly one lead time ahead can be booked', at('11:00'), null],
    ['whose slot ends at closing time can be booked', at('17:00', 1), null],
    ['on the last day ahead can be booked', at('09:00', 12), null],
    ['right now is past', NOW, 'SLOT_IN_PAST'],
    ['yesterday is past', at('10:00', -1), 'SLOT_IN_PAST'],
    ['one day beyond those ahead is too far', at('09:00', 14), 'SLOT_TOO_FAR'],
    ['on a closed weekday is refused', at('10:00', 6), 'STORE_CLOSED_THAT_DAY'],
    ['on a closed date is refused', at('10:00', 2), 'STORE_CLOSED_THAT_DAY'],
    ['before opening is refused', at('08:00', 1), 'OUTSIDE_BUSINESS_HOURS'],
    ['whose slot ends after closing is refused', at('17:30', 1), 'OUTSIDE_BUSINESS_HOURS'],
    ['between two starts is refused', at('10:30', 1), 'SLOT_NOT_OFFERED'],
    ['a millisecond off is refused', at('10:00', 1) + 1, 'SLOT_NOT_OFFERED'],
  ];
  it.each(rows)('%s', (_sentence, startAt, answer) => expect(refuseSlotTime(startAt, settings, NOW)).toBe(answer));

  it('within the lead time is too soon', () => {
    expect(refuseSlotTime(at('11:00'), { ...settings, leadMinutes: 61 }, NOW)).toBe('SLOT_TOO_SOON');
  });

  it('comes nine times a day from nine to five', () => {
    expect(startTimesOf('2026-05-19', settings)).toEqual(Array.from({ length: 9 }, (_, hour) => at('09:00', 1) + hour * MS_PER_HOUR));
    expect(startTimesOf('2026-05-24', settings)).toEqual([]);
  });
});

describe('the days on offer', () => {
  const slot = { id: slotId('east', 'x5', at('14:00')), storeId: 'east', modelId: 'x5', startAt: at('14:00'), endAt: at('15:00'), takenVehicleIds: ['car-1'], claims: [] };
  const days = (changes: Partial<TestDriveSettings> = {}) => listSlotDays({ ...settings, ...changes }, { activeVehicleIds: ['car-1', 'car-2'], slots: [slot] }, NOW);

  it('are as many as can be booked, closed ones marked', () => {
    expect(days()).toHaveLength(14);
    expect(days().filter((day) => day.isClosed).map((day) => day.on)).toEqual(['2026-05-20', '2026-05-24', '2026-05-31']);
  });

  it('leave out what is past or too soon, and count what is free', () => {
    expect(days()[0]?.slots.map((one) => [one.startAt, one.freeCount])).toEqual([11, 12, 13, 14, 15, 16, 17].map((hour) => [at(`${hour}:00`), hour === 14 ? 1 : 2]));
  });

  it('count a car as taken in every time its drive reaches into', () => {
    const free = new Map(days({ slotMinutes: 45 })[0]?.slots.map((one) => [one.startAt, one.freeCount]));
    expect([free.get(at('13:30')), free.get(at('14:15')), free.get(at('15:00'))]).toEqual([1, 1, 2]);
  });

  it('let a drive begin when another ends', () => {
    expect([takenBetween([slot], at('13:00'), at('14:00')), takenBetween([slot], at('15:00'), at('16:00'))]).toEqual([[], []]);
  });
});

describe('the car a booking gets', () => {
  const car = (id: string, isActive = true): DemoVehicle => ({ id, storeId: 'east', modelId: 'x5', seriesId: 'x5', modelName: '', plate: '', colourId: '', isActive });
  const rows: [string, DemoVehicle[], string[], string | null][] = [
    ['is the first by id', [car('b'), car('a')], [], 'a'],
    ['is not one given away', [car('a'), car('b')], ['a'], 'b'],
    ['is not one out of use', [car('a', false), car('b')], [], 'b'],
    ['is none when all are taken', [car('a'), car('b')], ['b', 'a'], null],
    ['is none when there are none', [], [], null],
  ];
  it.each(rows)('%s', (_sentence, vehicles, taken, answer) => expect(pickDemoVehicle(vehicles, taken)?.id ?? null).toBe(answer));
});

describe('another booking of the same customer', () => {
  const open = [{ id: 'one', slotStartAt: at('10:00', 1), slotEndAt: at('11:00', 1) }];
  const rows: [string, { startAt: number; endAt: number; ignoreId?: string }, number, string | null][] = [
    ['right after the first is fine', { startAt: at('11:00', 1), endAt: at('12:00', 1) }, 2, null],
    ['in place of the first is fine', { startAt: at('10:30', 1), endAt: at('11:30', 1), ignoreId: 'one' }, 1, null],
    ['reaching into the first overlaps', { startAt: at('10:59', 1), endAt: at('11:59', 1) }, 2, 'BOOKING_OVERLAPS'],
    ['around the first overlaps', { startAt: at('09:00', 1), endAt: at('12:00', 1) }, 2, 'BOOKING_OVERLAPS'],
    ['at the limit is one too many', { startAt: at('14:00', 1), endAt: at('15:00', 1) }, 1, 'BOOKING_LIMIT_REACHED'],
  ];
  it.each(rows)('%s', (_sentence, wanted, limit, answer) => expect(refuseAnotherBooking(open, wanted, limit)).toBe(answer));
});

describe('a booking', () => {
  const rows: [string, TestDriveStatus, TestDriveStatus, number, string | null][] = [
    ['is confirmed', 'pending', 'confirmed', NOW - MS_PER_DAY, null],
    ['is pending again when it is moved', 'confirmed', 'pending', NOW - MS_PER_DAY, null],
    ['is cancelled before it begins', 'confirmed', 'cancelled', NOW - 1, null],
    ['is completed once it has begun', 'confirmed', 'completed', NOW, null],
    ['is missed once it has begun', 'pending', 'noShow', NOW, null],
    ['is not completed a moment before it begins', 'confirmed', 'completed', NOW - 1, 'BOOKING_NOT_STARTED'],
    ['is not missed a moment before it begins', 'confirmed', 'noShow', NOW - 1, 'BOOKING_NOT_STARTED'],
    ['stays cancelled', 'cancelled', 'confirmed', NOW, 'BOOKING_STATUS_CHANGED'],
    ['stays completed', 'completed', 'cancelled', NOW, 'BOOKING_STATUS_CHANGED'],
    ['stays missed', 'noShow', 'pending', NOW, 'BOOKING_STATUS_CHANGED'],
  ];
  it.each(rows)('%s', (_sentence, status, to, now, answer) => expect(refuseTransition({ status, slotStartAt: NOW }, to, now)).toBe(answer));
});

describe('the reminder', () => {
  const rows: [string, number, number, number | null][] = [
    ['goes out at six in the evening before', at('10:00', 2), NOW, at('18:00', 1)],
    ['goes out two hours ahead when that evening has begun', at('10:00', 1), at('18:00'), at('08:00', 1)],
    ['goes out two hours ahead for a drive today', at('14:00'), NOW, at('12:00')],
    ['does not go out when the drive is in two hours', at('12:00'), NOW, null],
    ['keeps to Shanghai days for an early drive', at('09:00', 1), at('17:59'), at('18:00')],
  ];
  it.each(rows)('%s', (_sentence, slotStartAt, now, answer) => expect(reminderDueAt(slotStartAt, now)).toBe(answer));
});

describe('a number plate', () => {
  const rows: [string, string, string | null][] = [
    ['is kept as it is', '浙A12345', '浙A12345'],
    ['loses dots and blanks', ' 浙A·12345 ', '浙A12345'],
    ['is written in capitals', '浙a1b2c3', '浙A1B2C3'],
    ['may have eight signs for an electric car', '浙AD12345', '浙AD12345'],
    ['needs a province', 'A12345', null],
    ['has no letter I or O', '浙A1234O', null],
    ['is not too short', '浙A1234', null],
    ['is not too long', '浙A1234567', null],
    ['is not empty', '', null],
  ];
  it.each(rows)('%s', (_sentence, text, answer) => expect(parsePlate(text)).toBe(answer));
});

describe('hours', () => {
  it.each([['that hold exactly one slot are kept', 60, null], ['a minute too short are refused', 61, 'HOURS_INVALID']] as const)('%s', (_sentence, slotMinutes, answer) => {
    expect(refuseHours({ openMinute: 540, closeMinute: 600, slotMinutes })).toBe(answer);
  });
  it('that end before they begin are refused', () => expect(refuseHours({ openMinute: 600, closeMinute: 540, slotMinutes: 15 })).toBe('HOURS_INVALID'));
});
