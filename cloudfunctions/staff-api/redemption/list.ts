import type { StaffActions } from '@shared/contracts/index';
import { addDays, startOfDay } from '@shared/core/time';
import type { Redemption } from '@shared/domain/redemption/model';
import { daysOfSpan, managesRedemptions } from '@shared/domain/redemption/rules';
import type { Filter } from '../../data/collection';
import { redemptions } from '../../data/redemptions';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** One's own write-offs, or for managers those of the store or of one clerk, the latest first; what never came to be is left out. */
export const list: Handler<StaffActions['redemption.list']> = async ({ scope, subject, clerkId, days, cursor }, { actor, fail }) => {
  if (days && !daysOfSpan(days.from, days.to)) return fail('DAY_SPAN_INVALID');
  const filter: Filter<Redemption> = {
    storeId: actor.storeId, status: command.in(['done', 'undone']), ...whose(scope === 'store' && managesRedemptions(actor.roles) ? clerkId : actor.id),
    ...(subject === null ? {} : { subject }),
    ...(days === null ? {} : { at: command.and([command.gte(startOfDay(days.from)), command.lt(startOfDay(addDays(days.to, 1)))]) }),
  };
  return redemptions.page({ filter, sort: { field: 'at', direction: 'desc' }, cursor });
};

function whose(clerkId: string | null): Filter<Redemption> {
  return clerkId === null ? {} : { clerkId };
}
