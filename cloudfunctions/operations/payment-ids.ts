import { idFrom } from '../runtime/ids';

/** Number of an order's payment: an order has one, so asking again finds the same. 32 characters, as WeChat Pay takes at most. */
export function orderPaymentId(orderId: string): string {
  return idFrom('payment', 'order', orderId);
}

/** Number of a payer's payment of a bill; `round` counts the ones given up before, whose numbers WeChat Pay takes no more. */
export function billPaymentId(billId: string, payerId: string, round: number): string {
  return idFrom('payment', 'bill', billId, payerId, String(round));
}
