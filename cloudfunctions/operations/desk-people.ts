import type { StaffMember, StaffRole } from '@shared/domain/staff/model';
import type { Fulfilment } from '@shared/domain/order/model';
import { holdsRole } from '@shared/domain/staff/rules';
import { staffMembers } from '../data/staff-members';

/** Who hears of a new order, by how it is handed over. */
export const ORDER_DESKS: Record<Fulfilment, readonly StaffRole[]> = {
  pickup: ['customerService', 'writeOffClerk'], express: ['customerService', 'marketingManager'], service: ['serviceAdviser', 'customerService'],
};

/** Who decides about refunds. */
export const REFUND_DECIDERS: readonly StaffRole[] = ['marketingManager', 'serviceManager', 'salesManager', 'generalManager'];

/** Active colleagues of a store with one of the roles; where there are none, the general managers, so that nothing goes unheard. */
export async function deskPeople(storeId: string, roles: readonly StaffRole[]): Promise<StaffMember[]> {
  const staff = await staffMembers.listOfStore(storeId);
  const wanted = staff.filter((one) => holdsRole(one.roles, roles));
  return wanted.length > 0 ? wanted : staff.filter((one) => one.roles.includes('generalManager'));
}
