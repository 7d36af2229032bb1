import type { StaffActions } from '@shared/contracts/index';
import { toInvitationCard } from '@shared/domain/staff/rules';
import { invitations } from '../../data/invitations';
import type { Handler } from '../../runtime/dispatch';

/** Invitations of the store, newest first, phones masked. */
export const listInvitations: Handler<StaffActions['invitation.list']> = async ({ cursor }, { actor, now }) => {
  const page = await invitations.page({ filter: { storeId: actor.storeId }, sort: { field: 'createdAt', direction: 'desc' }, cursor });
  return { items: page.items.map((invitation) => toInvitationCard(invitation, now)), nextCursor: page.nextCursor };
};
