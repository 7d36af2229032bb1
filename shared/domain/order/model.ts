import type { Delivery, PackageItem, ProductKind } from '@shared/domain/mall/model';

/**
 * `placing` lives for a moment while stock and coupons are taken; nobody sees it. `closed` gave everything back unpaid; `refunded` gave
 * all the money or all the pieces back.
 */
export const ORDER_STATUSES = ['placing', 'unpaid', 'paid', 'shipped', 'completed', 'closed', 'refunded'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** How the goods of an order are handed over; `service` has none, its packages are used at the store. */
export type Fulfilment = Delivery | 'service';
export const FULFILMENT_LABELS: Record<Fulfilment, string> = { pickup: '到店自提', express: '快递到家', service: '到店使用' };

export const CLOSE_REASONS = ['customer', 'timeout', 'failed'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];
export const CLOSE_REASON_LABELS: Record<CloseReason, string> = { customer: '您已取消', timeout: '超时未支付', failed: '下单未完成' };

/** One SKU in an order, as it was when ordered. */
export interface OrderLine {
  productId: string;
  skuId: string;
  kind: ProductKind;
  title: string;
  skuName: string;
  coverUrl: string;
  categoryId: string;
  priceFen: number;
  quantity: number;
  /** This line's part of all discounts. */
  discountFen: number;
  /** `priceFen * quantity - discountFen`, never negative. */
  payFen: number;
  /** Of a service: what one piece contains. */
  packageItems: PackageItem[];
  /** Days the package is good; 0 for goods. */
  validDays: number;
  /** Pieces given back by refunds, and their money. */
  refundedQuantity: number;
  refundedFen: number;
  isReviewed: boolean;
}

/** A coupon in an order and what it took off. */
export interface OrderCoupon {
  couponId: string;
  title: string;
  discountFen: number;
}

/** Where express goods go, as it was when ordered. */
export interface OrderAddress {
  name: string;
  phone: string;
  region: string[];
  detail: string;
}

export interface Shipment {
  /** WeChat's id of the express company. */
  companyCode: string;
  companyName: string;
  trackingNumber: string;
  shippedByName: string;
  shippedAt: number;
}

export const INVOICE_KINDS = ['personal', 'company'] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];
export const INVOICE_KIND_LABELS: Record<InvoiceKind, string> = { personal: '个人', company: '单位' };

export const INVOICE_STATUSES = ['requested', 'issued', 'rejected'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];
export const INVOICE_STATUS_LABELS: Record<InvoiceStatus, string> = { requested: '待开票', issued: '已开票', rejected: '未开具' };

/** An invoice asked for; colleagues issue it in their own tax system and enter the number. */
export interface Invoice {
  kind: InvoiceKind;
  title: string;
  /** 税号, empty for persons. */
  taxNumber: string;
  email: string;
  status: InvoiceStatus;
  number: string;
  note: string;
  /** The request that asked last. */
  requestId: string;
  requestedAt: number;
  settledAt: number | null;
}

/** What the platform was told about the hand-over; without it WeChat keeps the money. */
export type ShippingUpload = 'none' | 'due' | 'done' | 'failed';

/** An order of the mall (商城订单). */
export interface MallOrder {
  id: string;
  /** What people read and say: date and eight digits. */
  number: string;
  storeId: string;
  customerId: string;
  customerName: string;
  customerPhone: string | null;
  /** What colleagues find it by; see `searchKeysOf`. */
  searchKeys: string[];
  lines: OrderLine[];
  fulfilment: Fulfilment;
  address: OrderAddress | null;
  note: string;
  goodsFen: number;
  discountFen: number;
  freightFen: number;
  /** `goodsFen - discountFen + freightFen`. */
  totalFen: number;
  coupons: OrderCoupon[];
  status: OrderStatus;
  closeReason: CloseReason | null;
  createdAt: number;
  /** When it closes unless it is paid. */
  expiresAt: number;
  paidAt: number | null;
  paymentId: string | null;
  transactionId: string | null;
  shipment: Shipment | null;
  /** When receipt of the parcel is assumed; null unless it is on its way. */
  receiveDueAt: number | null;
  completedAt: number | null;
  closedAt: number | null;
  /** Write-off that handed the goods over, or null. */
  redemptionId: string | null;
  /** The refund in progress, or null; nothing is handed over meanwhile. */
  openRefundId: string | null;
  /** Since when the place for that refund has been held without it; null once the refund is written, and when there is none. */
  openRefundAt: number | null;
  refundedFen: number;
  invoice: Invoice | null;
  shippingUpload: ShippingUpload;
  /** Mark that the call which made it left on stock and purchase counts; any other mark in its name is of a call that came too late. */
  markKey: string;
  /** Work that belongs to the present status and is not finished: a job goes on with it. */
  pending: OrderWork | null;
  updatedAt: number;
}

/** Steps after a change of status that may be interrupted. */
export const ORDER_WORKS = ['paid', 'closed'] as const;
export type OrderWork = (typeof ORDER_WORKS)[number];

/** How orders are grouped for a customer. */
export const ORDER_TABS = ['all', 'unpaid', 'waiting', 'shipped', 'completed', 'refund'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];
export const ORDER_TAB_LABELS: Record<OrderTab, string> = {
  all: '全部', unpaid: '待付款', waiting: '待使用', shipped: '待收货', completed: '已完成', refund: '退款/售后',
};

/** What an order costs, line by line, before it is placed. */
export interface OrderPrice {
  lines: OrderLine[];
  goodsFen: number;
  discountFen: number;
  freightFen: number;
  totalFen: number;
  coupons: OrderCoupon[];
}

/** One coupon at the checkout. */
export interface CouponChoice {
  couponId: string;
  title: string;
  worthLabel: string;
  scopeLabel: string;
  thresholdFen: number;
  validUntil: number;
  /** What it takes off alone. */
  discountFen: number;
  /** Why it does not count here, in Chinese, or empty. */
  problem: string;
  isStackable: boolean;
}

/** The checkout page. */
export interface CheckoutQuote {
  price: OrderPrice;
  fulfilments: Fulfilment[];
  fulfilment: Fulfilment;
  choices: CouponChoice[];
  /** Coupons in force: those asked for, or the best combination. */
  couponIds: string[];
  /** The best combination and why, one Chinese sentence; empty when no coupon counts. */
  bestCouponIds: string[];
  bestReason: string;
}

export const REFUND_KINDS = ['refundOnly', 'returnGoods'] as const;
export type RefundKind = (typeof REFUND_KINDS)[number];
export const REFUND_KIND_LABELS: Record<RefundKind, string> = { refundOnly: '仅退款', returnGoods: '退货退款' };

/**
 * `requested` waits for a manager; `awaitingReturn` for the goods; `processing` for the platform. `failed` can be tried again by staff.
 */
export const REFUND_STATUSES = ['requested', 'awaitingReturn', 'processing', 'succeeded', 'rejected', 'withdrawn', 'failed'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];
export const REFUND_STATUS_LABELS: Record<RefundStatus, string> = {
  requested: '待审核', awaitingReturn: '待寄回', processing: '退款中', succeeded: '已退款', rejected: '未通过', withdrawn: '已撤回', failed: '退款失败',
};

export const REFUND_REASONS = ['noLongerWanted', 'wrongOrder', 'quality', 'notAsDescribed', 'notDelivered', 'agreedWithStore', 'other'] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];
export const REFUND_REASON_LABELS: Record<RefundReason, string> = {
  noLongerWanted: '不想要了', wrongOrder: '拍错/多拍', quality: '质量问题', notAsDescribed: '与描述不符', notDelivered: '迟迟未到货',
  agreedWithStore: '与门店协商一致', other: '其他原因',
};

/** Pieces of a line that go back. */
export interface RefundLine {
  skuId: string;
  title: string;
  skuName: string;
  quantity: number;
  refundFen: number;
  /** Of a service: the packages that go. */
  packageIds: string[];
}

/** Money on its way back (退款), for an order or a bill. */
export interface Refund {
  id: string;
  storeId: string;
  subject: 'order' | 'bill';
  subjectId: string;
  /** Number of the order or bill, as people read it. */
  subjectNumber: string;
  paymentId: string;
  customerId: string;
  customerName: string;
  kind: RefundKind;
  lines: RefundLine[];
  freightFen: number;
  refundFen: number;
  /** Sum of the payment, for the one who decides. */
  paidFen: number;
  reason: RefundReason;
  text: string;
  pictures: string[];
  status: RefundStatus;
  /** A colleague's name when the store began it, else null. */
  startedByName: string | null;
  startedById: string | null;
  decidedByName: string | null;
  decisionNote: string;
  /** How the customer sent the goods back. */
  returnTracking: string;
  failure: string;
  requestedAt: number;
  decidedAt: number | null;
  succeededAt: number | null;
  updatedAt: number;
  /** Requests that moved it, so that repeating one moves nothing. */
  requestIds: string[];
  /** True while what follows from its end for order, stock, packages and coupons is not finished. */
  isSettling: boolean;
  /** When a job looks at it next; null while a person has to. */
  dueAt: number | null;
}
