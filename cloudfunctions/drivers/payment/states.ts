import { PaymentUnreachable, type PaymentDriver, type PaymentFact, type PreparedPayment, type RefundFact } from './payment-driver';

/** `PAYERROR` is a try that failed at the bank: the payer may try again, so the order is still open. */
const PAYMENT_STATES: Readonly<Record<string, PaymentFact['state']>> = {
  SUCCESS: 'paid', REFUND: 'paid', NOTPAY: 'unpaid', USERPAYING: 'unpaid', ACCEPT: 'unpaid', PAYERROR: 'unpaid', CLOSED: 'closed', REVOKED: 'closed',
};

/** Words of both generations of the interface. */
const REFUND_STATES: Readonly<Record<string, RefundFact['state']>> = {
  SUCCESS: 'succeeded', PROCESSING: 'processing', CHANGE: 'failed', ABNORMAL: 'failed', REFUNDCLOSE: 'failed', CLOSED: 'failed',
};

/** @throws PaymentUnreachable for a word nobody knows: acting on a guess could lose money */
export function paymentStateOf(tradeState: string): PaymentFact['state'] {
  const state = Object.hasOwn(PAYMENT_STATES, tradeState) ? PAYMENT_STATES[tradeState] : undefined;
  if (!state) throw new PaymentUnreachable(`trade state "${tradeState}"`);
  return state;
}

/** @throws PaymentUnreachable for a word nobody knows */
export function refundStateOf(status: string): RefundFact['state'] {
  const state = Object.hasOwn(REFUND_STATES, status) ? REFUND_STATES[status] : undefined;
  if (!state) throw new PaymentUnreachable(`refund status "${status}"`);
  return state;
}

/** Why WeChat did not take an order: its refusals are ambiguous or lose their code on the way, the number's state is not. */
export async function refusedOrder(query: PaymentDriver['query'], outTradeNo: string, detail: string): Promise<PreparedPayment> {
  try {
    const { state } = await query(outTradeNo);
    return { ok: false, reason: state === 'paid' || state === 'closed' ? state : 'refused', detail };
  } catch (error) {
    if (!(error instanceof PaymentUnreachable)) throw error;
    return { ok: false, reason: 'refused', detail: `${detail}; ${error.message}` };
  }
}

/** What became of a number WeChat would not close. */
export async function refusedClose(query: PaymentDriver['query'], outTradeNo: string): Promise<'closed' | 'paid' | 'unknown'> {
  const { state } = await query(outTradeNo);
  return state === 'paid' || state === 'closed' ? state : 'unknown';
}
