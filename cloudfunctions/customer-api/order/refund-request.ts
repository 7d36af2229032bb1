import type { CustomerActions } from '@shared/contracts/index';
import { refuseRefundRequest } from '@shared/domain/order/refund-rules';
import { refunds } from '../../data/refunds';
import { settingsOfMall } from '../../operations/mall-settings';
import { checkText } from '../../operations/moderation';
import { openOrderRefund } from '../../operations/refund-opening';
import { makeOnce } from '../../operations/repetition';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { ownOrder } from './own-order';

/** A customer asks for money back. Keeps the order for the refund and tells those who decide; repeating it asks once. */
export const requestRefund: Handler<CustomerActions['refund.request']> = async (input, { actor, now, fail }) => {
  const { requestId, orderId, lines, kind, reason, text, pictures } = input;
  const id = idFrom('refund', actor.id, requestId);
  return makeOnce(() => refunds.get(id), async () => {
    const order = await ownOrder(orderId, actor);
    const { afterSaleDays } = await settingsOfMall(order.storeId);
    const refusal = refuseRefundRequest(order.openRefundId === id ? { ...order, openRefundId: null } : order, afterSaleDays, now);
    if (refusal) return fail(refusal);
    await checkText(text, actor);
    return openOrderRefund(order, { wishes: lines, kind }, { id, requestId, reason, text, pictures, startedBy: null, now });
  });
};
