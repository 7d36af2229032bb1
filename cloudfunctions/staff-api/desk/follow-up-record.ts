import type { StaffActions } from '@shared/contracts/index';
import { displayName } from '@shared/domain/customer/rules';
import { consultantOf } from '../../operations/consultants';
import { reachableCustomer } from '../../operations/reachable-customer';
import type { Handler } from '../../runtime/dispatch';
import { draftContact, findContact, recordContact, writeContact } from './contact';

/** Notes a contact outside any task; the next contact goes to the customer's consultant, or to whoever noted this one. Repeatable. */
export const recordFollowUp: Handler<StaffActions['followUp.record']> = async (input, { actor, now, fail }) => {
  const customer = await reachableCustomer(actor, input.customerId);
  if (!customer) return fail('CUSTOMER_NOT_FOUND');
  const known = await findContact(actor, input.requestId);
  if (known) {
    await recordContact(known);
    return known;
  }
  if (input.next && input.next.dueAt <= now) return fail('NEXT_PLAN_IN_PAST');
  const owner = (await consultantOf(customer)) ?? actor;
  const subject = {
    storeId: actor.storeId, staffId: owner.id, staffName: owner.name, customerId: customer.id, customerName: displayName(customer), taskId: null,
  };
  const written = draftContact(actor, subject, { input, now });
  await writeContact(written, null);
  await recordContact(written);
  return written;
};
