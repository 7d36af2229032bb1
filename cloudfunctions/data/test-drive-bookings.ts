import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { defineCollection } from './collection';

/** Appointments to drive. */
export const testDriveBookings = defineCollection<TestDriveBooking>({
  name: 'test_drive_bookings',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, createdAt: -1, _id: -1 } },
    { name: 'of_customer_by_status', keys: { customerId: 1, status: 1, slotStartAt: 1 } },
    { name: 'of_store_by_time', keys: { storeId: 1, slotStartAt: 1, _id: 1 } },
    { name: 'of_store_by_status', keys: { storeId: 1, status: 1, slotStartAt: 1, _id: 1 } },
    { name: 'of_vehicle', keys: { demoVehicleId: 1, status: 1, slotStartAt: 1 } },
    { name: 'by_reminder', keys: { reminderDueAt: 1, _id: 1 } },
  ],
});
