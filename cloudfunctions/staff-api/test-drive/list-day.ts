import type { StaffActions } from '@shared/contracts/index';
import { addDays, startOfDay } from '@shared/core/time';
import { testDriveBookings } from '../../data/test-drive-bookings';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** Drives of the store on one day, by start time. */
export const listDay: Handler<StaffActions['testDrive.listDay']> = async ({ on, cursor }, { actor }) => {
  const slotStartAt = command.and([command.gte(startOfDay(on)), command.lt(startOfDay(addDays(on, 1)))]);
  return testDriveBookings.page({ filter: { storeId: actor.storeId, slotStartAt }, sort: { field: 'slotStartAt', direction: 'asc' }, cursor });
};
