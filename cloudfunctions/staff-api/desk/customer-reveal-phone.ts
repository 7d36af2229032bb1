import type { StaffActions } from '@shared/contracts/index';
import { phoneLooks } from '../../data/phone-looks';
import { reachableCustomer } from '../../operations/reachable-customer';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';

/** The full number of a customer one may see. The look is written down before the number is given; a repeated request is one look. */
export const revealPhone: Handler<StaffActions['customer.revealPhone']> = async ({ requestId, customerId }, { actor, now, fail }) => {
  const customer = await reachableCustomer(actor, customerId);
  if (!customer) return fail('CUSTOMER_NOT_FOUND');
  if (customer.phone === null) return fail('PHONE_REQUIRED');
  await phoneLooks.insert({ id: idFrom('look', actor.id, customerId, requestId), customerId, staffId: actor.id, staffName: actor.name, at: now });
  return { phone: customer.phone };
};
