/** What a colleague asks money for: a workshop bill, a deposit, a booking paid ahead. */
export const BILL_KINDS = ['service', 'carDeposit', 'eventDeposit', 'bookingPrepay'] as const;
export type BillKind = (typeof BILL_KINDS)[number];
/** `carDeposit` is called by the store's own word: 订金 or 定金. */
export const BILL_KIND_LABELS: Record<BillKind, string> = { service: '维修保养', carDeposit: '购车订金', eventDeposit: '活动订金', bookingPrepay: '预约付款' };

export const BILL_STATUSES = ['open', 'paid', 'cancelled', 'expired', 'refunded'] as const;
export type BillStatus = (typeof BILL_STATUSES)[number];
export const BILL_STATUS_LABELS: Record<BillStatus, string> = { open: '待支付', paid: '已支付', cancelled: '已作废', expired: '已过期', refunded: '已退款' };

export interface BillLine {
  name: string;
  amountFen: number;
}

/** A sum to be paid by scanning or by the customer it is addressed to (收款单). */
export interface Bill {
  id: string;
  /** Date and eight digits. */
  number: string;
  storeId: string;
  kind: BillKind;
  title: string;
  lines: BillLine[];
  amountFen: number;
  /** Plate of the car, or empty. */
  plate: string;
  /** What was agreed; deposits say whether and when they are given back. */
  terms: string;
  /** Only this customer may pay, or null: whoever scans. */
  customerId: string | null;
  customerName: string | null;
  /** Who pays now or has paid, or null; set with the payment. */
  payerId: string | null;
  payerName: string | null;
  staffId: string;
  staffName: string;
  status: BillStatus;
  /** Picture of the code that leads here, or null while not drawn. */
  imageFileId: string | null;
  createdAt: number;
  expiresAt: number;
  paidAt: number | null;
  paymentId: string | null;
  transactionId: string | null;
  openRefundId: string | null;
  openRefundAt: number | null;
  refundedFen: number;
  cancelReason: string;
  updatedAt: number;
}

/** A bill as either app shows it. */
export interface BillView extends Omit<Bill, 'imageFileId'> {
  storeName: string;
  /** Address of the code's picture, or null. */
  imageUrl: string | null;
  /** The store's word for a deposit: 订金 or 定金. */
  depositWord: string;
}
