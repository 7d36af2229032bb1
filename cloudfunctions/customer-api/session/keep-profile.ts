import type { Customer, CustomerProfile } from '@shared/domain/customer/model';
import { toProfile } from '@shared/domain/customer/rules';
import { customers } from '../../data/customers';

/** Writes what a customer said of themselves, only where it is new, and answers the whole profile. */
export async function keepProfile(customer: Customer, wanted: Partial<Omit<Customer, 'id'>>): Promise<CustomerProfile> {
  const changed = Object.entries(wanted).filter(([field, value]) => customer[field as keyof Customer] !== value);
  if (changed.length === 0) return toProfile(customer);
  await customers.patch(customer.id, Object.fromEntries(changed));
  return toProfile({ ...customer, ...wanted });
}
