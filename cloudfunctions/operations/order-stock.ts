import { MS_PER_MINUTE } from '@shared/core/time';
import type { MallOrder, OrderLine } from '@shared/domain/order/model';
import { purchaseCountId, purchaseCounts } from '../data/purchase-counts';
import { skuStocks, stockId } from '../data/sku-stocks';

/** No call of a function lives this long, so whoever left an older mark is gone. */
export const MOVE_LEASE_MS = MS_PER_MINUTE;

/** Mark of an order's pieces that went back when it was closed. */
export function backKey(orderId: string): string {
  return `${orderId}:back`;
}

/** Mark of an order's pieces that were counted as sold. */
export function soldKey(orderId: string): string {
  return `${orderId}:sold`;
}

/** Pieces of an order's line that go back. */
export interface ReturnedPieces {
  skuId: string;
  quantity: number;
}

/**
 * Takes the pieces of an order that is about to be written from the stock: all of them, or none.
 *
 * @returns false when one SKU has too few
 */
export async function takeStock(order: MallOrder, now: number): Promise<boolean> {
  const answers = await Promise.all(order.lines.map((line) => skuStocks.move(stockOf(line), {
    key: order.markKey, ownerId: order.id, field: 'left', by: -line.quantity, atLeast: 0, isFirst: true,
  }, now)));
  if (answers.every(Boolean)) return true;
  await Promise.all(order.lines.filter((_, index) => answers[index]).map((line) => skuStocks.undo(stockOf(line), order.markKey)));
  return false;
}

/** Whether a call has taken pieces in the name of an order and not finished yet. */
export function isBeingTaken(orderId: string, line: Pick<OrderLine, 'productId' | 'skuId'>): Promise<boolean> {
  return skuStocks.isMarkedBy(stockOf(line), orderId);
}

/** Takes the marks of an order's call away once it is complete; the pieces stay taken. */
export async function settlePieces(order: MallOrder, limitedProductIds: readonly string[]): Promise<void> {
  await Promise.all([
    ...order.lines.map((line) => skuStocks.settle(stockOf(line), order.markKey)),
    ...limitedProductIds.map((productId) => purchaseCounts.settle(purchaseCountId(productId, order.customerId), order.markKey)),
  ]);
}

/** Gives back whatever the call behind an order took; what it did not take stays untouched. */
export async function undoPieces(order: MallOrder): Promise<void> {
  await Promise.all([
    ...order.lines.map((line) => skuStocks.undo(stockOf(line), order.markKey)),
    ...productsOf(order).map((productId) => purchaseCounts.undo(purchaseCountId(productId, order.customerId), order.markKey)),
  ]);
}

/**
 * Gives the pieces of a closed order back to stock and customer, once: the marks stay until `recover-counters` finds the order without
 * work, long after whoever might repeat this is gone.
 */
export async function giveBackPieces(order: MallOrder, now: number): Promise<void> {
  const move = { key: backKey(order.id), ownerId: order.id };
  await Promise.all([
    ...order.lines.map((line) => skuStocks.move(stockOf(line), { ...move, field: 'left', by: line.quantity }, now)),
    ...giveBackLimits(order, move, now),
  ]);
}

/** Counts the pieces of a paid order as sold, once while the order has its paid work to do. */
export async function countSold(order: MallOrder, now: number): Promise<void> {
  await Promise.all(order.lines.map((line) => skuStocks.move(stockOf(line), {
    key: soldKey(order.id), ownerId: order.id, field: 'sold', by: line.quantity,
  }, now)));
}

/**
 * Puts refunded pieces back on the shelf and takes them off what was sold and bought, once while the refund is settling. A service's
 * pieces go back as well: they are places, not goods.
 *
 * @param returned `key` is the refund's id
 */
export async function returnStock(order: MallOrder, returned: { lines: readonly ReturnedPieces[]; key: string }, now: number): Promise<void> {
  const { key } = returned;
  const lines = returned.lines.flatMap(({ skuId, quantity }) => {
    const line = order.lines.find((one) => one.skuId === skuId);
    return line && quantity > 0 ? [{ ...line, quantity }] : [];
  });
  await Promise.all([
    ...lines.map((line) => skuStocks.move(stockOf(line), { key, ownerId: key, field: 'left', by: line.quantity }, now)),
    ...giveBackLimits({ ...order, lines }, { key, ownerId: key }, now),
  ]);
  await Promise.all(lines.map((line) => skuStocks.move(stockOf(line), { key: `${key}:sold`, ownerId: key, field: 'sold', by: -line.quantity }, now)));
}

/** Takes the pieces of some lines off what the customer has bought; products without a limit are not counted and stay so. */
function giveBackLimits(order: Pick<MallOrder, 'customerId' | 'lines'>, move: { key: string; ownerId: string }, now: number): Promise<boolean>[] {
  return productsOf(order).map((productId) => {
    const by = -order.lines.filter((line) => line.productId === productId).reduce((sum, line) => sum + line.quantity, 0);
    return purchaseCounts.move(purchaseCountId(productId, order.customerId), { ...move, field: 'taken', by, atLeast: 0 }, now);
  });
}

function stockOf(line: Pick<OrderLine, 'productId' | 'skuId'>): string {
  return stockId(line.productId, line.skuId);
}

function productsOf({ lines }: Pick<MallOrder, 'lines'>): string[] {
  return [...new Set(lines.map((line) => line.productId))];
}
