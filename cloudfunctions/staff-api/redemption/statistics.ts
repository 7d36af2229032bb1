import type { StaffActions } from '@shared/contracts/index';
import type { Page } from '@shared/core/paging';
import { addDays, startOfDay } from '@shared/core/time';
import type { Redemption } from '@shared/domain/redemption/model';
import { daysOfSpan, managesRedemptions } from '@shared/domain/redemption/rules';
import { sumUp } from '@shared/domain/redemption/statistics';
import { redemptions } from '../../data/redemptions';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** Rows one read takes; the platform answers a thousand at most, one of which tells whether there are more. */
const ROWS = 999;

/** Figures of at most 31 days: of the store for managers, of oneself for others. */
export const statistics: Handler<StaffActions['redemption.statistics']> = async ({ from, to }, { actor, fail }) => {
  const days = daysOfSpan(from, to);
  if (!days) return fail('DAY_SPAN_INVALID');
  const at = command.and([command.gte(startOfDay(from)), command.lt(startOfDay(addDays(to, 1)))]);
  const filter = { storeId: actor.storeId, at, ...(managesRedemptions(actor.roles) ? {} : { clerkId: actor.id }) };
  const all: Redemption[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Redemption> = await redemptions.page({ filter, sort: { field: 'at', direction: 'desc' }, cursor, size: ROWS });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return sumUp(all, days);
};
