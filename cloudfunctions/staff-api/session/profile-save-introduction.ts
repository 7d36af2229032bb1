import type { StaffActions } from '@shared/contracts/index';
import { staffMembers } from '../../data/staff-members';
import { checkText } from '../../operations/moderation';
import { staffSession } from '../../operations/staff-session';
import type { Handler } from '../../runtime/dispatch';

/** Keeps the sentence customers read on one's card; strangers see it, so WeChat reads it first. */
export const saveIntroduction: Handler<StaffActions['profile.saveIntroduction']> = async ({ introduction }, { actor, now }) => {
  const member = await staffMembers.get(actor.id);
  if (member?.introduction !== introduction) {
    await checkText(introduction, actor, 'public');
    await staffMembers.patch(actor.id, { introduction });
  }
  return staffSession(actor.id, now);
};
