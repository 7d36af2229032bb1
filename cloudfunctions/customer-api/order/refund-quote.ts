import type { CustomerActions } from '@shared/contracts/index';
import { planRefund, refuseRefund } from '@shared/domain/order/refund-rules';
import { refundablePackages } from '../../operations/refund-of-order';
import type { Handler } from '../../runtime/dispatch';
import { ownOrder } from './own-order';

/** What giving some pieces back, or all, would bring. */
export const quoteRefund: Handler<CustomerActions['refund.quote']> = async ({ orderId, lines }, { actor, fail }) => {
  const order = await ownOrder(orderId, actor);
  if (refuseRefund({ ...order, openRefundId: null })) return fail('NOTHING_TO_REFUND');
  const plan = planRefund(order, lines, await refundablePackages(order.id));
  if (!plan) return fail('NOTHING_TO_REFUND');
  return { ...plan, lines: plan.lines.map(({ packageIds: _, ...line }) => line) };
};
