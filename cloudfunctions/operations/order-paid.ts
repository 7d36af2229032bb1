import type { MallOrder, ShippingUpload } from '@shared/domain/order/model';
import type { Payment } from '@shared/domain/payment/model';
import { mallOrders } from '../data/mall-orders';
import { useCoupons } from './coupon-freezing';
import { returnLatePayment } from './late-payment';
import { announceOrder } from './order-news';
import { countSold } from './order-stock';
import { openPackages } from './owned-package';

/**
 * An order's money is here. An unpaid order becomes paid, and what follows is done; one that was closed in the meantime stays closed and
 * the money goes back. May run several times and at once.
 */
export async function orderPaid(payment: Payment, now: number): Promise<void> {
  const before = await orderOf(payment);
  if (before.status === 'unpaid') {
    await mallOrders.patchIf(before.id, { status: 'unpaid' }, {
      status: 'paid', paidAt: payment.paidAt, paymentId: payment.id, transactionId: payment.transactionId, shippingUpload: firstUpload(before, payment),
      pending: 'paid', updatedAt: now,
    });
  }
  const order = await orderOf(payment);
  if (order.status === 'closed') return returnLatePayment(payment, { number: order.number, customerName: order.customerName, reason: '订单已关闭后到账，自动退款' }, now);
  await finishOrderPaid(order, now);
}

async function orderOf(payment: Payment): Promise<MallOrder> {
  const order = await mallOrders.get(payment.subjectId);
  if (!order || order.status === 'placing') throw new Error(`payment ${payment.id} is for ${payment.subjectId}, which is no order that can be paid`);
  return order;
}

/** Services have no hand-over WeChat could wait for: it is told at once. What cost nothing was no payment of WeChat's. */
function firstUpload({ fulfilment }: MallOrder, { transactionId }: Payment): ShippingUpload {
  return fulfilment === 'service' && transactionId !== null ? 'due' : 'none';
}

/** What follows from a payment for coupons, packages, counters, timeline and desk; the order's mark goes last. Does nothing when it is done. */
export async function finishOrderPaid(order: MallOrder, now: number): Promise<void> {
  if (order.pending !== 'paid') return;
  await useCoupons(order, now);
  await openPackages(order);
  await countSold(order, now);
  await announceOrder(order, 'paid', { actorName: '本人', at: order.paidAt ?? now });
  await mallOrders.patchIf(order.id, { pending: 'paid' }, { pending: null });
}
