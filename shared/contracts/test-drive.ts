import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import type { TestDriveSettings } from '@shared/domain/store/model';
import type { DemoVehicle, SlotDay, TestDriveBooking } from '@shared/domain/test-drive/model';
import { defineAction, outputOf } from './action';
import { cursor, day, epochMs, id, integer, note, requestId, text } from './fields';

const MINUTES_PER_DAY = 1440;
const byId = v.strictObject({ bookingId: id });
const byIdOnce = v.strictObject({ requestId, bookingId: id });
const slotErrors = [
  'STORE_NOT_FOUND', 'SLOT_TAKEN', 'SLOT_IN_PAST', 'SLOT_TOO_SOON', 'SLOT_TOO_FAR', 'SLOT_NOT_OFFERED', 'OUTSIDE_BUSINESS_HOURS',
  'STORE_CLOSED_THAT_DAY', 'NO_DEMO_VEHICLE', 'BOOKING_OVERLAPS',
] as const;

export const testDriveCustomerActions = {
  /** Models with a demo vehicle at a store. */
  'testDrive.listModels': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ storeId: id }),
    output: outputOf<{ models: { modelId: string; seriesId: string; modelName: string; colourId: string }[] }>(), errors: ['STORE_NOT_FOUND'],
  }),
  /** Days and times with what is still free. */
  'testDrive.listSlots': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ storeId: id, modelId: id }),
    output: outputOf<{ days: SlotDay[] }>(), errors: ['STORE_NOT_FOUND', 'NO_DEMO_VEHICLE'],
  }),
  /** Takes a slot and tells the consultant. Slot and booking are written together or not at all. */
  'testDrive.book': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, storeId: id, modelId: id, startAt: epochMs, note: note(100) }),
    output: outputOf<TestDriveBooking>(),
    errors: ['PHONE_REQUIRED', 'BOOKING_LIMIT_REACHED', 'NO_CONSULTANT_AVAILABLE', 'MODEL_NOT_FOUND', 'TEXT_RISKY', ...slotErrors],
  }),
  'testDrive.listMine': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ cursor: v.nullable(cursor) }), output: outputOf<Page<TestDriveBooking>>(), errors: [],
  }),
  'testDrive.get': defineAction({ access: 'everyone', effect: 'read', input: byId, output: outputOf<TestDriveBooking>(), errors: ['BOOKING_NOT_FOUND'] }),
  /** Moves an open booking; it waits for confirmation again. */
  'testDrive.reschedule': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, bookingId: id, startAt: epochMs }),
    output: outputOf<TestDriveBooking>(), errors: ['BOOKING_NOT_FOUND', 'BOOKING_STATUS_CHANGED', ...slotErrors],
  }),
  /** Gives the slot back. */
  'testDrive.cancel': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, bookingId: id, reason: note(100) }),
    output: outputOf<TestDriveBooking>(), errors: ['BOOKING_NOT_FOUND', 'BOOKING_STATUS_CHANGED', 'TEXT_RISKY'],
  }),
} as const;

const hosts = ['salesConsultant', 'salesManager', 'generalManager'] as const;
const directors = ['salesManager', 'generalManager'] as const;

/** What the director sees and sets. */
export interface TestDriveSetup {
  settings: TestDriveSettings;
  vehicles: DemoVehicle[];
}

export const testDriveStaffActions = {
  /** One day of the store, by start time; a consultant sees all drives, because cars and keys are shared. */
  'testDrive.listDay': defineAction({
    access: [...hosts, 'dccSpecialist'], effect: 'read', input: v.strictObject({ on: day, cursor: v.nullable(cursor) }),
    output: outputOf<Page<TestDriveBooking>>(), errors: [],
  }),
  'testDrive.get': defineAction({
    access: [...hosts, 'dccSpecialist'], effect: 'read', input: byId, output: outputOf<TestDriveBooking>(), errors: ['BOOKING_NOT_FOUND'],
  }),
  /** Times the booking can move to. */
  'testDrive.listSlots': defineAction({
    access: hosts, effect: 'read', input: byId, output: outputOf<{ days: SlotDay[] }>(), errors: ['BOOKING_NOT_FOUND', 'NO_DEMO_VEHICLE'],
  }),
  /** Tells the customer that the drive is on. */
  'testDrive.confirm': defineAction({
    access: hosts, effect: 'write', input: byIdOnce, output: outputOf<TestDriveBooking>(), errors: ['BOOKING_NOT_FOUND', 'BOOKING_STATUS_CHANGED'],
  }),
  /** Moves the booking on behalf of the customer; it stays confirmed. */
  'testDrive.reschedule': defineAction({
    access: hosts, effect: 'write', input: v.strictObject({ requestId, bookingId: id, startAt: epochMs }),
    output: outputOf<TestDriveBooking>(), errors: ['BOOKING_NOT_FOUND', 'BOOKING_STATUS_CHANGED', ...slotErrors],
  }),
  'testDrive.cancel': defineAction({
    access: hosts, effect: 'write', input: v.strictObject({ requestId, bookingId: id, reason: text(100) }),
    output: outputOf<TestDriveBooking>(), errors: ['BOOKING_NOT_FOUND', 'BOOKING_STATUS_CHANGED'],
  }),
  /** The drive happened; a follow-up task exists afterwards. */
  'testDrive.complete': defineAction({
    access: hosts, effect: 'write', input: v.strictObject({ requestId, bookingId: id, note: note(200) }),
    output: outputOf<TestDriveBooking>(), errors: ['BOOKING_NOT_FOUND', 'BOOKING_STATUS_CHANGED', 'BOOKING_NOT_STARTED'],
  }),
  /** The customer did not come; a task to call exists afterwards. */
  'testDrive.markNoShow': defineAction({
    access: hosts, effect: 'write', input: byIdOnce, output: outputOf<TestDriveBooking>(),
    errors: ['BOOKING_NOT_FOUND', 'BOOKING_STATUS_CHANGED', 'BOOKING_NOT_STARTED'],
  }),
  'testDrive.getSetup': defineAction({ access: directors, effect: 'read', input: v.strictObject({}), output: outputOf<TestDriveSetup>(), errors: [] }),
  /** Hours, slot length and limits. Bookings already made stay as they are. */
  'testDrive.saveSettings': defineAction({
    access: directors, effect: 'write',
    input: v.strictObject({
      requestId,
      openMinute: integer(0, MINUTES_PER_DAY), closeMinute: integer(0, MINUTES_PER_DAY), slotMinutes: integer(15, 240),
      leadMinutes: integer(0, 2880), daysAhead: integer(1, 60), closedWeekdays: v.pipe(v.array(integer(0, 6)), v.maxLength(7)),
      closedOn: v.pipe(v.array(day), v.maxLength(60)), bookingLimit: integer(1, 10), followUpHours: integer(1, 168),
    }),
    output: outputOf<TestDriveSetup>(), errors: ['HOURS_INVALID'],
  }),
  /** Adds a demo vehicle, or changes one; a car with bookings ahead cannot be taken out or become another model. */
  'testDrive.saveVehicle': defineAction({
    access: directors, effect: 'write',
    input: v.strictObject({ requestId, vehicleId: v.nullable(id), modelId: id, plate: text(12), colourId: id, isActive: v.boolean() }),
    output: outputOf<TestDriveSetup>(), errors: ['MODEL_NOT_FOUND', 'DEMO_VEHICLE_NOT_FOUND', 'DEMO_VEHICLE_BOOKED', 'PLATE_INVALID'],
  }),
} as const;
