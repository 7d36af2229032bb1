import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import type { DeliveryAddress } from '@shared/domain/mall/model';
import { INVOICE_KINDS, ORDER_TABS, REFUND_KINDS, REFUND_REASONS, type CheckoutQuote, type MallOrder, type Refund } from '@shared/domain/order/model';
import type { PaymentMode } from '@shared/domain/payment/model';
import { defineAction, outputOf } from './action';
import { cursor, fen, id, integer, note, requestId, text } from './fields';

const nextPage = v.nullable(cursor);
const pictures = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300), v.startsWith('cloud://'))), v.maxLength(6));
const wishes = v.pipe(v.array(v.strictObject({ productId: id, skuId: id, quantity: integer(1, 99) })), v.minLength(1), v.maxLength(20));
/** null: the best combination; a list: exactly these, an empty one for none. */
const couponIds = v.nullable(v.pipe(v.array(id), v.maxLength(5)));
const fulfilment = v.picklist(['pickup', 'express', 'service']);
const byId = v.strictObject({ orderId: id });
const byIdOnce = v.strictObject({ requestId, orderId: id });
const refundLines = v.pipe(v.array(v.strictObject({ skuId: id, quantity: integer(1, 99) })), v.minLength(1), v.maxLength(20));
const saleErrors = ['PRODUCT_NOT_FOUND', 'PRODUCT_OFF_SALE', 'PRODUCT_MISCONFIGURED', 'STOCK_SHORT', 'PURCHASE_LIMIT_REACHED', 'DELIVERY_MISMATCH', 'LINES_OF_TWO_STORES'] as const;
const couponErrors = ['COUPON_NOT_USABLE', 'COUPONS_NOT_COMBINABLE', 'COUPON_THRESHOLD_MISSED', 'COUPON_OUT_OF_SCOPE'] as const;

/** The checkout with what the page needs beside the price. */
export interface Checkout extends CheckoutQuote {
  storeId: string;
  storeName: string;
  storeAddress: string;
  address: DeliveryAddress | null;
  hasPhone: boolean;
  paymentMode: PaymentMode;
}

/** An order with what may be done now. */
export interface OrderView {
  order: MallOrder;
  storeName: string;
  storePhone: string;
  /** Refunds of this order, the latest first. */
  refunds: Refund[];
  packageIds: string[];
  canCancel: boolean;
  canPay: boolean;
  canRefund: boolean;
  canConfirmReceipt: boolean;
  canReview: boolean;
  canRequestInvoice: boolean;
  canShowCode: boolean;
  paymentMode: PaymentMode;
}

/** What a refund of some lines would bring. */
export interface RefundQuote {
  lines: { skuId: string; title: string; skuName: string; quantity: number; maxQuantity: number; refundFen: number }[];
  freightFen: number;
  refundFen: number;
}

export const orderCustomerActions = {
  /** Prices a wish with coupons; nothing is held. */
  'order.quote': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ lines: wishes, fulfilment: v.nullable(fulfilment), couponIds }),
    output: outputOf<Checkout>(), errors: [...saleErrors, ...couponErrors],
  }),
  /** Takes stock and coupons and waits for payment; `PRICE_CHANGED` when the shown total is no longer true. Repeating it orders once. */
  'order.place': defineAction({
    access: 'everyone', effect: 'write',
    input: v.strictObject({
      requestId, lines: wishes, fulfilment, couponIds: v.pipe(v.array(id), v.maxLength(5)), addressId: v.nullable(id), note: note(100), shownTotalFen: fen,
      /** Lines leave the cart with the order. */
      isFromCart: v.boolean(),
    }),
    output: outputOf<OrderView>(),
    errors: [...saleErrors, ...couponErrors, 'PRICE_CHANGED', 'ADDRESS_NOT_FOUND', 'ADDRESS_REQUIRED', 'PHONE_REQUIRED', 'ORDER_IN_PROGRESS', 'ORDER_OPEN_LIMIT', 'TEXT_RISKY'],
  }),
  'order.listMine': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ tab: v.picklist(ORDER_TABS), cursor: nextPage }), output: outputOf<Page<MallOrder>>(), errors: [],
  }),
  /** Orders by tab, for the badges. */
  'order.countMine': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({}), output: outputOf<{ unpaid: number; waiting: number; shipped: number; refund: number }>(), errors: [],
  }),
  'order.get': defineAction({ access: 'everyone', effect: 'read', input: byId, output: outputOf<OrderView>(), errors: ['ORDER_NOT_FOUND'] }),
  /** Gives stock and coupons back; only while unpaid. */
  'order.cancel': defineAction({ access: 'everyone', effect: 'write', input: byIdOnce, output: outputOf<OrderView>(), errors: ['ORDER_NOT_FOUND', 'ORDER_STATUS_CHANGED'] }),
  /** The express parcel arrived. */
  'order.confirmReceipt': defineAction({ access: 'everyone', effect: 'write', input: byIdOnce, output: outputOf<OrderView>(), errors: ['ORDER_NOT_FOUND', 'ORDER_STATUS_CHANGED'] }),
  'order.requestInvoice': defineAction({
    access: 'everyone', effect: 'write',
    input: v.strictObject({ requestId, orderId: id, kind: v.picklist(INVOICE_KINDS), title: text(60), taxNumber: note(30), email: note(60) }),
    output: outputOf<OrderView>(), errors: ['ORDER_NOT_FOUND', 'ORDER_STATUS_CHANGED', 'TAX_NUMBER_INVALID', 'EMAIL_INVALID', 'INVOICE_ALREADY_ISSUED'],
  }),
  'refund.quote': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ orderId: id, lines: v.nullable(refundLines) }), output: outputOf<RefundQuote>(), errors: ['ORDER_NOT_FOUND', 'NOTHING_TO_REFUND'],
  }),
  /** Asks for money back; nothing of the order is handed over until it is decided. */
  'refund.request': defineAction({
    access: 'everyone', effect: 'write',
    input: v.strictObject({ requestId, orderId: id, kind: v.picklist(REFUND_KINDS), lines: refundLines, reason: v.picklist(REFUND_REASONS), text: note(200), pictures }),
    output: outputOf<Refund>(), errors: ['ORDER_NOT_FOUND', 'NOTHING_TO_REFUND', 'REFUND_OPEN_EXISTS', 'REFUND_TOO_LATE', 'TEXT_RISKY'],
  }),
  'refund.get': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({ refundId: id }), output: outputOf<Refund>(), errors: ['REFUND_NOT_FOUND'] }),
  'refund.withdraw': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, refundId: id }), output: outputOf<Refund>(), errors: ['REFUND_NOT_FOUND', 'REFUND_STATUS_CHANGED'],
  }),
  /** How the goods were sent back. */
  'refund.sendReturn': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, refundId: id, tracking: text(60) }), output: outputOf<Refund>(), errors: ['REFUND_NOT_FOUND', 'REFUND_STATUS_CHANGED'],
  }),
} as const;

const managers = ['marketingManager', 'serviceManager', 'salesManager', 'generalManager'] as const;
const desk = ['customerService', 'serviceAdviser', 'writeOffClerk', ...managers] as const;
const shippers = ['customerService', 'writeOffClerk', ...managers] as const;

export const orderStaffActions = {
  /** Orders of the store; `search` is a number, the end of a phone or a name. */
  'order.list': defineAction({
    access: desk, effect: 'read',
    input: v.strictObject({ tab: v.picklist(['all', 'unpaid', 'toShip', 'toPickUp', 'toUse', 'shipped', 'completed', 'closed', 'invoice']), search: note(20), cursor: nextPage }),
    output: outputOf<Page<MallOrder>>(), errors: [],
  }),
  'order.get': defineAction({ access: desk, effect: 'read', input: byId, output: outputOf<OrderView>(), errors: ['ORDER_NOT_FOUND'] }),
  /** Sends the parcel and tells WeChat. */
  'order.ship': defineAction({
    access: shippers, effect: 'write', input: v.strictObject({ requestId, orderId: id, companyCode: text(20), trackingNumber: v.pipe(v.string(), v.regex(/^[\w-]{6,40}$/)) }),
    output: outputOf<OrderView>(), errors: ['ORDER_NOT_FOUND', 'ORDER_STATUS_CHANGED', 'REFUND_OPEN_EXISTS', 'EXPRESS_COMPANY_UNKNOWN'],
  }),
  'order.settleInvoice': defineAction({
    access: ['customerService', ...managers], effect: 'write', input: v.strictObject({ requestId, orderId: id, isIssued: v.boolean(), number: note(40), note: note(100) }),
    output: outputOf<OrderView>(), errors: ['ORDER_NOT_FOUND', 'ORDER_STATUS_CHANGED', 'INVOICE_NUMBER_REQUIRED'],
  }),
  'refund.list': defineAction({
    access: desk, effect: 'read', input: v.strictObject({ tab: v.picklist(['open', 'returning', 'done', 'all']), cursor: nextPage }), output: outputOf<Page<Refund>>(), errors: [],
  }),
  'refund.get': defineAction({ access: desk, effect: 'read', input: v.strictObject({ refundId: id }), output: outputOf<Refund>(), errors: ['REFUND_NOT_FOUND'] }),
  /** The store offers a refund; a manager still has to approve it. */
  'refund.start': defineAction({
    access: ['customerService', 'serviceAdviser', ...managers], effect: 'write',
    input: v.strictObject({ requestId, orderId: id, lines: refundLines, reason: v.picklist(REFUND_REASONS), text: text(200) }),
    output: outputOf<Refund>(), errors: ['ORDER_NOT_FOUND', 'NOTHING_TO_REFUND', 'REFUND_OPEN_EXISTS'],
  }),
  /** A deposit or bill goes back, wholly or in part; a manager approves. */
  'refund.startOfBill': defineAction({
    access: ['customerService', 'serviceAdviser', 'salesConsultant', ...managers], effect: 'write',
    input: v.strictObject({ requestId, billId: id, refundFen: v.pipe(fen, v.minValue(1)), reason: v.picklist(REFUND_REASONS), text: text(200) }),
    output: outputOf<Refund>(), errors: ['BILL_NOT_FOUND', 'NOTHING_TO_REFUND', 'REFUND_OPEN_EXISTS', 'REFUND_TOO_MUCH'],
  }),
  /**
   * Approves, perhaps a smaller sum: money goes back at once, or after the goods came. One's own proposal needs a second manager, save the
   * general manager's. What WeChat does not take comes back as `failed`.
   */
  'refund.approve': defineAction({
    access: managers, effect: 'write', input: v.strictObject({ requestId, refundId: id, refundFen: v.nullable(v.pipe(fen, v.minValue(1))), note: note(100) }),
    output: outputOf<Refund>(), errors: ['REFUND_NOT_FOUND', 'REFUND_STATUS_CHANGED', 'REFUND_OWN_PROPOSAL', 'REFUND_TOO_MUCH', 'PAYMENT_OFF'],
  }),
  'refund.reject': defineAction({
    access: managers, effect: 'write', input: v.strictObject({ requestId, refundId: id, note: text(100) }), output: outputOf<Refund>(), errors: ['REFUND_NOT_FOUND', 'REFUND_STATUS_CHANGED'],
  }),
  /** The goods are back; the money goes. */
  'refund.receiveReturn': defineAction({
    access: shippers, effect: 'write', input: v.strictObject({ requestId, refundId: id }), output: outputOf<Refund>(), errors: ['REFUND_NOT_FOUND', 'REFUND_STATUS_CHANGED', 'REFUND_TOO_MUCH', 'PAYMENT_OFF'],
  }),
  /** Tries a failed refund again under the same number. */
  'refund.retry': defineAction({
    access: managers, effect: 'write', input: v.strictObject({ requestId, refundId: id }), output: outputOf<Refund>(), errors: ['REFUND_NOT_FOUND', 'REFUND_STATUS_CHANGED', 'PAYMENT_OFF'],
  }),
} as const;
