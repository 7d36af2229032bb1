import type { StaffActions } from '@shared/contracts/index';
import { isConsultantOf } from '@shared/domain/staff/rules';
import { bindingRecords } from '../../data/binding-records';
import { staffMembers } from '../../data/staff-members';
import { bindConsultant, bindingId } from '../../operations/assignment';
import { settleBinding } from '../../operations/binding-aftermath';
import { reachableCustomer } from '../../operations/reachable-customer';
import type { Handler } from '../../runtime/dispatch';

/** Tries when the customer's consultant changes under our hands. */
const TRIES = 5;

/** A manager moves a customer to another consultant of the store; customer and both consultants are told. Repeatable. */
export const reassign: Handler<StaffActions['binding.reassign']> = async (input, { actor, now, fail }) => {
  const { requestId, customerId, consultantId, reason } = input;
  const id = bindingId(customerId, requestId);
  const consultant = await staffMembers.get(consultantId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const customer = await reachableCustomer(actor, customerId);
    if (!customer) return fail('CUSTOMER_NOT_FOUND');
    if (!consultant || !isConsultantOf(consultant, actor.storeId)) return fail('CONSULTANT_NOT_FOUND');
    const known = await bindingRecords.get(id);
    if (!known && customer.consultantId === consultantId) return fail('ALREADY_YOUR_CONSULTANT');
    const target = { id: consultantId, storeId: actor.storeId };
    const isDone = await bindConsultant(customer, target, { cause: 'manager', reason, codeId: null, requestId, now });
    const record = isDone ? await bindingRecords.get(id) : null;
    if (!record) continue;
    await settleBinding({ record, consultant, actorName: actor.name });
    return { record };
  }
  throw new Error(`the consultant of ${customerId} kept changing`);
};
