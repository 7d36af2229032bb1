import type { VehicleSeries } from '@shared/domain/catalog/model';
import { defineCollection } from './collection';

/** Series of the brand, in show order. */
export const vehicleSeries = defineCollection<VehicleSeries>({
  name: 'vehicle_series',
  indexes: [
    { name: 'on_sale_in_order', keys: { isOnSale: 1, order: 1, _id: 1 } },
  ],
});
