import type { StaffActions } from '@shared/contracts/index';
import { recordDecisions } from '../../operations/subscriptions';
import type { Handler } from '../../runtime/dispatch';

/** Keeps what a colleague answered to WeChat's subscription sheet; the same request counts once. */
export const recordSubscription: Handler<StaffActions['subscription.record']> = async (answer, { actor, now }) => ({
  recorded: await recordDecisions(actor, answer, now),
});
