import type { StaffActions } from '@shared/contracts/index';
import { retryRefund } from '../../operations/refund-decision';
import type { Handler } from '../../runtime/dispatch';
import { storeRefund } from './store-refund';

/** A manager tries a refund again that WeChat did not take; the number stays, so nothing is paid twice. */
export const retry: Handler<StaffActions['refund.retry']> = async ({ requestId, refundId }, { actor, now }) =>
  retryRefund(await storeRefund(refundId, actor), { requestId, now });
