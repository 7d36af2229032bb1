import { MS_PER_HOUR, MS_PER_MINUTE, addDays, atMinute, dayOf, daysBetween, minuteOfDay, weekdayOf } from '@shared/core/time';
import type { TestDriveSettings } from '@shared/domain/store/model';
import type { DemoVehicle, SlotDay, SlotOffer, TestDriveBooking, TestDriveSlot, TestDriveStatus } from './model';

/** Id of the one document that guards a start time of a model at a store. */
export function slotId(storeId: string, modelId: string, startAt: number): string {
  return `${storeId}.${modelId}.${startAt}`;
}

/** Whether drives are offered on a day at all. */
export function isClosedOn(day: string, settings: TestDriveSettings): boolean {
  return settings.closedOn.includes(day) || settings.closedWeekdays.includes(weekdayOf(day));
}

/** Start times of one day, epoch ms: slot after slot from opening; a slot ending exactly at closing is offered. */
export function startTimesOf(day: string, settings: TestDriveSettings): number[] {
  if (isClosedOn(day, settings)) return [];
  const starts: number[] = [];
  for (let minute = settings.openMinute; minute + settings.slotMinutes <= settings.closeMinute; minute += settings.slotMinutes) {
    starts.push(atMinute(day, minute));
  }
  return starts;
}

export type SlotRefusal =
  | 'SLOT_IN_PAST' | 'SLOT_TOO_SOON' | 'SLOT_TOO_FAR' | 'STORE_CLOSED_THAT_DAY' | 'OUTSIDE_BUSINESS_HOURS' | 'SLOT_NOT_OFFERED';

/** Why a start time cannot be booked at `now`, or null. Times between two offered starts are refused as not offered. */
export function refuseSlotTime(startAt: number, settings: TestDriveSettings, now: number): SlotRefusal | null {
  if (startAt <= now) return 'SLOT_IN_PAST';
  const day = dayOf(startAt);
  if (daysBetween(dayOf(now), day) >= settings.daysAhead) return 'SLOT_TOO_FAR';
  if (isClosedOn(day, settings)) return 'STORE_CLOSED_THAT_DAY';
  const minute = minuteOfDay(startAt);
  if (minute < settings.openMinute || minute + settings.slotMinutes > settings.closeMinute) return 'OUTSIDE_BUSINESS_HOURS';
  if (!startTimesOf(day, settings).includes(startAt)) return 'SLOT_NOT_OFFERED';
  return startAt < now + settings.leadMinutes * MS_PER_MINUTE ? 'SLOT_TOO_SOON' : null;
}

/**
 * The car a booking gets: the first active one of the store that the slot has not given away.
 *
 * @returns null when all are taken
 */
export function pickDemoVehicle(vehicles: readonly DemoVehicle[], takenVehicleIds: readonly string[]): DemoVehicle | null {
  const free = vehicles.filter((vehicle) => vehicle.isActive && !takenVehicleIds.includes(vehicle.id));
  return [...free].sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;
}

/**
 * Cars given away for any part of a time. Slots made before the director changed the slot length lie across today's times, so
 * neighbours count as well.
 */
export function takenBetween(slots: readonly Pick<TestDriveSlot, 'startAt' | 'endAt' | 'takenVehicleIds'>[], startAt: number, endAt: number): string[] {
  return slots.filter((slot) => slot.startAt < endAt && startAt < slot.endAt).flatMap((slot) => slot.takenVehicleIds);
}

/** The days a customer can choose from, with what is still free; times too soon or past are left out. */
export function listSlotDays(
  settings: TestDriveSettings, stock: { activeVehicleIds: readonly string[]; slots: readonly TestDriveSlot[] }, now: number,
): SlotDay[] {
  const offer = (startAt: number): SlotOffer => {
    const endAt = startAt + settings.slotMinutes * MS_PER_MINUTE;
    const taken = takenBetween(stock.slots, startAt, endAt);
    return { startAt, endAt, freeCount: stock.activeVehicleIds.filter((vehicle) => !taken.includes(vehicle)).length };
  };
  return Array.from({ length: settings.daysAhead }, (_, index) => addDays(dayOf(now), index)).map((on) => ({
    on,
    isClosed: isClosedOn(on, settings),
    slots: startTimesOf(on, settings).filter((startAt) => refuseSlotTime(startAt, settings, now) === null).map(offer),
  }));
}

const REMINDER_MINUTE = 18 * 60;
const SHORTEST_NOTICE_HOURS = 2;

/**
 * When a customer is reminded of a drive settled on at `now`, epoch ms: at 18:00 of the day before, else two hours ahead.
 *
 * @returns null when even that has passed: then the appointment is fresh in mind
 */
export function reminderDueAt(slotStartAt: number, now: number): number | null {
  const eveningBefore = atMinute(addDays(dayOf(slotStartAt), -1), REMINDER_MINUTE);
  const shortNotice = slotStartAt - SHORTEST_NOTICE_HOURS * MS_PER_HOUR;
  return [eveningBefore, shortNotice].find((at) => at > now) ?? null;
}

/** Minutes of opening time within which somebody who did not come is called. */
export const CALL_NO_SHOW_MINUTES = 4 * 60;

/** Minutes of opening time within which a wished drive is confirmed. */
export const CONFIRM_MINUTES = 60;

/** Bookings that still lie ahead of a customer. */
export const OPEN_BOOKING_STATUSES: readonly TestDriveStatus[] = ['pending', 'confirmed'];

/** Why a customer cannot add this booking to those already open, or null. `ignoreId` is the one being moved. */
export function refuseAnotherBooking(
  open: readonly Pick<TestDriveBooking, 'id' | 'slotStartAt' | 'slotEndAt'>[],
  wanted: { startAt: number; endAt: number; ignoreId?: string }, limit: number,
): 'BOOKING_OVERLAPS' | 'BOOKING_LIMIT_REACHED' | null {
  const others = open.filter((booking) => booking.id !== wanted.ignoreId);
  if (others.some((booking) => wanted.startAt < booking.slotEndAt && booking.slotStartAt < wanted.endAt)) return 'BOOKING_OVERLAPS';
  return others.length >= limit ? 'BOOKING_LIMIT_REACHED' : null;
}

const NEXT: Record<TestDriveStatus, readonly TestDriveStatus[]> = {
  pending: ['pending', 'confirmed', 'cancelled', 'noShow', 'completed'],
  confirmed: ['pending', 'confirmed', 'cancelled', 'noShow', 'completed'],
  completed: [], cancelled: [], noShow: [],
};

/**
 * Why a booking cannot move to a state at `now`, or null. Moved to another time a booking is pending again.
 * A drive is completed or missed only once its time has come.
 */
export function refuseTransition(
  booking: Pick<TestDriveBooking, 'status' | 'slotStartAt'>, to: TestDriveStatus, now: number,
): 'BOOKING_STATUS_CHANGED' | 'BOOKING_NOT_STARTED' | null {
  if (!NEXT[booking.status].includes(to)) return 'BOOKING_STATUS_CHANGED';
  return (to === 'completed' || to === 'noShow') && now < booking.slotStartAt ? 'BOOKING_NOT_STARTED' : null;
}

const PLATE = /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]$/;

/** A number plate without spaces in capitals, or null when it is none: 浙A·12345 → 浙A12345. */
export function parsePlate(text: string): string | null {
  const plate = text.replace(/[\s·.-]/g, '').toUpperCase();
  return PLATE.test(plate) ? plate : null;
}

/** Why hours cannot be kept, or null: they must hold at least one slot. */
export function refuseHours(settings: Pick<TestDriveSettings, 'openMinute' | 'closeMinute' | 'slotMinutes'>): 'HOURS_INVALID' | null {
  return settings.openMinute + settings.slotMinutes <= settings.closeMinute ? null : 'HOURS_INVALID';
}
