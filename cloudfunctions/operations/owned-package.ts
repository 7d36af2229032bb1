import type { MallOrder } from '@shared/domain/order/model';
import { packagesOfLine } from '@shared/domain/redemption/packages';
import { mallOrders } from '../data/mall-orders';
import { ownedPackages } from '../data/owned-packages';
import { idFrom } from '../runtime/ids';

/** Opens a package for every piece of an order's services. The ids follow from order and piece, so repeating it opens none twice. */
export async function openPackages(order: MallOrder): Promise<void> {
  const services = order.lines.filter((line) => line.kind === 'service');
  const all = services.flatMap((line) => packagesOfLine(order, line, (n) => idFrom('package', order.id, line.productId, line.skuId, String(n))));
  for (const owned of all) await ownedPackages.insert(owned);
}

/** Keeps the packages of an order from being used while a refund is decided; used-up ones have nothing to hold. */
export async function holdPackages(orderId: string, refundId: string): Promise<void> {
  await ownedPackages.patchMany({ orderId, status: 'active', refundId: null }, { refundId });
}

/** Lets go of what a refund held and did not take. */
export async function freePackages(orderId: string, refundId: string): Promise<void> {
  await ownedPackages.patchMany({ orderId, status: 'active', refundId }, { refundId: null });
}

/** Ends packages whose money went back. Repeating it changes nothing. */
export async function voidPackages(packageIds: readonly string[], refundId: string, now: number): Promise<void> {
  for (const id of packageIds) await ownedPackages.patchIf(id, { status: 'active', refundId }, { status: 'void', endsAt: now });
}

/**
 * Completes the order of a service when nothing of its packages is left: each is used up or was refunded, one at least used up. An order
 * with an open refund waits for its end; whoever ends the refund calls this again.
 */
export async function completeUsedUp(orderId: string, now: number): Promise<void> {
  const all = await ownedPackages.listOfOrder(orderId);
  if (all.some((owned) => owned.status === 'active') || !all.some((owned) => owned.status === 'usedUp')) return;
  await mallOrders.patchIf(
    orderId, { status: 'paid', fulfilment: 'service', openRefundId: null }, { status: 'completed', completedAt: now, updatedAt: now },
  );
}

/** A use was given back: an order that was complete because nothing was left is not any more. */
export async function reopenUsedUp(orderId: string, now: number): Promise<void> {
  const all = await ownedPackages.listOfOrder(orderId);
  if (!all.some((owned) => owned.status === 'active')) return;
  await mallOrders.patchIf(
    orderId, { status: 'completed', fulfilment: 'service', openRefundId: null }, { status: 'paid', completedAt: null, updatedAt: now },
  );
}
