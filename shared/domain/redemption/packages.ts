import { addDays, dayOf, startOfDay } from '@shared/core/time';
import type { MallOrder, OrderLine } from '@shared/domain/order/model';
import type { OwnedPackage } from './model';

/** Last instant of a package bought at `boughtAt`: the end of the last of its days in Shanghai; the day it is bought does not count. */
export function packageEnd(boughtAt: number, validDays: number): number {
  return startOfDay(addDays(dayOf(boughtAt), validDays + 1)) - 1;
}

/** What each of `quantity` pieces was paid with; the fen that do not divide fall on the first ones, so the sum is exact. */
export function shareOfPieces(payFen: number, quantity: number): number[] {
  return Array.from({ length: quantity }, (_, index) => Math.floor(payFen / quantity) + (index < payFen % quantity ? 1 : 0));
}

/** A fresh package for every piece of a line; `idOf` names the n-th piece. */
export function packagesOfLine(order: MallOrder, line: OrderLine, idOf: (n: number) => string): OwnedPackage[] {
  const boughtAt = order.paidAt ?? order.createdAt;
  const validUntil = packageEnd(boughtAt, line.validDays);
  return shareOfPieces(line.payFen, line.quantity).map((payFen, index) => ({
    id: idOf(index), storeId: order.storeId, customerId: order.customerId, orderId: order.id, skuId: line.skuId, title: line.title, skuName: line.skuName,
    coverUrl: line.coverUrl, items: line.packageItems.map(({ id, name, uses }) => ({ id, name, uses })),
    left: Object.fromEntries(line.packageItems.map(({ id, uses }) => [id, uses])), uses: [], payFen, status: 'active', refundId: null, boughtAt, validUntil,
    endsAt: validUntil + 1,
  }));
}

/** Uses of all items together, and those that are left. */
export function usesOf({ items, left }: Pick<OwnedPackage, 'items' | 'left'>): { all: number; left: number } {
  return {
    all: items.reduce((sum, item) => sum + item.uses, 0),
    left: items.reduce((sum, item) => sum + (left[item.id] ?? 0), 0),
  };
}

/** What one use is worth: its share of what was paid, fen rounded down. */
export function useValueFen(owned: Pick<OwnedPackage, 'items' | 'left' | 'payFen'>): number {
  const { all } = usesOf(owned);
  return all === 0 ? 0 : Math.floor(owned.payFen / all);
}

/** Why an item of a package cannot be used at `at`, or null when it can. */
export function refuseUse(owned: OwnedPackage, itemId: string | null, at: number): 'NOT_REDEEMABLE' | 'REFUND_OPEN_EXISTS' | 'PACKAGE_EXPIRED' | 'PACKAGE_USED_UP' | null {
  if (itemId === null || !owned.items.some((item) => item.id === itemId) || owned.status === 'void') return 'NOT_REDEEMABLE';
  if (owned.refundId !== null) return 'REFUND_OPEN_EXISTS';
  if ((owned.left[itemId] ?? 0) < 1) return 'PACKAGE_USED_UP';
  return at > owned.validUntil ? 'PACKAGE_EXPIRED' : null;
}
