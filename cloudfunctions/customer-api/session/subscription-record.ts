import type { CustomerActions } from '@shared/contracts/index';
import { recordDecisions } from '../../operations/subscriptions';
import type { Handler } from '../../runtime/dispatch';

/** Keeps what the customer answered to WeChat's subscription sheet; the same request counts once. */
export const recordSubscription: Handler<CustomerActions['subscription.record']> = async (answer, { actor, now }) => ({
  recorded: await recordDecisions(actor, answer, now),
});
