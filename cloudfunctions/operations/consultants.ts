import type { ConsultantCard, StaffMember } from '@shared/domain/staff/model';
import { isConsultantOf, toConsultantCard } from '@shared/domain/staff/rules';
import type { Customer } from '@shared/domain/customer/model';
import { staffMembers } from '../data/staff-members';
import { stores } from '../data/stores';

/** A consultant of one store, as customers see them. */
export async function consultantCard(member: StaffMember, storeId: string): Promise<ConsultantCard> {
  const store = await stores.get(storeId);
  return toConsultantCard(member, { id: storeId, name: store?.name ?? '' });
}

/** The consultant a customer is bound to, or null when there is none or that person has left. */
export async function consultantOf(customer: Pick<Customer, 'consultantId' | 'storeId'>): Promise<StaffMember | null> {
  const { consultantId, storeId } = customer;
  if (consultantId === null || storeId === null) return null;
  const member = await staffMembers.get(consultantId);
  return member && isConsultantOf(member, storeId) ? member : null;
}

/** The card of a customer's consultant, or null. */
export async function consultantCardOf(customer: Pick<Customer, 'consultantId' | 'storeId'>): Promise<ConsultantCard | null> {
  const member = await consultantOf(customer);
  return member && customer.storeId !== null ? consultantCard(member, customer.storeId) : null;
}
