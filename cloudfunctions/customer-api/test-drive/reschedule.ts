import type { CustomerActions } from '@shared/contracts/index';
import { rescheduleOnce } from '../../operations/test-drive-change';
import { announceTestDrive } from '../../operations/test-drive-news';
import type { Handler } from '../../runtime/dispatch';
import { ownBooking } from './own-booking';

/** A customer takes another time. The booking waits for confirmation again; repeating it moves once. */
export const reschedule: Handler<CustomerActions['testDrive.reschedule']> = async ({ bookingId, startAt, requestId }, { actor, now }) => {
  const booking = await rescheduleOnce(await ownBooking(bookingId, actor), startAt, { actor, requestId, now });
  await announceTestDrive(booking, 'moved', requestId);
  return booking;
};
