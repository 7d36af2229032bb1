import type { MallOrder, Refund } from '@shared/domain/order/model';
import { isHandedOver, isRefundedWhole, withRefunded, type RefundablePackage } from '@shared/domain/order/refund-rules';
import type { OwnedPackage } from '@shared/domain/redemption/model';
import { mallOrders } from '../data/mall-orders';
import { ownedPackages } from '../data/owned-packages';
import { inTransaction } from '../runtime/transaction';
import { returnCoupons } from './coupon-freezing';
import { returnStock, type ReturnedPieces } from './order-stock';
import { completeUsedUp, freePackages, holdPackages, voidPackages } from './owned-package';

/**
 * Keeps an order for one refund: from now on nothing of it is handed over, and no other refund begins. Only while the order is as the
 * caller knows it.
 */
export async function takeOrderPlace(order: MallOrder, refundId: string, now: number): Promise<boolean> {
  const { id, status, refundedFen, redemptionId } = order;
  const asKnown = { status, refundedFen, redemptionId, pending: null };
  const isTaken = await mallOrders.patchIf(id, { ...asKnown, openRefundId: null }, { openRefundId: refundId, openRefundAt: now })
    || (await mallOrders.get(id))?.openRefundId === refundId;
  if (isTaken) await holdPackages(id, refundId);
  return isTaken;
}

/** The refund is written: the place is no longer in doubt. */
export async function confirmOrderPlace(orderId: string, refundId: string): Promise<void> {
  await mallOrders.patchIf(orderId, { openRefundId: refundId }, { openRefundAt: null });
}

/** Ends a refund's hold on an order that gave nothing back. */
export async function releaseOrder(orderId: string, refundId: string): Promise<void> {
  await freePackages(orderId, refundId);
  await mallOrders.patchIf(orderId, { openRefundId: refundId }, { openRefundId: null, openRefundAt: null });
}

/** What can go back of an order's packages, as the rules want to know it. */
export async function refundablePackages(orderId: string): Promise<RefundablePackage[]> {
  const packages = await ownedPackages.listOfOrder(orderId);
  return packages.filter((one) => one.status === 'active').map(({ id, skuId, left, items }) => ({
    id, skuId, unusedUses: Object.values(left).reduce((sum, uses) => sum + uses, 0), allUses: items.reduce((sum, item) => sum + item.uses, 0),
  }));
}

/**
 * What a successful refund does to its order: pieces nobody has had go back on the shelf, packages are void, lines and sums say so, the
 * order ends when nothing is left or the rest is used up, and coupons return when all the money did. Every step may be repeated.
 */
export async function giveOrderBack(refund: Refund, now: number): Promise<void> {
  const order = await mallOrders.get(refund.subjectId);
  if (!order) throw new Error(`refund ${refund.id} is of ${refund.subjectId}, which is no order`);
  if (order.openRefundId === refund.id) await takeApart(order, refund, now);
  const after = await mallOrders.get(refund.subjectId);
  if (after?.status === 'refunded' && after.refundedFen >= after.totalFen) await returnCoupons(after);
  await freePackages(refund.subjectId, refund.id);
  await completeUsedUp(refund.subjectId, now);
}

async function takeApart(order: MallOrder, refund: Refund, now: number): Promise<void> {
  const packages = await ownedPackages.listOfOrder(order.id);
  await returnStock(order, { lines: piecesForShelf(order, refund, packages), key: refund.id }, now);
  await voidPackages(refund.lines.flatMap((line) => line.packageIds), refund.id, now);
  await writeRefunded(refund, now);
}

/** Goods that never left the store, and packages nobody has used. */
function piecesForShelf(order: MallOrder, refund: Refund, packages: readonly OwnedPackage[]): ReturnedPieces[] {
  return refund.lines.map(({ skuId, quantity, packageIds }) => {
    const isService = order.lines.some((line) => line.skuId === skuId && line.kind === 'service');
    if (isService) return { skuId, quantity: packages.filter((one) => packageIds.includes(one.id) && one.uses.length === 0).length };
    return { skuId, quantity: isHandedOver(order) ? 0 : quantity };
  });
}

function writeRefunded(refund: Refund, now: number): Promise<void> {
  return inTransaction(async (transaction) => {
    const orders = mallOrders.within(transaction);
    const order = await orders.get(refund.subjectId);
    if (order?.openRefundId !== refund.id) return;
    const lines = withRefunded(order.lines, refund.lines);
    const refundedFen = order.refundedFen + refund.refundFen;
    const written: MallOrder = { ...order, lines, refundedFen, openRefundId: null, openRefundAt: null, updatedAt: now };
    await orders.put(isRefundedWhole(order, written) ? ended(written) : written);
  });
}

/** WeChat waits for no hand-over of what was given back. */
function ended(order: MallOrder): MallOrder {
  return { ...order, status: 'refunded', receiveDueAt: null, shippingUpload: order.shippingUpload === 'due' ? 'none' : order.shippingUpload };
}
