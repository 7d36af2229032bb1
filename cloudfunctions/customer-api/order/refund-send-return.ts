import type { CustomerActions } from '@shared/contracts/index';
import { sendReturn } from '../../operations/refund-decision';
import type { Handler } from '../../runtime/dispatch';
import { ownRefund } from './own-refund';

/** A customer says how the goods travel back; the desk is told. Repeating it changes nothing. */
export const tellReturn: Handler<CustomerActions['refund.sendReturn']> = async ({ refundId, tracking, requestId }, { actor, now }) =>
  sendReturn(await ownRefund(refundId, actor), tracking, { requestId, now });
