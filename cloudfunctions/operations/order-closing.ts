import type { CloseReason, MallOrder } from '@shared/domain/order/model';
import { isFailed } from '@shared/domain/order/rules';
import { mallOrders } from '../data/mall-orders';
import { thawCoupons } from './coupon-freezing';
import { announceOrder } from './order-news';
import { giveBackPieces, undoPieces } from './order-stock';
import { closePayment } from './payment-closing';
import { orderPaymentId } from './payment-ids';

/** `paid`: the money was there first. `changed`: it does not wait for payment any more. */
export type CloseOutcome = 'closed' | 'paid' | 'changed';

/** Payments that may be opened while an order is being closed; it has one at a time. */
const MOST_ROUNDS = 3;

/**
 * Gives an unpaid order up. The payment is closed at the platform first: an order whose money has come is paid instead, however late,
 * so nobody pays for nothing.
 *
 * @throws when the platform cannot be asked; the order then stays as it is
 */
export async function closeOrder(order: MallOrder, reason: Exclude<CloseReason, 'failed'>, now: number): Promise<CloseOutcome> {
  let current: MallOrder | null = order;
  for (let round = 0; round < MOST_ROUNDS && current?.status === 'unpaid'; round += 1) {
    if (await closePayment(orderPaymentId(order.id), now) === 'paid') return 'paid';
    // A payment opened meanwhile changes `paymentId`; then that one is closed first.
    await mallOrders.patchIf(order.id, { status: 'unpaid', paymentId: current.paymentId }, {
      status: 'closed', closeReason: reason, closedAt: now, pending: 'closed', updatedAt: now,
    });
    current = await mallOrders.get(order.id);
  }
  if (!current) return 'changed';
  await finishOrderClosed(current, now);
  return outcomeOf(current);
}

function outcomeOf({ status }: MallOrder): CloseOutcome {
  if (status === 'closed') return 'closed';
  return status === 'unpaid' || status === 'placing' ? 'changed' : 'paid';
}

/**
 * Gives up an order that was never complete. Whoever is still placing it finds it closed and gives back the rest.
 *
 * @returns false when it is not being placed any more
 */
export async function abandonOrder(order: MallOrder, now: number): Promise<boolean> {
  const closed = { status: 'closed', closeReason: 'failed', closedAt: now, pending: 'closed', updatedAt: now } as const;
  if (!await mallOrders.patchIf(order.id, { status: 'placing' }, closed)) return false;
  await finishOrderClosed({ ...order, ...closed }, now);
  return true;
}

/** Gives back all a closed order held. Every step may be repeated; the work is off the list when all are done. */
export async function finishOrderClosed(order: MallOrder, now: number): Promise<void> {
  if (order.status !== 'closed' || order.pending !== 'closed') return;
  if (isFailed(order)) await undoPieces(order);
  else await giveBackPieces(order, now);
  if (order.coupons.length > 0) await thawCoupons(order);
  if (!isFailed(order)) await announceClosing(order);
  await mallOrders.patchIf(order.id, { status: 'closed', pending: 'closed' }, { pending: null });
}

async function announceClosing(order: MallOrder): Promise<void> {
  const isOwnWish = order.closeReason === 'customer';
  await announceOrder(order, isOwnWish ? 'cancelled' : 'expired', { actorName: isOwnWish ? '本人' : '系统', at: order.closedAt ?? order.updatedAt });
}
