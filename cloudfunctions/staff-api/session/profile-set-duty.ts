import type { StaffActions } from '@shared/contracts/index';
import { staffMembers } from '../../data/staff-members';
import { staffSession } from '../../operations/staff-session';
import type { Handler } from '../../runtime/dispatch';

/** Takes new customers, or not; those one has are kept either way. */
export const setDuty: Handler<StaffActions['profile.setDuty']> = async ({ isOnDuty }, { actor, now }) => {
  await staffMembers.patchIf(actor.id, { isOnDuty: !isOnDuty }, { isOnDuty });
  return staffSession(actor.id, now);
};
