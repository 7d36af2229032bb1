import type { StaffActions } from '@shared/contracts/index';
import { refuseRefund } from '@shared/domain/order/refund-rules';
import { refunds } from '../../data/refunds';
import { openOrderRefund } from '../../operations/refund-opening';
import { makeOnce } from '../../operations/repetition';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { storeOrder } from './store-order';

/** A colleague proposes to give money back; managers are told and decide. Also after the days customers have. Repeating it proposes once. */
export const startRefund: Handler<StaffActions['refund.start']> = async ({ requestId, orderId, lines, reason, text }, { actor, now, fail }) => {
  const id = idFrom('refund', actor.id, requestId);
  return makeOnce(() => refunds.get(id), async () => {
    const order = await storeOrder(orderId, actor);
    const refusal = refuseRefund(order.openRefundId === id ? { ...order, openRefundId: null } : order);
    if (refusal) return fail(refusal);
    return openOrderRefund(order, { wishes: lines, kind: 'refundOnly' }, { id, requestId, reason, text, pictures: [], startedBy: actor, now });
  });
};
