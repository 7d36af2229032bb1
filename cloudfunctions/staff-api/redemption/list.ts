import type { StaffActions } from '@shared/contracts/index';
import type { Redemption } from '@shared/domain/redemption/model';
import { managesRedemptions } from '@shared/domain/redemption/rules';
import type { Filter } from '../../data/collection';
import { redemptions } from '../../data/redemptions';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** One's own write-offs, or for managers those of the store, the latest first; what never came to be is left out. */
export const list: Handler<StaffActions['redemption.list']> = async ({ scope, subject, cursor }, { actor }) => {
  const isWide = scope === 'store' && managesRedemptions(actor.roles);
  const filter: Filter<Redemption> = {
    storeId: actor.storeId, status: command.in(['done', 'undone']), ...(isWide ? {} : { clerkId: actor.id }), ...(subject === null ? {} : { subject }),
  };
  return redemptions.page({ filter, sort: { field: 'at', direction: 'desc' }, cursor });
};
