import type { Coupon } from '@shared/domain/coupon/model';
import type { MallSettings, SkuStock } from '@shared/domain/mall/model';
import type { Fulfilment, OrderPrice } from '@shared/domain/order/model';
import { priceOrder, type PriceRequest, type PricedWish } from '@shared/domain/order/pricing';
import { fulfilmentsOf, refuseWishes } from '@shared/domain/order/rules';
import { skuStocks, stockId } from '../data/sku-stocks';
import { refuse } from '../runtime/refusal';
import { settingsOfMall } from './mall-settings';
import { offersOf } from './product-offer';
import { isWithinLimits, limitedPieces, type LimitedPieces } from './purchase-limit';

/** What somebody wants; the same SKU may be named twice. */
export interface WishedLine {
  productId: string;
  skuId: string;
  quantity: number;
}

/** A wish as the server knows it: sold, in stock, allowed, with the way it is handed over. */
export interface SoundWish {
  storeId: string;
  settings: MallSettings;
  wishes: PricedWish[];
  limited: LimitedPieces[];
  /** Those nobody has bought yet: their stock has no counter. */
  uncounted: PricedWish[];
  fulfilments: Fulfilment[];
  fulfilment: Fulfilment;
  request: PriceRequest;
}

/**
 * Reads everything an order is made of, but for coupons, and refuses what cannot be sold. Nothing is written, so whoever comes too late
 * costs no more than some reads.
 *
 * @param wanted `fulfilment` null takes the first that all products share
 * @throws Refusal PRODUCT_* | LINES_OF_TWO_STORES | DELIVERY_MISMATCH | STOCK_SHORT | PURCHASE_LIMIT_REACHED
 */
export async function readWish(wanted: { lines: readonly WishedLine[]; fulfilment: Fulfilment | null }, customerId: string): Promise<SoundWish> {
  const lines = merge(wanted.lines);
  const offers = await offersOf(lines);
  const wishes = offers.map((offer, index) => ({ ...offer, quantity: lines[index]?.quantity ?? 0 }));
  const refusal = refuseWishes(wishes, wanted.fulfilment) ?? refuseSharedSkus(wishes);
  if (refusal) return refuse(refusal);
  const limited = limitedPieces(wishes);
  const storeId = wishes[0]?.product.storeId ?? '';
  const [settings, stocks, isAllowed] = await Promise.all([settingsOfMall(storeId), skuStocks.countersOf(wishes), isWithinLimits(limited, customerId)]);
  const counterOf = ({ product, sku }: PricedWish): SkuStock | undefined => stocks.get(stockId(product.id, sku.id));
  if (wishes.some((wish) => (counterOf(wish)?.left ?? wish.sku.initialStock) < wish.quantity)) return refuse('STOCK_SHORT');
  if (!isAllowed) return refuse('PURCHASE_LIMIT_REACHED');
  const fulfilments = fulfilmentsOf(wishes.map((wish) => wish.product));
  const fulfilment = wanted.fulfilment ?? fulfilments[0] ?? refuse('DELIVERY_MISMATCH');
  const uncounted = wishes.filter((wish) => !counterOf(wish));
  return { storeId, settings, wishes, limited, uncounted, fulfilments, fulfilment, request: { wishes, fulfilment, freight: settings } };
}

/** What the wish costs with exactly these coupons. @throws Refusal COUPON_* */
export function priceWish({ request }: SoundWish, coupons: readonly Coupon[], now: number): OrderPrice {
  const priced = priceOrder(request, coupons, now);
  return priced.ok ? priced.price : refuse(priced.code);
}

function merge(lines: readonly WishedLine[]): WishedLine[] {
  const bySku = new Map<string, WishedLine>();
  for (const line of lines) {
    const id = stockId(line.productId, line.skuId);
    bySku.set(id, { ...line, quantity: line.quantity + (bySku.get(id)?.quantity ?? 0) });
  }
  return [...bySku.values()];
}

/** Refunds name a line by its SKU, so two products of one order must not share the id of one. */
function refuseSharedSkus(wishes: readonly PricedWish[]): 'PRODUCT_MISCONFIGURED' | null {
  return new Set(wishes.map((wish) => wish.sku.id)).size < wishes.length ? 'PRODUCT_MISCONFIGURED' : null;
}
