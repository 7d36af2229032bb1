import type { Checkout } from '@shared/contracts/order';
import type { Coupon } from '@shared/domain/coupon/model';
import type { DeliveryAddress } from '@shared/domain/mall/model';
import { bestCoupons, couponChoices } from '@shared/domain/order/best-coupons';
import type { Fulfilment } from '@shared/domain/order/model';
import { coupons } from '../data/coupons';
import { customers } from '../data/customers';
import { stores } from '../data/stores';
import { paymentMode } from '../drivers/payment';
import { refuse } from '../runtime/refusal';
import { listAddresses } from './delivery-address';
import { priceWish, readWish, type WishedLine } from './order-wish';

/** What the checkout asks for; coupons null means the best ones. */
export interface QuoteRequest {
  lines: readonly WishedLine[];
  fulfilment: Fulfilment | null;
  couponIds: readonly string[] | null;
}

/**
 * What a wish costs now, with all the checkout shows beside it.
 *
 * @throws Refusal of the wish or of the coupons asked for
 */
export async function quoteOrder({ lines, fulfilment, couponIds }: QuoteRequest, customerId: string, now: number): Promise<Checkout> {
  const wish = await readWish({ lines, fulfilment }, customerId);
  const [store, customer, addresses, usable] = await Promise.all([
    stores.get(wish.storeId), customers.get(customerId), listAddresses(customerId), coupons.listUsable(customerId, wish.storeId, now),
  ]);
  const best = bestCoupons(wish.request, usable, now);
  const chosen = couponIds === null ? best.couponIds : [...new Set(couponIds)];
  return {
    price: priceWish(wish, pick(usable, chosen), now), fulfilments: wish.fulfilments, fulfilment: wish.fulfilment,
    choices: couponChoices(wish.wishes, usable, now), couponIds: chosen, bestCouponIds: best.couponIds, bestReason: best.reason,
    storeId: wish.storeId, storeName: store?.name ?? '', storeAddress: store?.address ?? '', address: defaultOf(addresses),
    hasPhone: Boolean(customer?.phone), paymentMode: paymentMode(),
  };
}

function pick(usable: readonly Coupon[], couponIds: readonly string[]): Coupon[] {
  return couponIds.map((id) => usable.find((coupon) => coupon.id === id) ?? refuse('COUPON_NOT_USABLE'));
}

function defaultOf(addresses: readonly DeliveryAddress[]): DeliveryAddress | null {
  return addresses.find((address) => address.isDefault) ?? addresses[0] ?? null;
}
