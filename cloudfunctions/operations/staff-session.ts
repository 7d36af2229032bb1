import type { StaffProfile, StaffSession } from '@shared/domain/session/model';
import type { StaffMember } from '@shared/domain/staff/model';
import { roleLabel } from '@shared/domain/staff/rules';
import { staffMembers } from '../data/staff-members';
import { stores } from '../data/stores';
import { countUnread } from './message-box';
import { templateIdsOf } from './subscriptions';

/** What the staff app knows of a member after start-up; a member who is gone, or nobody, is a guest. */
export async function staffSession(staffId: string | null, now: number): Promise<StaffSession> {
  const member = staffId === null ? null : await staffMembers.get(staffId);
  if (member?.status !== 'active') return { kind: 'guest', serverNow: now };
  const [profile, templateIds, unreadCount] = await Promise.all([toStaffProfile(member), templateIdsOf('staff'), countUnread(member.id)]);
  return { kind: 'member', profile, templateIds, unreadCount, serverNow: now };
}

async function toStaffProfile(member: StaffMember): Promise<StaffProfile> {
  const { id, name, phone, roles, avatar, introduction, isOnDuty, storeId, storeIds } = member;
  const scope = await stores.getMany(storeIds);
  return {
    id, name, phone, roles, roleLabel: roleLabel(roles), avatar, introduction, isOnDuty, storeId,
    stores: scope.map((store) => ({ id: store.id, name: store.name, shortName: store.shortName })),
  };
}
