import type { CustomerActions } from '@shared/contracts/index';
import { customers } from '../../data/customers';
import { stores } from '../../data/stores';
import { arriveCustomer } from '../../operations/arrival';
import type { Handler } from '../../runtime/dispatch';
import { customerSession } from './customer-session';

/**
 * Chooses the store a customer looks at. Without a consultant that store also becomes the one in charge; with one the customer stays
 * where the consultant is.
 */
export const chooseStore: Handler<CustomerActions['session.chooseStore']> = async ({ storeId }, { actor, now, fail }) => {
  const store = await stores.get(storeId);
  if (!store) return fail('STORE_NOT_FOUND');
  const customer = await arriveCustomer(actor, null, now);
  if (customer.chosenStoreId !== storeId) await customers.patch(customer.id, { chosenStoreId: storeId });
  if (customer.storeId !== storeId) await customers.patchIf(customer.id, { consultantId: null }, { storeId });
  return customerSession((await customers.get(customer.id)) ?? customer, now);
};
