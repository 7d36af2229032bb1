import { formatDateTime } from '@shared/core/time';
import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { OPEN_BOOKING_STATUSES, refuseTransition, reminderDueAt } from '@shared/domain/test-drive/rules';
import { testDriveBookings } from '../data/test-drive-bookings';
import type { CustomerActor, StaffActor } from '../runtime/context';
import { refuse } from '../runtime/refusal';
import { makeOnce } from './repetition';
import { refuseRetired } from './test-drive-booking';
import { underClaim } from './test-drive-claims';
import { offeredTime } from './test-drive-offer';
import { claimPlace } from './test-drive-place';
import { hasStepOf, writeMove, writeState } from './test-drive-writing';

/** Who changes a booking, by which request, when. */
export interface ChangeCall {
  actor: CustomerActor | StaffActor;
  requestId: string;
  now: number;
}

/** The booking, when a request has already made its step on it. */
async function changedBy(bookingId: string, requestId: string): Promise<TestDriveBooking | null> {
  const booking = await testDriveBookings.get(bookingId);
  return booking && hasStepOf(booking, requestId) ? booking : null;
}

/**
 * Moves a booking to another time of the same model and store; the old place is free again in the same moment. Moved by the customer
 * it waits for confirmation again, moved by staff it is confirmed. To its own time it does not move.
 *
 * @throws Refusal BOOKING_STATUS_CHANGED | SLOT_TAKEN | BOOKING_OVERLAPS | a slot's refusal
 */
export function rescheduleOnce(booking: TestDriveBooking, startAt: number, call: ChangeCall): Promise<TestDriveBooking> {
  return makeOnce(() => changedBy(booking.id, call.requestId), () => reschedule(booking, startAt, call));
}

async function reschedule(booking: TestDriveBooking, startAt: number, { actor, requestId, now }: ChangeCall): Promise<TestDriveBooking> {
  const status = actor.kind === 'customer' ? 'pending' : 'confirmed';
  const refusal = refuseTransition(booking, status, now);
  if (refusal) return refuse(refusal);
  if (startAt === booking.slotStartAt) return booking;
  const { storeId, modelId } = booking;
  const offer = await offeredTime({ storeId, modelId, startAt }, now);
  const held = await claimPlace({ ...offer, storeId, modelId, bookingId: booking.id }, now);
  if (!held) return refuse('SLOT_TAKEN');
  return underClaim(held, async () => {
    await refuseRetired(held);
    return writeMove({
      bookingId: booking.id, slotStartAt: offer.startAt, slotEndAt: offer.endAt, vehicle: held.vehicle,
      step: { status, text: `改期到 ${formatDateTime(offer.startAt)}`, actorName: actor.name, at: now, requestId },
      reminderDueAt: status === 'confirmed' ? reminderDueAt(offer.startAt, now) : null,
    });
  });
}

/** The customer is expected. @throws Refusal BOOKING_STATUS_CHANGED when it is not pending any more */
export function confirmBooking(booking: TestDriveBooking, { actor, requestId, now }: ChangeCall): Promise<TestDriveBooking> {
  return writeState({
    bookingId: booking.id, from: ['pending'], reminderDueAt: reminderDueAt(booking.slotStartAt, now),
    step: { status: 'confirmed', text: '确认试驾', actorName: actor.name, at: now, requestId },
  });
}

/** The drive is off; the place is free again. @throws Refusal BOOKING_STATUS_CHANGED when it has ended already */
export function cancelBooking(booking: TestDriveBooking, reason: string, { actor, requestId, now }: ChangeCall): Promise<TestDriveBooking> {
  return writeState({
    bookingId: booking.id, from: OPEN_BOOKING_STATUSES, reminderDueAt: null,
    step: { status: 'cancelled', text: reason === '' ? '取消试驾' : `取消试驾：${reason}`, actorName: actor.name, at: now, requestId },
  });
}

/** The drive happened, or the customer did not come. @throws Refusal BOOKING_STATUS_CHANGED | BOOKING_NOT_STARTED */
export function endBooking(
  booking: TestDriveBooking, end: { status: 'completed' | 'noShow'; note: string }, { actor, requestId, now }: ChangeCall,
): Promise<TestDriveBooking> {
  const word = end.status === 'completed' ? '完成试驾' : '未到店';
  return writeState({
    bookingId: booking.id, from: OPEN_BOOKING_STATUSES, reminderDueAt: null,
    step: { status: end.status, text: end.note === '' ? word : `${word}：${end.note}`, actorName: actor.name, at: now, requestId },
  });
}
