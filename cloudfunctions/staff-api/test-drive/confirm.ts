import type { StaffActions } from '@shared/contracts/index';
import { confirmBooking } from '../../operations/test-drive-change';
import { announceTestDrive } from '../../operations/test-drive-news';
import type { Handler } from '../../runtime/dispatch';
import { storeBooking } from './store-booking';

/** The drive is on. Ends the task to confirm, opens the one to host, tells the customer; repeating it confirms once. */
export const confirm: Handler<StaffActions['testDrive.confirm']> = async ({ bookingId, requestId }, { actor, now }) => {
  const booking = await confirmBooking(await storeBooking(bookingId, actor), { actor, requestId, now });
  await announceTestDrive(booking, 'confirmed', requestId);
  return booking;
};
