import type { Coupon } from '@shared/domain/coupon/model';
import type { MallOrder } from '@shared/domain/order/model';
import { couponStocks } from '../data/coupon-stocks';
import type { MarkedMove } from '../data/counters';
import { coupons } from '../data/coupons';
import { mallOrders } from '../data/mall-orders';
import { command } from '../runtime/sdk';
import { FREEZE_LEASE_MS, thawCoupons, useCoupons } from './coupon-freezing';
import { GIFT_BACK, finishGift } from './coupon-gifts';
import { announceGiftBack } from './coupon-news';

/** Ends what a coupon waits for: a gift nobody took, or whose giver was not told; a freeze whose order is gone; a grant whose call died. */
export async function tendCoupon(coupon: Coupon, now: number): Promise<void> {
  switch (coupon.status) {
    case 'granting':
      await coupons.removeIf(coupon.id, { status: 'granting', grantedAt: coupon.grantedAt });
      return;
    case 'gifting':
      return sendGiftBack(coupon, now);
    case 'frozen':
      return tendFreeze(coupon, now);
    case 'usable':
      return coupon.origin === 'gifted' ? finishGift(coupon) : stopWaiting(coupon);
    case 'used':
    case 'revoked':
      return stopWaiting(coupon);
  }
}

async function stopWaiting({ id, status, dueAt }: Coupon): Promise<void> {
  await coupons.patchIf(id, { status, dueAt }, { dueAt: null });
}

/** The notice goes first and is one per gift, so a crash in between loses nothing and repeats nothing. */
async function sendGiftBack(coupon: Coupon, now: number): Promise<void> {
  if (coupon.giftId === null) return;
  await announceGiftBack(coupon, coupon.giftId, now);
  await coupons.patchIf(coupon.id, { status: 'gifting', giftId: coupon.giftId, giftUntil: command.lt(now) }, GIFT_BACK);
}

/** The order tells: closed or missing ones let go, paid ones have used it, others are asked again. */
async function tendFreeze(coupon: Coupon, now: number): Promise<void> {
  const order = coupon.orderId === null ? null : await mallOrders.get(coupon.orderId);
  if (!order) return thawCoupons({ id: coupon.orderId ?? '' });
  switch (order.status) {
    case 'closed':
    case 'refunded':
      return thawCoupons(order);
    case 'placing':
    case 'unpaid':
      await coupons.patchIf(coupon.id, { status: 'frozen', orderId: order.id }, { dueAt: nextLook(order, now) });
      return;
    case 'paid':
    case 'shipped':
    case 'completed':
      await useCoupons(order, now);
      // Whatever it still holds is not among its coupons.
      return thawCoupons(order);
  }
}

function nextLook(order: MallOrder, now: number): number {
  return (order.status === 'unpaid' ? Math.max(now, order.expiresAt) : now) + FREEZE_LEASE_MS;
}

/** Ends the mark of a movement whose call is gone: the coupon that carries it proves it, otherwise the piece goes back to the stock. */
export async function tendGrantMark(mark: MarkedMove): Promise<void> {
  const coupon = await coupons.get(mark.ownerId);
  const isProven = coupon !== null && coupon.status !== 'granting' && coupon.stockKey === mark.key;
  if (isProven) await couponStocks.settle(mark.counterId, mark.key);
  else await couponStocks.undo(mark.counterId, mark.key);
}
