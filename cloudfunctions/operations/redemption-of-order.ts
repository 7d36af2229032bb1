import type { MallOrder, OrderLine, ShippingUpload } from '@shared/domain/order/model';
import { mallOrders } from '../data/mall-orders';
import type { RedeemableSubject, RedeemRefusal } from './redemption-subject';

/** Tries against the job that uploads shipping information and moves the same document. */
const TRIES = 3;

const ready = { status: 'paid', fulfilment: 'pickup', openRefundId: null } as const;

function refuseOrder({ status, fulfilment, openRefundId }: MallOrder): RedeemRefusal | null {
  if (status !== ready.status || fulfilment !== ready.fulfilment) return 'NOT_REDEEMABLE';
  return openRefundId === null ? null : 'REFUND_OPEN_EXISTS';
}

const piecesOf = (line: OrderLine): number => line.quantity - line.refundedQuantity;

/** `全合成机油 5W-30`, or `全合成机油 5W-30 等 2 种`. */
function titleOf(lines: readonly OrderLine[]): string {
  return `${lines[0]?.title ?? '商城商品'}${lines.length > 1 ? ` 等 ${lines.length} 种` : ''}`;
}

/** WeChat waits for the hand-over of what was paid through it. */
function uploadAfter({ shippingUpload, transactionId }: MallOrder): ShippingUpload {
  return transactionId === null || shippingUpload === 'done' ? shippingUpload : 'due';
}

/** Goods of the mall that are picked up: all of the order at once. */
export const redemptionOfOrder: RedeemableSubject = {
  async read(subjectId) {
    const order = await mallOrders.get(subjectId);
    if (!order || order.status === 'placing') return null;
    const lines = order.lines.filter((line) => piecesOf(line) > 0);
    return {
      storeId: order.storeId, customerId: order.customerId, title: titleOf(lines), left: null, valueFen: order.totalFen - order.refundedFen,
      contents: lines.map((line) => `${line.title} ${line.skuName} ×${piecesOf(line)}`), takenBy: order.redemptionId, refuse: () => refuseOrder(order),
    };
  },
  async take({ id, subjectId, at }) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const order = await mallOrders.get(subjectId);
      if (!order) return false;
      if (order.redemptionId === id) return true;
      if (refuseOrder(order)) return false;
      const { shippingUpload } = order;
      const changes = { status: 'completed', completedAt: at, redemptionId: id, shippingUpload: uploadAfter(order), updatedAt: at } as const;
      if (await mallOrders.patchIf(subjectId, { ...ready, shippingUpload }, changes)) return true;
    }
    return false;
  },
  async giveBack({ id, subjectId }, now) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const order = await mallOrders.get(subjectId);
      if (order?.redemptionId !== id) return true;
      if (order.status !== 'completed' || order.openRefundId !== null) return false;
      const { shippingUpload } = order;
      const changes = {
        status: 'paid', completedAt: null, redemptionId: null, shippingUpload: shippingUpload === 'due' ? 'none' : shippingUpload, updatedAt: now,
      } as const;
      if (await mallOrders.patchIf(subjectId, { status: 'completed', redemptionId: id, openRefundId: null, shippingUpload }, changes)) return true;
    }
    return false;
  },
};
