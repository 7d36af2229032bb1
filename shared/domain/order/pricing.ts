import { formatYuan, splitFen } from '@shared/core/money';
import type { Coupon } from '@shared/domain/coupon/model';
import { isInScope, isUsableNow } from '@shared/domain/coupon/rules';
import type { Product, Sku } from '@shared/domain/mall/model';
import type { Fulfilment, OrderCoupon, OrderLine, OrderPrice } from './model';

/** Coupons in one order. */
export const MOST_COUPONS = 5;
/** Pieces over all lines of one order. */
export const MOST_PIECES = 99;

/** One wish with the product as the server has it. */
export interface PricedWish {
  product: Product;
  sku: Sku;
  quantity: number;
}

/** What an order is priced from; prices come from products, never from the page. */
export interface PriceRequest {
  wishes: readonly PricedWish[];
  fulfilment: Fulfilment;
  freight: { freightFen: number; freeFreightFromFen: number };
}

export type CouponRefusal = 'COUPON_NOT_USABLE' | 'COUPONS_NOT_COMBINABLE' | 'COUPON_THRESHOLD_MISSED' | 'COUPON_OUT_OF_SCOPE';

/**
 * What an order costs with exactly these coupons, or why they cannot be used together.
 *
 * Thresholds and percentages look at the sum in scope before any discount, so the order in which coupons are named changes neither
 * validity nor amounts; a discount never takes more than what is left of the lines it counts for. Freight looks at the sum before
 * discounts too: a coupon never makes an order dearer.
 */
export function priceOrder(request: PriceRequest, coupons: readonly Coupon[], now: number): { ok: true; price: OrderPrice } | { ok: false; code: CouponRefusal } {
  const code = refuseCoupons(request.wishes, coupons, now);
  if (code) return { ok: false, code };
  const lines = request.wishes.map(toLine);
  const used = [...coupons].sort(canonically).map((coupon) => applyCoupon(lines, coupon));
  const goodsFen = grossOf(request.wishes);
  const discountFen = used.reduce((sum, coupon) => sum + coupon.discountFen, 0);
  const freightFen = freightOf(request, goodsFen);
  return { ok: true, price: { lines, goodsFen, discountFen, freightFen, totalFen: goodsFen - discountFen + freightFen, coupons: used } };
}

/** Why coupons cannot be used together for these wishes, or null; the order of either does not matter. */
export function refuseCoupons(wishes: readonly PricedWish[], coupons: readonly Coupon[], now: number): CouponRefusal | null {
  for (const coupon of coupons) {
    const refusal = refuseCoupon(wishes, coupon, now);
    if (refusal) return refusal;
  }
  const templates = new Set(coupons.map((coupon) => coupon.templateId));
  const loners = coupons.filter((coupon) => !coupon.terms.isStackable);
  return templates.size < coupons.length || loners.length > 1 || coupons.length > MOST_COUPONS ? 'COUPONS_NOT_COMBINABLE' : null;
}

/** Why one coupon does not count for these wishes, or null. */
export function refuseCoupon(wishes: readonly PricedWish[], coupon: Coupon, now: number): CouponRefusal | null {
  const { worth, channels, thresholdFen } = coupon.terms;
  if (!isUsableNow(coupon, now) || worth.kind === 'exchange' || !channels.includes('mall')) return 'COUPON_NOT_USABLE';
  const inScope = wishes.filter((wish) => counts(coupon, wish.product));
  if (inScope.length === 0 || wishes.some((wish) => wish.product.storeId !== coupon.storeId)) return 'COUPON_OUT_OF_SCOPE';
  return grossOf(inScope) < thresholdFen ? 'COUPON_THRESHOLD_MISSED' : null;
}

/** What one coupon takes off these wishes when it is alone; 0 when it does not count. */
export function soloDiscountFen(wishes: readonly PricedWish[], coupon: Coupon, now: number): number {
  return refuseCoupon(wishes, coupon, now) ? 0 : applyCoupon(wishes.map(toLine), coupon).discountFen;
}

/** How far the sum in scope is from a coupon's threshold, fen; 0 when it is reached. */
export function missingFen(wishes: readonly PricedWish[], coupon: Coupon): number {
  return Math.max(0, coupon.terms.thresholdFen - grossOf(wishes.filter((wish) => counts(coupon, wish.product))));
}

/** Why one coupon does not count, as the checkout says it; empty when it does. */
export function couponProblem(wishes: readonly PricedWish[], coupon: Coupon, now: number): string {
  const refusal = refuseCoupon(wishes, coupon, now);
  if (refusal === null) return '';
  if (refusal === 'COUPON_OUT_OF_SCOPE') return '所选商品不在使用范围内';
  if (refusal === 'COUPON_THRESHOLD_MISSED') return `还差 ${formatYuan(missingFen(wishes, coupon))} 可用`;
  return now < coupon.validFrom ? '还没到使用时间' : '只能到店使用';
}

function grossOf(wishes: readonly PricedWish[]): number {
  return wishes.reduce((sum, { sku, quantity }) => sum + sku.priceFen * quantity, 0);
}

function freightOf({ wishes, fulfilment, freight }: PriceRequest, goodsFen: number): number {
  if (fulfilment !== 'express' || !wishes.some((wish) => wish.product.kind === 'goods')) return 0;
  return freight.freeFreightFromFen > 0 && goodsFen >= freight.freeFreightFromFen ? 0 : freight.freightFen;
}

function counts(coupon: Coupon, { id, categoryId }: Product): boolean {
  return isInScope(coupon.terms.scope, { productId: id, categoryId });
}

/** Percentages first, because an amount may take what is left; then by id, so that amounts do not depend on who named what first. */
function canonically(one: Coupon, other: Coupon): number {
  const rank = (coupon: Coupon): number => (coupon.terms.worth.kind === 'percent' ? 0 : 1);
  return rank(one) - rank(other) || (one.id < other.id ? -1 : 1);
}

/** Takes a coupon off the lines it counts for, in proportion to what is left of them. */
function applyCoupon(lines: OrderLine[], { id, terms }: Coupon): OrderCoupon {
  const inScope = lines.filter((line) => isInScope(terms.scope, line));
  const left = inScope.map((line) => line.payFen);
  const grossFen = inScope.reduce((sum, line) => sum + line.priceFen * line.quantity, 0);
  const discountFen = Math.min(wantedFen(terms.worth, grossFen), left.reduce((sum, fen) => sum + fen, 0));
  splitFen(discountFen, left).forEach((part, index) => {
    const line = inScope[index];
    if (!line) return;
    line.discountFen += part;
    line.payFen -= part;
  });
  return { couponId: id, title: terms.title, discountFen };
}

function wantedFen(worth: Coupon['terms']['worth'], grossFen: number): number {
  if (worth.kind === 'amount') return worth.discountFen;
  if (worth.kind === 'exchange') return 0;
  const takenFen = Math.floor((grossFen * (100 - worth.payPercent)) / 100);
  return worth.maxDiscountFen > 0 ? Math.min(takenFen, worth.maxDiscountFen) : takenFen;
}

function toLine({ product, sku, quantity }: PricedWish): OrderLine {
  return {
    productId: product.id, skuId: sku.id, kind: product.kind, title: product.title, skuName: sku.name, coverUrl: product.pictures[0] ?? '',
    categoryId: product.categoryId, priceFen: sku.priceFen, quantity, discountFen: 0, payFen: sku.priceFen * quantity,
    packageItems: product.packageItems, validDays: product.validDays, refundedQuantity: 0, refundedFen: 0, isReviewed: false,
  };
}
