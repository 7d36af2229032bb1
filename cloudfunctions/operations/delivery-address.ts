import type { DeliveryAddress } from '@shared/domain/mall/model';
import { deliveryAddresses } from '../data/delivery-addresses';
import { command } from '../runtime/sdk';

/** Addresses one customer may keep. */
export const ADDRESS_LIMIT = 20;

/** Room for two requests that both saw the last free place. */
const MOST_READ = 100;

/** A customer's addresses: the default first, then those changed last. */
export async function listAddresses(customerId: string): Promise<DeliveryAddress[]> {
  const addresses = await deliveryAddresses.find({ filter: { customerId }, sort: { field: 'updatedAt', direction: 'desc' }, limit: MOST_READ });
  return addresses.sort((one, other) => Number(other.isDefault) - Number(one.isDefault));
}

/** Makes an address the only default of its customer. */
export async function makeDefault({ id, customerId }: DeliveryAddress): Promise<void> {
  await deliveryAddresses.patchMany({ customerId, isDefault: true, id: command.nin([id]) }, { isDefault: false });
  await deliveryAddresses.patch(id, { isDefault: true });
}
