import type { StaffActions } from '@shared/contracts/index';
import { staffMembers } from '../../data/staff-members';
import { staffSession } from '../../operations/staff-session';
import type { Handler } from '../../runtime/dispatch';

/** Moves to another store of one's own scope. */
export const switchStore: Handler<StaffActions['session.switchStore']> = async ({ storeId }, { actor, now, fail }) => {
  if (!actor.storeIds.includes(storeId)) return fail('STORE_OUT_OF_SCOPE');
  if (actor.storeId !== storeId) await staffMembers.patch(actor.id, { storeId });
  return staffSession(actor.id, now);
};
