import type { StaffActions } from '@shared/contracts/index';
import { slotDays } from '../../operations/test-drive-offer';
import type { Handler } from '../../runtime/dispatch';
import { storeBooking } from './store-booking';

/** Times a booking can move to. */
export const listSlots: Handler<StaffActions['testDrive.listSlots']> = async ({ bookingId }, { actor, now }) => {
  const { storeId, modelId } = await storeBooking(bookingId, actor);
  return { days: await slotDays(storeId, modelId, now) };
};
