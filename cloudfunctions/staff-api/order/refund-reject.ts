import type { StaffActions } from '@shared/contracts/index';
import { rejectRefund } from '../../operations/refund-decision';
import type { Handler } from '../../runtime/dispatch';
import { storeRefund } from './store-refund';

/** A manager declines a refund; the customer reads why, the order goes on as before. Repeating it changes nothing. */
export const reject: Handler<StaffActions['refund.reject']> = async ({ requestId, refundId, note }, { actor, now }) =>
  rejectRefund(await storeRefund(refundId, actor), { note, by: actor }, { requestId, now });
