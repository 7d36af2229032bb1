import type { DemoVehicle, TestDriveBooking, TestDriveStep } from '@shared/domain/test-drive/model';
import { OPEN_BOOKING_STATUSES, refuseAnotherBooking, refuseTransition, slotId } from '@shared/domain/test-drive/rules';
import { testDriveBookings } from '../data/test-drive-bookings';
import { testDriveSlots } from '../data/test-drive-slots';
import { refuse } from '../runtime/refusal';
import { command, type DatabaseTransaction } from '../runtime/sdk';
import { inTransaction } from '../runtime/transaction';
import { openGate } from './customer-guard';

/** A step to be added to a booking's history. */
export type NewStep = TestDriveStep & { requestId: string };

/** Whether a request has made its step on this booking already. */
export function hasStepOf(booking: TestDriveBooking, requestId: string): boolean {
  return booking.steps.some((step) => step.requestId === requestId);
}

const isAhead = (booking: TestDriveBooking, now: number): boolean => OPEN_BOOKING_STATUSES.includes(booking.status) && booking.slotEndAt > now;

/** Drives a customer still has ahead. */
export async function listAhead(customerId: string, now: number): Promise<TestDriveBooking[]> {
  const open = await testDriveBookings.find({ filter: { customerId, status: command.in(OPEN_BOOKING_STATUSES) }, limit: 100 });
  return open.filter((booking) => isAhead(booking, now));
}

async function gateOf(transaction: DatabaseTransaction, customerId: string, now: number) {
  const bookings = testDriveBookings.within(transaction);
  return openGate(transaction, {
    id: `test-drive.${customerId}`, findOpen: () => listAhead(customerId, now), read: (id) => bookings.get(id),
    counts: (booking) => isAhead(booking, now),
  });
}

/**
 * Writes a new booking whose place is claimed, together with the customer's gate.
 *
 * @returns what is written under the id, the earlier one when the request arrived twice at once
 * @throws Refusal BOOKING_LIMIT_REACHED | BOOKING_OVERLAPS
 */
export function writeBooking(booking: TestDriveBooking, limit: number): Promise<TestDriveBooking> {
  return inTransaction(async (transaction) => {
    const bookings = testDriveBookings.within(transaction);
    const made = await bookings.get(booking.id);
    if (made) return made;
    const gate = await gateOf(transaction, booking.customerId, booking.createdAt);
    const refusal = refuseAnotherBooking(gate.open, { startAt: booking.slotStartAt, endAt: booking.slotEndAt }, limit);
    if (refusal) return refuse(refusal);
    await bookings.put(booking);
    await gate.close(booking.id);
    return booking;
  });
}

/** Where a booking moves to: a claimed place. */
export interface Move {
  bookingId: string;
  slotStartAt: number;
  slotEndAt: number;
  vehicle: DemoVehicle;
  step: NewStep;
  reminderDueAt: number | null;
}

/**
 * Moves a booking to a claimed place and gives the old one back, all at once.
 *
 * @throws Refusal BOOKING_STATUS_CHANGED | BOOKING_OVERLAPS
 */
export function writeMove(move: Move): Promise<TestDriveBooking> {
  const { bookingId, slotStartAt, slotEndAt, vehicle, step, reminderDueAt } = move;
  return inTransaction(async (transaction) => {
    const bookings = testDriveBookings.within(transaction);
    const booking = await bookings.get(bookingId);
    if (!booking) return refuse('BOOKING_NOT_FOUND');
    if (hasStepOf(booking, step.requestId)) return booking;
    const gate = await gateOf(transaction, booking.customerId, step.at);
    const refusal = refuseTransition(booking, step.status, step.at)
      ?? refuseAnotherBooking(gate.open, { startAt: slotStartAt, endAt: slotEndAt, ignoreId: booking.id }, Infinity);
    if (refusal) return refuse(refusal);
    const moved: TestDriveBooking = {
      ...withStep(booking, step), slotStartAt, slotEndAt, demoVehicleId: vehicle.id, plate: vehicle.plate, reminderDueAt,
    };
    await givePlaceBack(transaction, booking);
    await bookings.put(moved);
    await gate.close(booking.id);
    return moved;
  });
}

/** A change of state that keeps the time. */
export interface StateChange {
  bookingId: string;
  step: NewStep;
  /** States it may start from; others are refused as changed meanwhile. */
  from: readonly TestDriveBooking['status'][];
  reminderDueAt: number | null;
}

/**
 * Moves a booking to another state. A cancelled one gives its place back in the same moment.
 *
 * @throws Refusal BOOKING_NOT_FOUND | BOOKING_STATUS_CHANGED | BOOKING_NOT_STARTED
 */
export function writeState({ bookingId, step, from, reminderDueAt }: StateChange): Promise<TestDriveBooking> {
  return inTransaction(async (transaction) => {
    const bookings = testDriveBookings.within(transaction);
    const booking = await bookings.get(bookingId);
    if (!booking) return refuse('BOOKING_NOT_FOUND');
    if (hasStepOf(booking, step.requestId)) return booking;
    const refusal = from.includes(booking.status) ? refuseTransition(booking, step.status, step.at) : 'BOOKING_STATUS_CHANGED';
    if (refusal) return refuse(refusal);
    const changed = { ...withStep(booking, step), reminderDueAt };
    if (step.status === 'cancelled') await givePlaceBack(transaction, booking);
    await bookings.put(changed);
    return changed;
  });
}

function withStep(booking: TestDriveBooking, step: NewStep): TestDriveBooking {
  return { ...booking, status: step.status, steps: [...booking.steps, step], lastRequestId: step.requestId, updatedAt: step.at };
}

async function givePlaceBack(transaction: DatabaseTransaction, booking: TestDriveBooking): Promise<void> {
  const slots = testDriveSlots.within(transaction);
  const slot = await slots.get(slotId(booking.storeId, booking.modelId, booking.slotStartAt));
  if (!slot) return;
  await slots.put({
    ...slot,
    takenVehicleIds: slot.takenVehicleIds.filter((vehicleId) => vehicleId !== booking.demoVehicleId),
    claims: slot.claims.filter((claim) => claim.bookingId !== booking.id),
  });
}
