import type { Payment, PaymentSubject, PreparedSheet } from '@shared/domain/payment/model';
import { payments } from '../data/payments';
import { paymentDriver, paymentMode } from '../drivers/payment';
import type { CustomerActor } from '../runtime/context';
import { newTraceId } from '../runtime/context';
import { logDefect } from '../runtime/log';
import { refuse } from '../runtime/refusal';
import { keepBillPayable, payableBill } from './bill-paying';
import { keepOrderPayable, payableOrder } from './order-paying';
import type { Payable } from './payable';
import { firstAskAt } from './payment-asking';
import { settleAsked } from './payment-closing';
import { finishPayment } from './payment-settlement';

interface SubjectWays {
  /** What is to be paid; its payment may exist already, also paid. Refuses what this person cannot pay now. */
  payable: (subjectId: string, actor: CustomerActor, now: number) => Promise<Payable>;
  /** Writes the payment into its subject, when that still waits for it. */
  keep: (payment: Payment, actor: CustomerActor) => Promise<boolean>;
}

const WAYS: Record<PaymentSubject, SubjectWays> = {
  order: { payable: payableOrder, keep: keepOrderPayable },
  bill: { payable: payableBill, keep: keepBillPayable },
};

/**
 * Opens the payment of an order or a bill, or the one that was opened before, with the same number. What has been paid needs no sheet;
 * nor does what costs nothing, which is paid by itself.
 *
 * @throws Refusal PAYMENT_OFF | PAYMENT_REFUSED | ORDER_EXPIRED | ORDER_STATUS_CHANGED | what the subject refuses
 */
export async function preparePayment(wanted: { subject: PaymentSubject; subjectId: string }, actor: CustomerActor, now: number): Promise<PreparedSheet> {
  const { payable, keep } = WAYS[wanted.subject];
  const due = await payable(wanted.subjectId, actor, now);
  if (due.amountFen === 0) return { outTradeNo: due.id, mode: paymentMode(), amountFen: 0, request: null };
  if (paymentMode() === 'off') return refuse('PAYMENT_OFF');
  const payment = await openPayment(due, actor, now);
  if (payment.status === 'paid') return sheetOfPaid(payment, now);
  if (payment.status === 'closed' || !await keep(payment, actor)) return refuseGone(payment);
  return orderPayment(payment, now);
}

async function openPayment(due: Payable, actor: CustomerActor, now: number): Promise<Payment> {
  const payment: Payment = {
    ...due, customerId: actor.id, openid: actor.openid, mode: paymentMode(), status: 'created', transactionId: null, createdAt: now, paidAt: null, settledAt: null,
    refundedFen: 0, dueAt: firstAskAt(now),
  };
  if (await payments.insert(payment)) return payment;
  return await payments.get(due.id) ?? payment;
}

/** Paid already, e.g. in a twin of this call or told late: there is nothing left to pay. */
async function sheetOfPaid(payment: Payment, now: number): Promise<PreparedSheet> {
  await finishPayment(payment.id, now);
  return { outTradeNo: payment.id, mode: payment.mode, amountFen: payment.amountFen, request: null };
}

function refuseGone({ subject }: Payment): never {
  return refuse(subject === 'order' ? 'ORDER_STATUS_CHANGED' : 'BILL_STATUS_CHANGED');
}

async function orderPayment(payment: Payment, now: number): Promise<PreparedSheet> {
  const { id, mode, amountFen, description, openid, expiresAt } = payment;
  const prepared = await paymentDriver().prepare({ outTradeNo: id, amountFen, description, openid, expiresAt }, now);
  if (prepared.ok) return { outTradeNo: id, mode, amountFen, request: prepared.request };
  if (prepared.reason === 'paid' && await settleAsked(id, now)) return { outTradeNo: id, mode, amountFen, request: null };
  if (prepared.reason === 'closed') return refuseGone(payment);
  logDefect(newTraceId(), new Error(`payment ${id} was not taken: ${prepared.detail}`));
  return refuse('PAYMENT_REFUSED');
}
