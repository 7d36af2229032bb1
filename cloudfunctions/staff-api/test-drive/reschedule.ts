import type { StaffActions } from '@shared/contracts/index';
import { rescheduleOnce } from '../../operations/test-drive-change';
import { announceTestDrive } from '../../operations/test-drive-news';
import type { Handler } from '../../runtime/dispatch';
import { storeBooking } from './store-booking';

/** A colleague moves a booking for the customer, who is told. It is confirmed afterwards; repeating it moves once. */
export const reschedule: Handler<StaffActions['testDrive.reschedule']> = async ({ bookingId, startAt, requestId }, { actor, now }) => {
  const booking = await rescheduleOnce(await storeBooking(bookingId, actor), startAt, { actor, requestId, now });
  await announceTestDrive(booking, 'movedByStaff', requestId);
  return booking;
};
