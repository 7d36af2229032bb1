import { MS_PER_MINUTE } from '@shared/core/time';
import type { Payment } from '@shared/domain/payment/model';
import { payments } from '../data/payments';
import { paymentDriver } from '../drivers/payment';
import { settlePayment } from './payment-settlement';

/** WeChat Pay closes nothing within five minutes of ordering; after that it is asked again. */
const ASK_AGAIN_MS = 6 * MS_PER_MINUTE;
/** How long after its end a sheet may still bring money. */
const GRACE_MS = 10 * MS_PER_MINUTE;

/**
 * Sees to it that a payment is not made any more, at the platform first: what it says is paid is settled instead. A number the platform
 * would not close is given up all the same; a job keeps asking, and money that comes late goes back.
 *
 * @returns `closed` also when there never was such a payment
 * @throws PaymentUnreachable when nothing is known; then nothing has changed
 */
export async function closePayment(paymentId: string, now: number): Promise<'closed' | 'paid'> {
  const payment = await payments.get(paymentId);
  if (!payment || payment.status === 'closed') return 'closed';
  if (payment.status === 'paid') return 'paid';
  const answer = await paymentDriver().close(paymentId);
  if (answer === 'paid' && await settleAsked(paymentId, now)) return 'paid';
  const isGivenUp = await payments.patchIf(paymentId, { status: 'created' }, { status: 'closed', dueAt: answer === 'unknown' ? now + ASK_AGAIN_MS : null });
  if (isGivenUp) return 'closed';
  return (await payments.get(paymentId))?.status === 'paid' ? 'paid' : 'closed';
}

/** Asks the platform about a payment and settles what was paid. @throws PaymentUnreachable @returns whether it was */
export async function settleAsked(paymentId: string, now: number): Promise<boolean> {
  const fact = await paymentDriver().query(paymentId);
  if (fact.state !== 'paid') return false;
  return await settlePayment({ outTradeNo: paymentId, ...fact }, now) === 'settled';
}

/** Looks after a payment that was given up without the platform's word: closed in the end, or paid too late. @throws PaymentUnreachable */
export async function watchClosed(payment: Payment, now: number): Promise<void> {
  const answer = await paymentDriver().close(payment.id);
  if (answer === 'paid' && await settleAsked(payment.id, now)) return;
  const isOver = answer !== 'unknown' || now > payment.expiresAt + GRACE_MS;
  await payments.patchIf(payment.id, { status: 'closed' }, { dueAt: isOver ? null : now + ASK_AGAIN_MS });
}
