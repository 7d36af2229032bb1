import { PAID_STATUSES } from '@shared/domain/order/rules';
import type { Payment } from '@shared/domain/payment/model';
import { mallOrders } from '../data/mall-orders';
import type { CustomerActor } from '../runtime/context';
import { refuse } from '../runtime/refusal';
import { goodsOf } from './order-news';
import type { Payable } from './payable';
import { orderPaymentId } from './payment-ids';

/** What one's own order asks for; of one that is paid the payment it has. @throws Refusal ORDER_NOT_FOUND | ORDER_STATUS_CHANGED | ORDER_EXPIRED */
export async function payableOrder(orderId: string, actor: CustomerActor, now: number): Promise<Payable> {
  const order = await mallOrders.get(orderId);
  if (order?.customerId !== actor.id) return refuse('ORDER_NOT_FOUND');
  const isExpired = order.status === 'unpaid' ? order.expiresAt <= now : order.closeReason === 'timeout';
  if (isExpired) return refuse('ORDER_EXPIRED');
  if (order.status !== 'unpaid' && !PAID_STATUSES.includes(order.status)) return refuse('ORDER_STATUS_CHANGED');
  const { id: subjectId, storeId, totalFen: amountFen, expiresAt } = order;
  return { id: orderPaymentId(orderId), subject: 'order', subjectId, storeId, amountFen, expiresAt, description: goodsOf(order) };
}

/** Notes the payment on its order; false when the order does not wait for it any more. */
export async function keepOrderPayable(payment: Payment): Promise<boolean> {
  const { id: paymentId, subjectId } = payment;
  if (await mallOrders.patchIf(subjectId, { status: 'unpaid', paymentId: null }, { paymentId })) return true;
  const order = await mallOrders.get(subjectId);
  return order?.status === 'unpaid' && order.paymentId === paymentId;
}
