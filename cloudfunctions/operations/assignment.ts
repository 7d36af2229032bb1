import type { Customer } from '@shared/domain/customer/model';
import type { BindingRecord } from '@shared/domain/binding/model';
import { nextConsultant } from '@shared/domain/staff/rules';
import type { StaffMember } from '@shared/domain/staff/model';
import { bindingRecords } from '../data/binding-records';
import { customers } from '../data/customers';
import { staffMembers } from '../data/staff-members';
import { idFrom } from '../runtime/ids';

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

/**
 * Binds a customer to a consultant, only while the customer's consultant is still the one that was seen, and keeps the record. Two
 * calls at once bind once.
 *
 * @returns whether this call made the change
 */
export async function bindConsultant(
  customer: Pick<Customer, 'id' | 'consultantId'>, consultant: Pick<StaffMember, 'id' | 'storeId'>, options: BindingCause & { now: number },
): Promise<boolean> {
  const { cause, reason, codeId, requestId, now } = options;
  const changes = { consultantId: consultant.id, storeId: consultant.storeId };
  const isChanged = await customers.patchIf(customer.id, { consultantId: customer.consultantId }, changes);
  if (!isChanged) return false;
  await bindingRecords.insert({
    id: idFrom('binding', customer.id, requestId), customerId: customer.id, storeId: consultant.storeId,
    fromConsultantId: customer.consultantId, toConsultantId: consultant.id, cause, reason, codeId, at: now,
  });
  return true;
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
