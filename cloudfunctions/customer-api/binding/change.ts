import type { CustomerActions } from '@shared/contracts/index';
import { isConsultantOf } from '@shared/domain/staff/rules';
import { bindingRecords } from '../../data/binding-records';
import { staffMembers } from '../../data/staff-members';
import { arriveCustomer } from '../../operations/arrival';
import { bindConsultant, bindingId } from '../../operations/assignment';
import { settleBinding } from '../../operations/binding-aftermath';
import { consultantCard } from '../../operations/consultants';
import { checkText } from '../../operations/moderation';
import type { Handler } from '../../runtime/dispatch';

/** Tries when the customer's consultant changes under our hands. */
const TRIES = 5;

/**
 * The customer takes another consultant and says why. Both consultants are told; open inquiries, drives and applications stay with
 * whom they were given to. A repeated request finds its record and answers the same.
 */
export const change: Handler<CustomerActions['binding.change']> = async ({ requestId, consultantId, reason }, { actor, now, fail }) => {
  const consultant = await staffMembers.get(consultantId);
  if (!consultant || !isConsultantOf(consultant, consultant.storeId)) return fail('CONSULTANT_NOT_FOUND');
  const id = bindingId(actor.id, requestId);
  let record = await bindingRecords.get(id);
  if (!record) await checkText(reason, actor);
  for (let attempt = 0; !record && attempt < TRIES; attempt += 1) {
    if (!consultant.isOnDuty) return fail('CONSULTANT_AWAY');
    const customer = await arriveCustomer(actor, null, now);
    if (customer.consultantId === consultantId) return fail('ALREADY_YOUR_CONSULTANT');
    const isDone = await bindConsultant(customer, consultant, { cause: 'customer', reason, codeId: null, requestId, now });
    if (isDone) record = await bindingRecords.get(id);
  }
  if (!record) throw new Error(`the consultant of ${actor.id} kept changing`);
  await settleBinding({ record, consultant, actorName: actor.name });
  return { consultant: await consultantCard(consultant, record.storeId) };
};
