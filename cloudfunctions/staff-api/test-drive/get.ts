import type { StaffActions } from '@shared/contracts/index';
import type { Handler } from '../../runtime/dispatch';
import { storeBooking } from './store-booking';

/** A booking of the store. */
export const get: Handler<StaffActions['testDrive.get']> = async ({ bookingId }, { actor }) => storeBooking(bookingId, actor);
