import type { CustomerActions } from '@shared/contracts/index';
import { listAddresses } from '../../operations/delivery-address';
import type { Handler } from '../../runtime/dispatch';

/** One's own addresses, the default first. */
export const addressList: Handler<CustomerActions['address.list']> = async (_input, { actor }) => ({ addresses: await listAddresses(actor.id) });
