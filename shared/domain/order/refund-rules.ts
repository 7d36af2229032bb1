import { splitFen } from '@shared/core/money';
import { MS_PER_DAY } from '@shared/core/time';
import type { MallOrder, OrderLine, Refund, RefundKind, RefundLine } from './model';

/** What a refund has to know of a package that is still somebody's. */
export interface RefundablePackage {
  id: string;
  skuId: string;
  /** Uses left, and all uses there were. */
  unusedUses: number;
  allUses: number;
}

/** Pieces somebody wants to give back. */
export interface RefundWish {
  skuId: string;
  quantity: number;
}

/** A line with what giving it back would bring. */
export interface PlannedLine extends RefundLine {
  maxQuantity: number;
}

/** What giving some pieces back would bring. */
export interface RefundPlan {
  lines: PlannedLine[];
  freightFen: number;
  refundFen: number;
}

/** Whether the goods of an order have left the store. */
export function isHandedOver(order: Pick<MallOrder, 'shipment' | 'redemptionId'>): boolean {
  return order.shipment !== null || order.redemptionId !== null;
}

/** Money of `count` pieces of a line after `from` others: each piece the same, the last one takes what division leaves over. */
export function moneyOfPieces(line: Pick<OrderLine, 'payFen' | 'quantity'>, from: number, count: number): number {
  const eachFen = Math.floor(line.payFen / line.quantity);
  const isWithLast = count > 0 && from + count >= line.quantity;
  return eachFen * count + (isWithLast ? line.payFen - eachFen * line.quantity : 0);
}

/**
 * What a refund brings: of goods the pieces' money, of packages the part of the uses that are left, freight only when nothing is left to
 * send. Packages with the most uses left go first.
 *
 * @param wishes pieces by SKU, or null for everything that can go back
 * @param packages the packages of this order that are not void
 * @returns null when there is nothing to give back, or more is wished than there is
 */
export function planRefund(order: MallOrder, wishes: readonly RefundWish[] | null, packages: readonly RefundablePackage[]): RefundPlan | null {
  const wanted = new Map(wishes?.map((wish) => [wish.skuId, wish.quantity]));
  if (wanted.size !== (wishes?.length ?? 0)) return null;
  const lines: PlannedLine[] = [];
  for (const line of order.lines) {
    const usable = unusedOf(line, packages);
    const maxQuantity = Math.min(line.quantity - line.refundedQuantity, line.kind === 'service' ? usable.length : line.quantity);
    const quantity = wishes ? wanted.get(line.skuId) ?? 0 : maxQuantity;
    wanted.delete(line.skuId);
    if (quantity > maxQuantity) return null;
    if (maxQuantity > 0) lines.push(planLine(line, { quantity, maxQuantity, packages: usable.slice(0, quantity) }));
  }
  if (wanted.size > 0 || lines.every((line) => line.quantity === 0)) return null;
  const freightFen = freightOf(order, lines);
  return { lines, freightFen, refundFen: lines.reduce((sum, line) => sum + line.refundFen, freightFen) };
}

function unusedOf(line: OrderLine, packages: readonly RefundablePackage[]): RefundablePackage[] {
  return packages.filter((one) => one.skuId === line.skuId && one.unusedUses > 0)
    .sort((one, other) => other.unusedUses / other.allUses - one.unusedUses / one.allUses || (one.id < other.id ? -1 : 1));
}

function planLine(line: OrderLine, plan: { quantity: number; maxQuantity: number; packages: readonly RefundablePackage[] }): PlannedLine {
  const { quantity, maxQuantity, packages } = plan;
  const refundFen = line.kind === 'goods'
    ? moneyOfPieces(line, line.refundedQuantity, quantity)
    : packages.reduce((sum, { unusedUses, allUses }, index) => sum + Math.floor(moneyOfPieces(line, line.refundedQuantity + index, 1) * unusedUses / allUses), 0);
  return {
    skuId: line.skuId, title: line.title, skuName: line.skuName, quantity, maxQuantity, packageIds: packages.map((one) => one.id),
    refundFen: Math.min(refundFen, line.payFen - line.refundedFen),
  };
}

function freightOf(order: MallOrder, lines: readonly PlannedLine[]): number {
  if (order.status !== 'paid' || isHandedOver(order)) return 0;
  const isEmptied = hasGoodsLeft(order.lines) && !hasGoodsLeft(withRefunded(order.lines, lines));
  return isEmptied ? order.freightFen : 0;
}

function hasGoodsLeft(lines: readonly OrderLine[]): boolean {
  return lines.some((line) => line.kind === 'goods' && line.refundedQuantity < line.quantity);
}

/** The lines of an order once these pieces and their money are back. */
export function withRefunded(lines: readonly OrderLine[], refunded: readonly Pick<RefundLine, 'skuId' | 'quantity' | 'refundFen'>[]): OrderLine[] {
  return lines.map((line) => {
    const back = refunded.find((one) => one.skuId === line.skuId);
    return back ? { ...line, refundedQuantity: line.refundedQuantity + back.quantity, refundedFen: line.refundedFen + back.refundFen } : line;
  });
}

/** The same refund with a smaller sum, every part cut alike and none above what it was; null when the sum is larger than it was. */
export function cutRefund(refund: Pick<Refund, 'lines' | 'freightFen' | 'refundFen'>, sumFen: number): Pick<Refund, 'lines' | 'freightFen' | 'refundFen'> | null {
  if (sumFen > refund.refundFen) return null;
  const [freightFen = 0, ...parts] = splitFen(sumFen, [refund.freightFen, ...refund.lines.map((line) => line.refundFen)]);
  return { freightFen, refundFen: sumFen, lines: refund.lines.map((line, index) => ({ ...line, refundFen: parts[index] ?? 0 })) };
}

/** Whether nothing of an order is left: all the money went back, or all the pieces did. */
export function isRefundedWhole(order: Pick<MallOrder, 'totalFen'>, after: { refundedFen: number; lines: readonly OrderLine[] }): boolean {
  return (order.totalFen > 0 && after.refundedFen >= order.totalFen) || after.lines.every((line) => line.refundedQuantity >= line.quantity);
}

/** How goods come back: only what was handed over can be sent back. */
export function refundKindFor(order: MallOrder, wanted: RefundKind): RefundKind {
  return isHandedOver(order) && order.lines.some((line) => line.kind === 'goods') ? wanted : 'refundOnly';
}

export type RefundRefusal = 'NOTHING_TO_REFUND' | 'REFUND_OPEN_EXISTS' | 'REFUND_TOO_LATE';

/** Why no refund of this order can begin now, whoever asks, or null. */
export function refuseRefund(order: MallOrder): Exclude<RefundRefusal, 'REFUND_TOO_LATE'> | null {
  if (order.openRefundId !== null) return 'REFUND_OPEN_EXISTS';
  const isPaid = order.status === 'paid' || order.status === 'shipped' || order.status === 'completed';
  return isPaid && order.pending === null && order.lines.some((line) => line.refundedQuantity < line.quantity) ? null : 'NOTHING_TO_REFUND';
}

/** Why a customer cannot ask for a refund now, or null; after the store's days colleagues still can. */
export function refuseRefundRequest(order: MallOrder, afterSaleDays: number, now: number): RefundRefusal | null {
  const isOver = order.status === 'completed' && order.completedAt !== null && order.completedAt + afterSaleDays * MS_PER_DAY < now;
  return refuseRefund(order) ?? (isOver ? 'REFUND_TOO_LATE' : null);
}
