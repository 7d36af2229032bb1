import type { DeliveryAddress } from '@shared/domain/mall/model';
import { defineCollection } from './collection';

/** Where express goods go. */
export const deliveryAddresses = defineCollection<DeliveryAddress>({
  name: 'delivery_addresses',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, updatedAt: -1, _id: -1 } },
  ],
});
