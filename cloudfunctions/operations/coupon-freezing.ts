import { MS_PER_MINUTE } from '@shared/core/time';
import type { Coupon } from '@shared/domain/coupon/model';
import type { MallOrder } from '@shared/domain/order/model';
import { coupons } from '../data/coupons';
import { command } from '../runtime/sdk';

/** How long a coupon may be frozen before a job asks its order about it. */
export const FREEZE_LEASE_MS = MS_PER_MINUTE;

type OrderOfCoupons = Pick<MallOrder, 'id' | 'customerId' | 'storeId'>;

/**
 * Holds coupons for an order: all of them, or none. Each is one conditional step, so two orders never hold the same one. Repeating it
 * for the same order changes nothing.
 *
 * @returns false when one of them is not this customer's to use at this store now
 */
export async function freezeCoupons(order: OrderOfCoupons, couponIds: readonly string[], now: number): Promise<boolean> {
  for (const id of couponIds) {
    if (await freeze(id, order, now)) continue;
    await thawCoupons(order);
    return false;
  }
  return true;
}

async function freeze(id: string, { id: orderId, customerId, storeId }: OrderOfCoupons, now: number): Promise<boolean> {
  const isFrozen = await coupons.patchIf(
    id, { status: 'usable', customerId, storeId, validFrom: command.lte(now), validUntil: command.gte(now) },
    { status: 'frozen', orderId, frozenAt: now, dueAt: now + FREEZE_LEASE_MS },
  );
  if (isFrozen) return true;
  const current = await coupons.get(id);
  return current?.status === 'frozen' && current.orderId === orderId;
}

/** Gives an order's frozen coupons back to their wallet; a second time there are none. */
export async function thawCoupons({ id: orderId }: Pick<MallOrder, 'id'>): Promise<void> {
  await coupons.patchMany({ orderId, status: 'frozen' }, { status: 'usable', orderId: null, frozenAt: null, dueAt: null });
}

/** The order is paid: its coupons are used, each with what it took off. Repeating it changes nothing. */
export async function useCoupons({ id: orderId, coupons: used, totalFen }: Pick<MallOrder, 'id' | 'coupons' | 'totalFen'>, now: number): Promise<void> {
  for (const { couponId, discountFen } of used) {
    const changes = { status: 'used', usedAt: now, frozenAt: null, dueAt: null, usedDiscountFen: discountFen, usedOrderFen: totalFen } as const;
    await coupons.patchIf(couponId, { orderId, status: 'frozen' }, changes);
  }
}

const UNUSED: Partial<Coupon> = { status: 'usable', orderId: null, usedAt: null, usedDiscountFen: 0, usedOrderFen: 0 };

/** All the money of an order went back: so do its coupons, expired or not. Repeating it changes nothing. */
export async function returnCoupons({ id: orderId }: Pick<MallOrder, 'id'>): Promise<void> {
  await coupons.patchMany({ orderId, status: 'used' }, UNUSED);
}
