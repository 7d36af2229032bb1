import type { CustomerActions } from '@shared/contracts/index';
import { checkText } from '../../operations/moderation';
import { cancelBooking } from '../../operations/test-drive-change';
import { announceTestDrive } from '../../operations/test-drive-news';
import type { Handler } from '../../runtime/dispatch';
import { ownBooking } from './own-booking';

/** A customer cancels. The place is free at once and the consultant is told; repeating it changes nothing. */
export const cancel: Handler<CustomerActions['testDrive.cancel']> = async ({ bookingId, reason, requestId }, { actor, now }) => {
  const own = await ownBooking(bookingId, actor);
  await checkText(reason, actor);
  const booking = await cancelBooking(own, reason, { actor, requestId, now });
  await announceTestDrive(booking, 'cancelled', requestId);
  return booking;
};
