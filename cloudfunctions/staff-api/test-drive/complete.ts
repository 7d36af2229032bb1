import type { StaffActions } from '@shared/contracts/index';
import { endBooking } from '../../operations/test-drive-change';
import { announceTestDrive } from '../../operations/test-drive-news';
import type { Handler } from '../../runtime/dispatch';
import { storeBooking } from './store-booking';

/** The drive happened. Ends its tasks and opens the follow-up; repeating it completes once. */
export const complete: Handler<StaffActions['testDrive.complete']> = async ({ bookingId, note, requestId }, { actor, now }) => {
  const booking = await endBooking(await storeBooking(bookingId, actor), { status: 'completed', note }, { actor, requestId, now });
  await announceTestDrive(booking, 'completed', requestId);
  return booking;
};
