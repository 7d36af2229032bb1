import type { CustomerActions } from '@shared/contracts/index';
import { deliveryAddresses } from '../../data/delivery-addresses';
import { listAddresses, makeDefault } from '../../operations/delivery-address';
import type { Handler } from '../../runtime/dispatch';

/** Takes an address of one's own away; orders keep what they were sent to. Without a default the one changed last becomes it. */
export const addressRemove: Handler<CustomerActions['address.remove']> = async ({ addressId }, { actor }) => {
  await deliveryAddresses.removeIf(addressId, { customerId: actor.id });
  const [first] = await listAddresses(actor.id);
  if (first && !first.isDefault) await makeDefault(first);
  return { addresses: await listAddresses(actor.id) };
};
