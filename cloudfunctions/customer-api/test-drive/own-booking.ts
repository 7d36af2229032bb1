import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { testDriveBookings } from '../../data/test-drive-bookings';
import type { CustomerActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** The caller's own booking; anybody else's is not there. */
export async function ownBooking(bookingId: string, actor: CustomerActor): Promise<TestDriveBooking> {
  const booking = await testDriveBookings.get(bookingId);
  return booking?.customerId === actor.id ? booking : refuse('BOOKING_NOT_FOUND');
}
