import type { VehicleModel } from '@shared/domain/catalog/model';
import { defineCollection } from './collection';

/** Models (trims) by series. */
export const vehicleModels = defineCollection<VehicleModel>({
  name: 'vehicle_models',
  indexes: [
    { name: 'of_series', keys: { seriesId: 1, isOnSale: 1, order: 1, _id: 1 } },
    { name: 'on_sale_in_order', keys: { isOnSale: 1, order: 1, _id: 1 } },
  ],
});
