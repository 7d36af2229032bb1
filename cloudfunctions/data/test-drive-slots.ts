import type { TestDriveSlot } from '@shared/domain/test-drive/model';
import { defineCollection } from './collection';

/** One document per store, model and start time: the lock of a slot. */
export const testDriveSlots = defineCollection<TestDriveSlot>({
  name: 'test_drive_slots',
  indexes: [
    { name: 'of_model', keys: { storeId: 1, modelId: 1, startAt: 1, _id: 1 } },
  ],
});
