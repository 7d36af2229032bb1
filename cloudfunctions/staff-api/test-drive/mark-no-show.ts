import type { StaffActions } from '@shared/contracts/index';
import { endBooking } from '../../operations/test-drive-change';
import { announceTestDrive } from '../../operations/test-drive-news';
import type { Handler } from '../../runtime/dispatch';
import { storeBooking } from './store-booking';

/** The customer did not come. Ends the drive's tasks and opens the one to call; repeating it marks once. */
export const markNoShow: Handler<StaffActions['testDrive.markNoShow']> = async ({ bookingId, requestId }, { actor, now }) => {
  const booking = await endBooking(await storeBooking(bookingId, actor), { status: 'noShow', note: '' }, { actor, requestId, now });
  await announceTestDrive(booking, 'missed', requestId);
  return booking;
};
