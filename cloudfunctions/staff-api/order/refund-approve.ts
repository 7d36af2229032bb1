import type { StaffActions } from '@shared/contracts/index';
import { approveRefund } from '../../operations/refund-decision';
import type { Handler } from '../../runtime/dispatch';
import { storeRefund } from './store-refund';

/** A manager agrees to a refund, perhaps to a smaller sum; the money goes, or waits for the goods. Repeating it pays once. */
export const approve: Handler<StaffActions['refund.approve']> = async ({ requestId, refundId, refundFen, note }, { actor, now }) =>
  approveRefund(await storeRefund(refundId, actor), { refundFen, note, by: actor }, { requestId, now });
