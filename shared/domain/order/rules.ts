import { dayOf } from '@shared/core/time';
import { DELIVERIES, type Product } from '@shared/domain/mall/model';
import { refuseInvoice } from './invoice-rules';
import type { Fulfilment, MallOrder, OrderStatus, OrderTab } from './model';
import { MOST_PIECES, type PricedWish } from './pricing';
import { refuseRefundRequest } from './refund-rules';

/** Orders one customer may have waiting for payment: more would only keep goods from others. */
export const OPEN_ORDER_LIMIT = 5;

const NUMBER_SPACE = 100_000_000;
const NUMBER_DIGITS = 8;
/** Hexadecimal digits a double holds exactly. */
const HEX_DIGITS = 12;

/**
 * What people read and say: the day in Shanghai and eight digits that follow from the id.
 *
 * @param attempt 0 at first; the next one when the number is taken by another order of the day
 */
export function orderNumber(id: string, createdAt: number, attempt = 0): string {
  const digest = Number.parseInt(id.slice(-HEX_DIGITS), 16);
  const digits = (digest + attempt) % NUMBER_SPACE;
  return `${dayOf(createdAt).replace(/-/g, '')}${String(digits).padStart(NUMBER_DIGITS, '0')}`;
}

/** Ways all these products can be handed over together; none when they have to be ordered apart. Services go with services only. */
export function fulfilmentsOf(products: readonly Product[]): Fulfilment[] {
  if (products.every((product) => product.kind === 'service')) return ['service'];
  return DELIVERIES.filter((delivery) => products.every((product) => product.kind === 'goods' && product.deliveries.includes(delivery)));
}

export type WishRefusal = 'LINES_OF_TWO_STORES' | 'DELIVERY_MISMATCH' | 'PURCHASE_LIMIT_REACHED';

/** Why these products cannot be in one order, or null; stock and coupons are looked at elsewhere. */
export function refuseWishes(wishes: readonly PricedWish[], fulfilment: Fulfilment | null): WishRefusal | null {
  const products = wishes.map((wish) => wish.product);
  if (new Set(products.map((product) => product.storeId)).size > 1) return 'LINES_OF_TWO_STORES';
  const possible = fulfilmentsOf(products);
  if (possible.length === 0 || (fulfilment !== null && !possible.includes(fulfilment))) return 'DELIVERY_MISMATCH';
  return wishes.reduce((sum, { quantity }) => sum + quantity, 0) > MOST_PIECES ? 'PURCHASE_LIMIT_REACHED' : null;
}

/** Statuses in which an order's money has come and stays, in part or whole. */
export const PAID_STATUSES: readonly OrderStatus[] = ['paid', 'shipped', 'completed'];

/** Whether an order counts as a customer's purchase: it holds its pieces, or they were bought. */
export function holdsPieces(order: MallOrder): boolean {
  return order.status === 'unpaid' || PAID_STATUSES.includes(order.status) || order.status === 'refunded';
}

/** Whether an order was given up before it was ever complete; nobody sees it. */
export function isFailed(order: Pick<MallOrder, 'status' | 'closeReason'>): boolean {
  return order.status === 'closed' && order.closeReason === 'failed';
}

/** Statuses behind a customer's tab; `refund` looks at refunds instead. */
export const TAB_STATUSES: Record<Exclude<OrderTab, 'refund'>, readonly OrderStatus[]> = {
  all: ['unpaid', 'paid', 'shipped', 'completed', 'closed', 'refunded'], unpaid: ['unpaid'], waiting: ['paid'], shipped: ['shipped'], completed: ['completed'],
};

/** What a customer may do with an order now. */
export interface OrderChoices {
  canCancel: boolean;
  canPay: boolean;
  canRefund: boolean;
  canConfirmReceipt: boolean;
  canReview: boolean;
  canRequestInvoice: boolean;
  canShowCode: boolean;
}

/**
 * What may be done with an order now; the action itself looks again.
 *
 * @param afterSaleDays days after completion within which goods can be sent back
 */
export function choicesOf(order: MallOrder, afterSaleDays: number, now: number): OrderChoices {
  const { status } = order;
  const isCalm = order.openRefundId === null;
  return {
    canCancel: status === 'unpaid',
    canPay: status === 'unpaid' && now < order.expiresAt,
    canRefund: refuseRefundRequest(order, afterSaleDays, now) === null,
    canConfirmReceipt: status === 'shipped' && isCalm,
    canReview: status === 'completed' && order.lines.some((line) => !line.isReviewed && line.refundedQuantity < line.quantity),
    canRequestInvoice: isCalm && refuseInvoice(order) === null,
    canShowCode: status === 'paid' && order.fulfilment === 'pickup' && isCalm,
  };
}
