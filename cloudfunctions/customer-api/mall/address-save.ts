import type { CustomerActions } from '@shared/contracts/index';
import type { DeliveryAddress } from '@shared/domain/mall/model';
import { deliveryAddresses } from '../../data/delivery-addresses';
import { ADDRESS_LIMIT, listAddresses, makeDefault } from '../../operations/delivery-address';
import { idFrom } from '../../runtime/ids';
import type { Handler } from '../../runtime/dispatch';

/** Adds an address of one's own or changes it; the first is the default. Repeating it adds once and changes nothing again. */
export const addressSave: Handler<CustomerActions['address.save']> = async (input, { actor, now, fail }) => {
  const { requestId, addressId, ...fields } = input;
  const id = addressId ?? idFrom('address', actor.id, requestId);
  const own = await listAddresses(actor.id);
  const known = own.find((address) => address.id === id);
  if (!known && addressId !== null) return fail('ADDRESS_NOT_FOUND');
  if (!known && own.length >= ADDRESS_LIMIT) return fail('ADDRESS_LIMIT_REACHED');
  const isOnly = own.every((address) => address.id === id);
  const wanted: DeliveryAddress = { id, customerId: actor.id, ...fields, isDefault: fields.isDefault || known?.isDefault === true || isOnly, updatedAt: now };
  if (known && (addressId === null || isSame(known, wanted))) return known;
  await deliveryAddresses.put(wanted);
  if (wanted.isDefault) await makeDefault(wanted);
  return wanted;
};

function isSame(one: DeliveryAddress, other: DeliveryAddress): boolean {
  const words = ({ name, phone, region, detail, isDefault }: DeliveryAddress): string => JSON.stringify([name, phone, region, detail, isDefault]);
  return words(one) === words(other);
}
