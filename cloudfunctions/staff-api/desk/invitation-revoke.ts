import type { StaffActions } from '@shared/contracts/index';
import { toInvitationCard } from '@shared/domain/staff/rules';
import { invitations } from '../../data/invitations';
import type { Handler } from '../../runtime/dispatch';

/** Takes an invitation of the store back while nobody has used it. Repeating it changes nothing. */
export const revokeInvitation: Handler<StaffActions['invitation.revoke']> = async ({ code }, { actor, now, fail }) => {
  const invitation = await invitations.get(code);
  if (invitation?.storeId !== actor.storeId) return fail('INVITATION_NOT_FOUND');
  await invitations.patchIf(code, { status: 'open' }, { status: 'revoked' });
  const current = (await invitations.get(code)) ?? invitation;
  return current.status === 'used' ? fail('INVITATION_USED') : { invitation: toInvitationCard(current, now) };
};
