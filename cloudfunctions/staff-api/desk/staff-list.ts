import type { StaffActions } from '@shared/contracts/index';
import { STAFF_ROLES, type StaffMember } from '@shared/domain/staff/model';
import { toStaffCard } from '@shared/domain/staff/rules';
import { staffMembers } from '../../data/staff-members';
import type { Handler } from '../../runtime/dispatch';

/** Colleagues of the store worked in, senior roles first. */
export const listStaff: Handler<StaffActions['staff.list']> = async (_input, { actor }) => {
  const members = await staffMembers.listOfStore(actor.storeId);
  const sorted = [...members].sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'zh-CN'));
  return { staff: sorted.map(toStaffCard) };
};

function rankOf(member: StaffMember): number {
  return Math.min(...member.roles.map((role) => STAFF_ROLES.indexOf(role)));
}
