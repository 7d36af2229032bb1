import { formatYuan } from '@shared/core/money';
import { MS_PER_DAY, addDays, dayOf, startOfDay } from '@shared/core/time';
import type { Coupon, CouponCard, CouponScope, CouponState, CouponValidity, CouponWorth } from './model';

/** How a coupon reads at `now`: one that is still usable by status is expired once its time is over. One that is being given out is held. */
export function couponState({ status, validUntil }: Pick<Coupon, 'status' | 'validUntil'>, now: number): CouponState {
  if (status === 'granting') return 'frozen';
  return status === 'usable' && now > validUntil ? 'expired' : status;
}

/** Whether a coupon can be used at this instant, in an order or at the counter. */
export function isUsableNow(coupon: Pick<Coupon, 'status' | 'validFrom' | 'validUntil'>, now: number): boolean {
  return coupon.status === 'usable' && now >= coupon.validFrom && now <= coupon.validUntil;
}

/** The worth in a few signs: `¥20`, `8.5 折`, or what it is exchanged for. */
export function worthLabel(worth: CouponWorth): string {
  if (worth.kind === 'amount') return formatYuan(worth.discountFen);
  return worth.kind === 'percent' ? `${worth.payPercent / 10} 折` : worth.itemName;
}

/** `满 ¥100 可用`, or that there is no threshold. */
export function thresholdLabel(thresholdFen: number): string {
  return thresholdFen === 0 ? '无门槛' : `满 ${formatYuan(thresholdFen)} 可用`;
}

/** Where it counts, in words; names come from the store's categories and products where they are known. */
export function scopeLabel({ categoryIds, productIds }: CouponScope, names: readonly string[] = []): string {
  if (categoryIds.length + productIds.length === 0) return '商城全部商品可用';
  if (names.length > 0) return `限${names.slice(0, 2).join('、')}${names.length > 2 ? '等' : ''}可用`;
  return productIds.length === 0 ? '限指定分类可用' : '限指定商品可用';
}

/** Whether a product is among those a coupon counts for; an empty scope holds everything. */
export function isInScope(scope: CouponScope, product: { productId: string; categoryId: string }): boolean {
  if (scope.categoryIds.length + scope.productIds.length === 0) return true;
  return scope.categoryIds.includes(product.categoryId) || scope.productIds.includes(product.productId);
}

/** When a coupon received at `now` is good; days from receipt end with the last day, 23:59:59 in Shanghai. */
export function validityOf(validity: CouponValidity, now: number): { validFrom: number; validUntil: number } {
  if (validity.kind === 'fixed') return { validFrom: validity.from, validUntil: validity.until };
  return { validFrom: now, validUntil: startOfDay(addDays(dayOf(now), validity.days)) + MS_PER_DAY - 1 };
}

/** `领取后 7 天内有效` or `11.01 至 11.30 有效`. */
export function validityLabel(validity: CouponValidity): string {
  if (validity.kind === 'afterReceipt') return `领取后 ${validity.days} 天内有效`;
  const short = (at: number): string => dayOf(at).slice(5).replace('-', '.');
  return `${short(validity.from)} 至 ${short(validity.until)} 有效`;
}

/** A coupon as pages show it. */
export function toCouponCard(coupon: Coupon, now: number, scopeNames: readonly string[] = []): CouponCard {
  const { id, templateId, terms, origin, giverName, validFrom, validUntil, usedAt, orderId, giftId } = coupon;
  const { title, worth, thresholdFen, scope, channels, isRedPacket, notes } = terms;
  return {
    id, templateId, title, worth, thresholdFen, channels, isRedPacket, notes, origin, giverName, validFrom, validUntil, usedAt, orderId, giftId,
    scopeLabel: scopeLabel(scope, scopeNames), state: couponState(coupon, now), isGiftable: terms.isGiftable && origin !== 'gifted',
  };
}
