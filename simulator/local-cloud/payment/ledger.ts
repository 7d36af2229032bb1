import type { AppName } from '../../protocol';
import type { StateTable } from '../state-tables';

/** States of a payment order in the platform's own words. */
export type PayOrderState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';

/** One order at the payment side, known to the product by its `outTradeNo`. */
export interface PayOrder {
  outTradeNo: string;
  subMchId: string;
  app: AppName;
  appId: string;
  body: string;
  attach: string;
  totalFen: number;
  openid: string;
  /** The function that is told of the payment. */
  functionName: string;
  /** Everything that must be equal for a repeated order to be the same one. */
  fingerprint: string;
  prepayId: string;
  orderedAt: number;
  /** When the payment sheet stops working: the order's own limit, at most two hours after ordering. */
  expiresAt: number;
  state: PayOrderState;
  transactionId: string | null;
  paidAt: number | null;
  refundedFen: number;
  /** How often shipping information was uploaded; once more is allowed as a correction. */
  shippingUploads: number;
}

/** One refund, full or partial. */
export interface PayRefund {
  outRefundNo: string;
  outTradeNo: string;
  subMchId: string;
  refundId: string;
  refundFen: number;
  functionName: string | null;
  requestedAt: number;
  state: 'PROCESSING' | 'SUCCESS';
  succeededAt: number | null;
}

/** A notification that a function has not yet accepted. */
export interface PayNotice {
  id: string;
  functionName: string;
  event: Record<string, unknown>;
  firstAt: number;
  attempts: number;
  /** When it is tried again; null: accepted, or given up. */
  nextAt: number | null;
  acceptedAt: number | null;
}

/** The money side of the local cloud: what a merchant's account would know. */
export interface Ledger {
  orders: StateTable<PayOrder>;
  refunds: StateTable<PayRefund>;
  notices: StateTable<PayNotice>;
}

/** Orders are unique per merchant. */
export function orderKey(order: Pick<PayOrder, 'subMchId' | 'outTradeNo'>): string {
  return `${order.subMchId}:${order.outTradeNo}`;
}

/** Finds an order by its own number or by the platform's, within one merchant. */
export function findOrder(ledger: Ledger, wanted: { subMchId: string; outTradeNo: string; transactionId: string }): PayOrder | null {
  const byNumber = ledger.orders.get(orderKey(wanted));
  if (byNumber !== undefined || wanted.transactionId === '') return byNumber ?? null;
  return ledger.orders.values().find((order) => order.transactionId === wanted.transactionId && order.subMchId === wanted.subMchId) ?? null;
}

/** Saves a changed order. */
export async function saveOrder(ledger: Ledger, order: PayOrder): Promise<void> {
  await ledger.orders.put(orderKey(order), order);
}
