import type { Customer } from '@shared/domain/customer/model';
import { seesEveryCustomer } from '@shared/domain/staff/rules';
import { customers } from '../data/customers';
import type { StaffActor } from '../runtime/context';

/**
 * A customer as far as this colleague may see them, or null: of the store worked in, and bound to the colleague, unless the role
 * works with customers of all consultants.
 */
export async function reachableCustomer(actor: StaffActor, customerId: string): Promise<Customer | null> {
  const customer = await customers.get(customerId);
  if (customer?.storeId !== actor.storeId) return null;
  return seesEveryCustomer(actor.roles) || customer.consultantId === actor.id ? customer : null;
}
