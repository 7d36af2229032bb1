import type { DemoVehicle } from '@shared/domain/test-drive/model';
import { defineCollection } from './collection';

/** Cars to drive before buying. */
export const demoVehicles = defineCollection<DemoVehicle>({
  name: 'demo_vehicles',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, isActive: 1, modelId: 1, _id: 1 } },
  ],
});
