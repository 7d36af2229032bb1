import type { StaffActions } from '@shared/contracts/index';
import { cancelBooking } from '../../operations/test-drive-change';
import { announceTestDrive } from '../../operations/test-drive-news';
import type { Handler } from '../../runtime/dispatch';
import { storeBooking } from './store-booking';

/** A colleague cancels. The place is free at once and the customer is told why; repeating it changes nothing. */
export const cancel: Handler<StaffActions['testDrive.cancel']> = async ({ bookingId, reason, requestId }, { actor, now }) => {
  const booking = await cancelBooking(await storeBooking(bookingId, actor), reason, { actor, requestId, now });
  await announceTestDrive(booking, 'cancelledByStaff', requestId);
  return booking;
};
