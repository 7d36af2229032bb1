import type { CustomerActions } from '@shared/contracts/index';
import type { Handler } from '../../runtime/dispatch';
import { ownBooking } from './own-booking';

/** One's own booking. */
export const get: Handler<CustomerActions['testDrive.get']> = async ({ bookingId }, { actor }) => ownBooking(bookingId, actor);
