import type { CustomerActions } from '@shared/contracts/index';
import { testDriveBookings } from '../../data/test-drive-bookings';
import type { Handler } from '../../runtime/dispatch';

/** One's own drives, the latest made first. */
export const listMine: Handler<CustomerActions['testDrive.listMine']> = async ({ cursor }, { actor }) =>
  testDriveBookings.page({ filter: { customerId: actor.id }, sort: { field: 'createdAt', direction: 'desc' }, cursor });
