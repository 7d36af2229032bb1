import type { StaffMember } from '@shared/domain/staff/model';
import { defineCollection } from './collection';

const members = defineCollection<StaffMember>({
  name: 'staff_members',
  indexes: [
    { name: 'by_identity', keys: { appId: 1, openid: 1, status: 1 } },
    { name: 'of_store', keys: { storeId: 1, status: 1, lastAssignedAt: 1, _id: 1 } },
  ],
});

/** Everybody who works here. A member's id follows from the WeChat identity, so one identity is at most one member. */
export const staffMembers = {
  ...members,
  /** The active member behind an identity of the staff app, or null. */
  async findActive(appId: string, openid: string): Promise<StaffMember | null> {
    const [member] = await members.find({ filter: { appId, openid, status: 'active' }, limit: 1 });
    return member ?? null;
  },
  /** Active colleagues of a store, those longest without a new customer first; a store has dozens at most. */
  listOfStore(storeId: string): Promise<StaffMember[]> {
    return members.find({ filter: { storeId, status: 'active' }, sort: { field: 'lastAssignedAt', direction: 'asc' }, limit: 200 });
  },
};
