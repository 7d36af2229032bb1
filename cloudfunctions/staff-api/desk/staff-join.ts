import type { StaffActions } from '@shared/contracts/index';
import type { InputOf } from '@shared/contracts/action';
import type { Invitation, StaffMember } from '@shared/domain/staff/model';
import { refuseJoin } from '@shared/domain/staff/rules';
import { invitations } from '../../data/invitations';
import { staffMembers } from '../../data/staff-members';
import { phoneBehindCode } from '../../operations/phone-by-code';
import { makeOnce } from '../../operations/repetition';
import { staffSession } from '../../operations/staff-session';
import type { GuestActor } from '../../runtime/context';
import type { Handler } from '../../runtime/dispatch';
import { staffIdOf } from '../../runtime/ids';
import { refuse } from '../../runtime/refusal';
import { inTransaction } from '../../runtime/transaction';
import { readInvitationCode } from './invitation-code';

/**
 * Joins a store: the invitation is used and the member made in one step, so one invitation lets one person in. Whoever repeats the
 * call after joining gets the session again. The invitation is looked at before the phone's one-time code is spent.
 */
export const join: Handler<StaffActions['staff.join']> = async (input, { actor, now, fail }) => {
  const invitation = await invitations.get(readInvitationCode(input.invitationCode));
  if (!invitation) return fail('INVITATION_NOT_FOUND');
  const staffId = staffIdOf(actor.appId, actor.openid);
  if (actor.staff && invitation.usedById === actor.staff.id) return staffSession(actor.staff.id, now);
  if (actor.staff) return fail('ALREADY_STAFF');
  const hasJoined = async () => ((await invitations.get(invitation.id))?.usedById === staffId ? staffId : null);
  await makeOnce(hasJoined, () => useInvitation({ invitation, input, actor, now }));
  return staffSession(staffId, now);
};

interface Joining {
  invitation: Invitation;
  input: InputOf<StaffActions['staff.join']>;
  actor: GuestActor;
  now: number;
}

/** Uses the invitation and makes the member in one step. @returns the member's id */
async function useInvitation({ invitation, input, actor, now }: Joining): Promise<string> {
  const staffId = staffIdOf(actor.appId, actor.openid);
  const early = refuseJoin(invitation, invitation.phone, now);
  if (early) return refuse(early);
  const phone = await invitedPhone(input);
  return inTransaction(async (transaction) => {
    const current = await invitations.within(transaction).get(invitation.id);
    const refusal = current ? refuseJoin(current, phone, now) : 'INVITATION_NOT_FOUND';
    if (refusal) return refuse(refusal);
    const members = staffMembers.within(transaction);
    if ((await members.get(staffId))?.status === 'active') return refuse('ALREADY_STAFF');
    await members.put(newMember(actor, invitation, now));
    await invitations.within(transaction).patch(invitation.id, { status: 'used', usedAt: now, usedById: staffId });
    return staffId;
  });
}

async function invitedPhone({ phoneCode, phone }: InputOf<StaffActions['staff.join']>): Promise<string> {
  if (phoneCode !== null) return (await phoneBehindCode(phoneCode, 'staff')) ?? refuse('PHONE_CODE_EXPIRED');
  return phone ?? refuse('PHONE_REQUIRED');
}

/** On duty at once; the turn for new customers begins with everybody else's. */
function newMember({ appId, openid }: GuestActor, { name, phone, roles, storeId }: Invitation, now: number): StaffMember {
  return {
    id: staffIdOf(appId, openid), name, phone, roles, storeId, storeIds: [storeId], avatar: null, introduction: '', isOnDuty: true,
    status: 'active', joinedAt: now, appId, openid, lastAssignedAt: now,
  };
}
