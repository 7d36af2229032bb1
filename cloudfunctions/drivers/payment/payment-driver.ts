import type { PaymentMode, PaymentRequest } from '@shared/domain/payment/model';

/** What is to be paid, and by whom. */
export interface PaymentOrder {
  /** The merchant's own number, 6–32 letters, digits, `-` and `_`; another amount needs another number. */
  outTradeNo: string;
  amountFen: number;
  /** One line for the payment sheet; cut to what WeChat takes. */
  description: string;
  /** The payer, as the customer app knows them. */
  openid: string;
  /** When the sheet stops working, epoch ms. */
  expiresAt: number;
}

/** `paid` and `closed`: the number is used up. `refused`: everything else, `detail` is for the log. */
export type PreparedPayment = { ok: true; request: PaymentRequest } | { ok: false; reason: 'paid' | 'closed' | 'refused'; detail: string };

/** What WeChat Pay knows of a number. A payment that was refunded, in part or whole, stays `paid`. */
export interface PaymentFact {
  state: 'unpaid' | 'paid' | 'closed' | 'unknown';
  transactionId: string | null;
  /** The whole sum, WeChat's own coupons included. */
  paidFen: number | null;
  paidAt: number | null;
  openid: string | null;
}

/** Money to be given back, in part or whole. */
export interface RefundOrder {
  outTradeNo: string;
  /** Kept for every repetition, also after a failure. */
  outRefundNo: string;
  /** What was paid. */
  totalFen: number;
  refundFen: number;
  /** The payer reads it. */
  reason: string;
}

/** `ok`: accepted, not yet done. `retry`: the same again may succeed later. */
export type RefundReply = { ok: true } | { ok: false; retry: boolean; detail: string };

export interface RefundFact {
  /** `failed`: the platform gave up, e.g. because a bank account is gone; somebody has to look. */
  state: 'processing' | 'succeeded' | 'failed' | 'unknown';
  succeededAt: number | null;
}

/**
 * A way to take money. Everything may be repeated: numbers are the caller's, and the same number is the same payment or refund.
 */
export interface PaymentDriver {
  readonly mode: PaymentMode;
  /** Orders the payment; repeating it with the same number and amount answers the same. Never throws for what WeChat refuses. */
  prepare(order: PaymentOrder, now: number): Promise<PreparedPayment>;
  /** @throws PaymentUnreachable */
  query(outTradeNo: string): Promise<PaymentFact>;
  /**
   * Sees to it that a number is not paid any more. `unknown`: never prepared, or WeChat would not close it and does not say why — it asks
   * for five minutes between ordering and closing; the sheet still ends at `expiresAt`, and whoever gives the order up has to give a late
   * payment back.
   *
   * @throws PaymentUnreachable
   */
  close(outTradeNo: string): Promise<'closed' | 'paid' | 'unknown'>;
  /** Asks for a refund; whether it is done is told by the notice or by `queryRefund`. */
  refund(refund: RefundOrder): Promise<RefundReply>;
  /** @throws PaymentUnreachable */
  queryRefund(outTradeNo: string, outRefundNo: string): Promise<RefundFact>;
}

/** WeChat Pay could not be asked, or answered that it cannot say just now; nothing is known, ask again later. */
export class PaymentUnreachable extends Error {
  constructor(detail: string) {
    super(`WeChat Pay cannot be asked: ${detail}`);
    this.name = 'PaymentUnreachable';
  }
}

/** The fact about a number WeChat Pay has never heard of. */
export const UNKNOWN_PAYMENT: PaymentFact = { state: 'unknown', transactionId: null, paidFen: null, paidAt: null, openid: null };
