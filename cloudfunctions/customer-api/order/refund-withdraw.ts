import type { CustomerActions } from '@shared/contracts/index';
import { withdrawRefund } from '../../operations/refund-decision';
import type { Handler } from '../../runtime/dispatch';
import { ownRefund } from './own-refund';

/** A customer takes their own request back; the order goes on as before. Repeating it changes nothing. */
export const withdraw: Handler<CustomerActions['refund.withdraw']> = async ({ refundId, requestId }, { actor, now, fail }) => {
  const refund = await ownRefund(refundId, actor);
  if (refund.startedById !== null) return fail('REFUND_STATUS_CHANGED');
  return withdrawRefund(refund, { requestId, now });
};
