import type { StaffActions } from '@shared/contracts/index';
import { receiveReturn } from '../../operations/refund-decision';
import type { Handler } from '../../runtime/dispatch';
import { storeRefund } from './store-refund';

/** The goods are back, so the money goes. Repeating it pays once. */
export const receive: Handler<StaffActions['refund.receiveReturn']> = async ({ requestId, refundId }, { actor, now }) =>
  receiveReturn(await storeRefund(refundId, actor), { requestId, now });
