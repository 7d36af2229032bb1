import type { Customer } from '@shared/domain/customer/model';
import type { BindingRecord } from '@shared/domain/binding/model';
import { nextConsultant } from '@shared/domain/staff/rules';
import type { StaffMember } from '@shared/domain/staff/model';
import { bindingRecords } from '../data/binding-records';
import { customers } from '../data/customers';
import { staffMembers } from '../data/staff-members';
import { idFrom } from '../runtime/ids';
import { inTransaction } from '../runtime/transaction';

/** Tries when two customers want the same consultant's turn at once. */
const TURNS = 8;

/** Why and how a customer gets a consultant. */
export interface BindingCause {
  cause: BindingRecord['cause'];
  reason: string;
  codeId: string | null;
  /** Tells a repeated call from a new change, usually the request id. */
  requestId: string;
}

/** Id of the record one request leaves when it changes a customer's consultant. */
export function bindingId(customerId: string, requestId: string): string {
  return idFrom('binding', customerId, requestId);
}

/**
 * Binds a customer to a consultant, only while the customer's consultant is still the one that was seen; the change and its record are
 * written together. Two calls at once bind once, and a repeated call finds its own record.
 *
 * @returns whether the change stands because of this request, made by this call or an earlier one
 */
export function bindConsultant(
  customer: Pick<Customer, 'id' | 'consultantId'>, consultant: Pick<StaffMember, 'id' | 'storeId'>, options: BindingCause & { now: number },
): Promise<boolean> {
  const { cause, reason, codeId, requestId, now } = options;
  const id = bindingId(customer.id, requestId);
  return inTransaction(async (transaction) => {
    const records = bindingRecords.within(transaction);
    const people = customers.within(transaction);
    if (await records.get(id)) return true;
    const current = await people.get(customer.id);
    if (current?.consultantId !== customer.consultantId) return false;
    await people.patch(customer.id, { consultantId: consultant.id, storeId: consultant.storeId, chosenStoreId: consultant.storeId });
    await records.put({
      id, customerId: customer.id, storeId: consultant.storeId, fromConsultantId: customer.consultantId, toConsultantId: consultant.id,
      cause, reason, codeId, at: now,
    });
    return true;
  });
}

/**
 * Takes the turn of the consultant who waited longest in a store; the turn moves with a conditional update, so two customers at once
 * get two consultants.
 *
 * @returns null when nobody is on duty
 */
export async function takeTurn(storeId: string, now: number): Promise<StaffMember | null> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const chosen = nextConsultant(await staffMembers.listOfStore(storeId));
    if (!chosen) return null;
    const at = Math.max(now, chosen.lastAssignedAt + 1);
    if (await staffMembers.patchIf(chosen.id, { lastAssignedAt: chosen.lastAssignedAt }, { lastAssignedAt: at })) return chosen;
  }
  return nextConsultant(await staffMembers.listOfStore(storeId));
}
