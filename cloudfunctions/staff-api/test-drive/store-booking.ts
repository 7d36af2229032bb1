import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { testDriveBookings } from '../../data/test-drive-bookings';
import type { StaffActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** A booking of the caller's store; those of other stores are not there. Colleagues share cars and keys, so they see all drives. */
export async function storeBooking(bookingId: string, actor: StaffActor): Promise<TestDriveBooking> {
  const booking = await testDriveBookings.get(bookingId);
  return booking?.storeId === actor.storeId ? booking : refuse('BOOKING_NOT_FOUND');
}
