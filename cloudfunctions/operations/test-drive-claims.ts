import { MS_PER_MINUTE } from '@shared/core/time';
import type { TestDriveBooking, TestDriveSlot } from '@shared/domain/test-drive/model';
import { slotId } from '@shared/domain/test-drive/rules';
import { testDriveBookings } from '../data/test-drive-bookings';
import { testDriveSlots, type PlaceClaim } from '../data/test-drive-slots';
import { Refusal } from '../runtime/refusal';
import { inTransaction } from '../runtime/transaction';

/** No call of a function lives this long, so whoever made an older claim is gone. */
export const CLAIM_LEASE_MS = MS_PER_MINUTE;

/** Whether a booking, as it is written, stands behind a claim. */
export function holdsPlace(booking: TestDriveBooking, claim: PlaceClaim): boolean {
  const isThisSlot = slotId(booking.storeId, booking.modelId, booking.slotStartAt) === claim.slotId;
  return booking.status !== 'cancelled' && isThisSlot && booking.demoVehicleId === claim.vehicleId;
}

/** Ends a claim: the car stays with a booking that is written and holds it, and is free again otherwise. */
export async function endClaim(claim: PlaceClaim): Promise<void> {
  const booking = await testDriveBookings.get(claim.bookingId);
  if (booking && holdsPlace(booking, claim)) return testDriveSlots.settleClaim(claim);
  await inTransaction(async (transaction) => {
    const bookings = testDriveBookings.within(transaction);
    const slots = testDriveSlots.within(transaction);
    const current = await bookings.get(claim.bookingId);
    const slot = await slots.get(claim.slotId);
    if (!slot?.claims.some((one) => one.bookingId === claim.bookingId && one.vehicleId === claim.vehicleId)) return;
    const isHeld = current !== null && holdsPlace(current, claim);
    await slots.put({
      ...slot,
      claims: slot.claims.filter((one) => one.bookingId !== claim.bookingId),
      takenVehicleIds: isHeld ? slot.takenVehicleIds : slot.takenVehicleIds.filter((vehicleId) => vehicleId !== claim.vehicleId),
    });
  });
}

/** Writes what a claim was made for, and ends the claim. After a defect nobody knows what was written: then the lease decides. */
export async function underClaim<T>(claim: PlaceClaim, write: () => Promise<T>): Promise<T> {
  try {
    const written = await write();
    await endClaim(claim);
    return written;
  } catch (error) {
    if (error instanceof Refusal) await endClaim(claim);
    throw error;
  }
}

/** Ends the claims of slots whose makers are gone. @returns how many there were */
export async function giveBackAbandoned(slots: readonly TestDriveSlot[], now: number): Promise<number> {
  const abandoned = slots.flatMap((slot) => slot.claims
    .filter((claim) => claim.at < now - CLAIM_LEASE_MS)
    .map((claim) => ({ slotId: slot.id, vehicleId: claim.vehicleId, bookingId: claim.bookingId })));
  for (const claim of abandoned) await endClaim(claim);
  return abandoned.length;
}
