/** How payments are made; the pages say which. */
export const PAYMENT_MODES = ['off', 'sandbox', 'cloudPay', 'v3'] as const;
export type PaymentMode = (typeof PAYMENT_MODES)[number];

export const PAYMENT_MODE_LABELS: Record<PaymentMode, string> = {
  off: '线上支付未开通', sandbox: '沙箱支付，不会真实扣款', cloudPay: '微信支付', v3: '微信支付',
};

/** What `wx.requestPayment` takes. */
export interface PaymentRequest {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'MD5' | 'HMAC-SHA256' | 'RSA';
  paySign: string;
}

/** What a payment is for. */
export const PAYMENT_SUBJECTS = ['order', 'bill'] as const;
export type PaymentSubject = (typeof PAYMENT_SUBJECTS)[number];

/** `created` may still be paid; `closed` was given up before; `paid` is final, whatever is refunded later. */
export type PaymentStatus = 'created' | 'paid' | 'closed';

/** One payment of one order or bill. Its id is the merchant's order number (`outTradeNo`, at most 32 characters). */
export interface Payment {
  id: string;
  subject: PaymentSubject;
  subjectId: string;
  storeId: string;
  customerId: string;
  /** Who pays, as the platform says. */
  openid: string;
  /** One Chinese line for the payment sheet. */
  description: string;
  amountFen: number;
  mode: PaymentMode;
  status: PaymentStatus;
  /** WeChat's number, once paid. */
  transactionId: string | null;
  createdAt: number;
  /** When the payment can no longer be made. */
  expiresAt: number;
  paidAt: number | null;
  /** Set once the order or bill has taken note of the payment; a job finishes what lacks it. */
  settledAt: number | null;
  /** Sum of all refunds asked of the platform; never above `amountFen`. */
  refundedFen: number;
  /** When a job looks at it next; null when there is nothing left to do. */
  dueAt: number | null;
}

/** What a page needs to open the payment sheet; `request` is null when nothing has to be paid any more. */
export interface PreparedSheet {
  outTradeNo: string;
  mode: PaymentMode;
  amountFen: number;
  request: PaymentRequest | null;
}
