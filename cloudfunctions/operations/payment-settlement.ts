import type { Payment, PaymentSubject } from '@shared/domain/payment/model';
import { payments } from '../data/payments';
import { newTraceId } from '../runtime/context';
import { logDefect } from '../runtime/log';
import { command } from '../runtime/sdk';
import { billPaid } from './bill-paid';
import { orderPaid } from './order-paid';

/** What WeChat Pay says of a payment that was made, by notice or when asked. */
export interface PaymentMade {
  outTradeNo: string;
  transactionId: string | null;
  paidFen: number | null;
  paidAt: number | null;
}

/** What follows for the thing that was paid. Each may run several times and at once, and finishes what an earlier run left. */
const PAID_STEPS: Record<PaymentSubject, (payment: Payment, now: number) => Promise<void>> = { order: orderPaid, bill: billPaid };

/**
 * Takes note of a payment, whoever tells of it first: callback, page or job; however often, however late. A closed payment becomes paid
 * too, and its subject then decides that the money goes back. Another sum than asked for is a defect and settles nothing.
 *
 * @returns `settled` also for one that was settled before
 */
export async function settlePayment({ outTradeNo, transactionId, paidFen, paidAt }: PaymentMade, now: number): Promise<'settled' | 'mismatch' | 'unknown'> {
  const payment = await payments.get(outTradeNo);
  if (!payment) return 'unknown';
  if (payment.amountFen !== paidFen) {
    logDefect(newTraceId(), new Error(`payment ${outTradeNo} asks for ${payment.amountFen} fen, WeChat Pay tells of ${paidFen}`));
    return 'mismatch';
  }
  await payments.patchIf(outTradeNo, { status: command.in(['created', 'closed']) }, { status: 'paid', transactionId, paidAt: paidAt ?? now, dueAt: now });
  await finishPayment(outTradeNo, now);
  return 'settled';
}

/** Does what a payment's subject still has to do, and writes `settledAt` last: a payment without it is taken up again by a job. */
export async function finishPayment(paymentId: string, now: number): Promise<void> {
  const payment = await payments.get(paymentId);
  if (payment?.status !== 'paid' || payment.settledAt !== null) return;
  await PAID_STEPS[payment.subject](payment, now);
  await payments.patchIf(paymentId, { status: 'paid', settledAt: null }, { settledAt: now, dueAt: null });
}
