import type { MallOrder } from '@shared/domain/order/model';
import type { PricedWish } from '@shared/domain/order/pricing';
import { holdsPieces } from '@shared/domain/order/rules';
import { mallOrders } from '../data/mall-orders';
import { purchaseCountId, purchaseCounts } from '../data/purchase-counts';

/** Orders looked through for a customer who meets a limit for the first time. */
const MOST_ORDERS = 1000;

/** Pieces of a product with a limit that an order wants, over all its SKUs. */
export interface LimitedPieces {
  productId: string;
  pieces: number;
  limit: number;
}

/** What of these wishes is limited per customer. */
export function limitedPieces(wishes: readonly PricedWish[]): LimitedPieces[] {
  const byProduct = new Map<string, LimitedPieces>();
  for (const { product, quantity } of wishes) {
    if (product.limitPerCustomer === 0) continue;
    const pieces = (byProduct.get(product.id)?.pieces ?? 0) + quantity;
    byProduct.set(product.id, { productId: product.id, pieces, limit: product.limitPerCustomer });
  }
  return [...byProduct.values()];
}

/** Pieces of a product a customer has bought or holds; before the first limited purchase they are counted from the orders. */
export async function takenPieces(productId: string, customerId: string): Promise<number> {
  const counted = await purchaseCounts.takenBy(productId, customerId);
  if (counted !== null) return counted;
  const orders = await mallOrders.find({ filter: { customerId }, sort: { field: 'createdAt', direction: 'desc' }, limit: MOST_ORDERS });
  return orders.filter(holdsPieces).flatMap((order) => order.lines).filter((line) => line.productId === productId)
    .reduce((sum, line) => sum + line.quantity - line.refundedQuantity, 0);
}

/** Whether all these pieces stay within what the customer may still buy; nothing is held. */
export async function isWithinLimits(wanted: readonly LimitedPieces[], customerId: string): Promise<boolean> {
  const taken = await Promise.all(wanted.map(({ productId }) => takenPieces(productId, customerId)));
  return wanted.every(({ pieces, limit }, index) => (taken[index] ?? 0) + pieces <= limit);
}

/** Takes an order's pieces from what its customer may still buy; false when one limit does not hold. What was taken keeps its mark. */
export async function takeWithinLimits(order: MallOrder, wanted: readonly LimitedPieces[], now: number): Promise<boolean> {
  const answers = await Promise.all(wanted.map(async ({ productId, pieces, limit }) => {
    const id = purchaseCountId(productId, order.customerId);
    const move = { key: order.markKey, ownerId: order.id, field: 'taken', by: pieces, atMost: limit, isFirst: true };
    if (await purchaseCounts.move(id, move, now)) return true;
    if (await purchaseCounts.get(id)) return false;
    await purchaseCounts.insert({ id, taken: await takenPieces(productId, order.customerId), moves: [] });
    return purchaseCounts.move(id, move, now);
  }));
  return answers.every(Boolean);
}
