import type { StaffActions } from '@shared/contracts/index';
import type { Invitation } from '@shared/domain/staff/model';
import { invitationExpiry, refuseInvite, toInvitationCard } from '@shared/domain/staff/rules';
import { invitations } from '../../data/invitations';
import type { Handler } from '../../runtime/dispatch';
import { invitationCode } from './invitation-code';

/** Invites the holder of a phone number into the store worked in. A repeated request finds the invitation it made. */
export const createInvitation: Handler<StaffActions['invitation.create']> = async (input, { actor, now, fail }) => {
  const { requestId, name, phone } = input;
  const roles = [...new Set(input.roles)];
  const refusal = refuseInvite(actor.roles, roles);
  if (refusal) return fail(refusal);
  const invitation: Invitation = {
    id: invitationCode(actor.id, requestId), storeId: actor.storeId, name, phone, roles, status: 'open', createdById: actor.id,
    createdByName: actor.name, createdAt: now, expiresAt: invitationExpiry(now), usedAt: null, usedById: null,
  };
  if (await invitations.insert(invitation)) return { invitation: toInvitationCard(invitation, now) };
  const known = await invitations.get(invitation.id);
  if (known?.createdById !== actor.id) throw new Error('two requests made the same invitation code');
  return { invitation: toInvitationCard(known, now) };
};
