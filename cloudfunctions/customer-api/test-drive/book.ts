import type { CustomerActions } from '@shared/contracts/index';
import { bookOnce } from '../../operations/test-drive-booking';
import { announceTestDrive } from '../../operations/test-drive-news';
import type { Handler } from '../../runtime/dispatch';

/** A customer books a drive. Takes the place, writes the booking, a task to confirm, timeline and notice; repeating it books once. */
export const book: Handler<CustomerActions['testDrive.book']> = async (input, { actor, now }) => {
  const booking = await bookOnce(input, actor, now);
  await announceTestDrive(booking, 'booked', input.requestId);
  return booking;
};
