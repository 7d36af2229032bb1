import type { CustomerActions } from '@shared/contracts/index';
import { isConsultantOf, toConsultantCard } from '@shared/domain/staff/rules';
import { staffMembers } from '../../data/staff-members';
import { stores } from '../../data/stores';
import type { Handler } from '../../runtime/dispatch';

/** Consultants who work in a store now, those on duty first, each group by name. */
export const listConsultants: Handler<CustomerActions['consultant.list']> = async ({ storeId }, { fail }) => {
  const store = await stores.get(storeId);
  if (!store) return fail('STORE_NOT_FOUND');
  const members = (await staffMembers.listOfStore(storeId)).filter((member) => isConsultantOf(member, storeId));
  const sorted = [...members].sort((a, b) => Number(b.isOnDuty) - Number(a.isOnDuty) || a.name.localeCompare(b.name, 'zh-CN'));
  return { consultants: sorted.map((member) => toConsultantCard(member, store)) };
};
