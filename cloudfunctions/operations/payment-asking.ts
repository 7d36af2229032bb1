import { MS_PER_MINUTE } from '@shared/core/time';
import type { Payment, PaymentStatus } from '@shared/domain/payment/model';
import { payments } from '../data/payments';
import { PaymentUnreachable } from '../drivers/payment';
import { newTraceId } from '../runtime/context';
import { logDefect } from '../runtime/log';
import { closePayment, settleAsked, watchClosed } from './payment-closing';
import { finishPayment } from './payment-settlement';

const LONGEST_PAUSE_MS = 10 * MS_PER_MINUTE;

/** When a payment is asked about first, should nobody tell of it. */
export function firstAskAt(now: number): number {
  return now + MS_PER_MINUTE;
}

/** How far a payment is, after asking the platform about one that is not known to be paid; when it cannot be asked, as far as is known. */
export async function checkPayment(payment: Payment, now: number): Promise<PaymentStatus> {
  try {
    if (payment.status === 'paid') await finishPayment(payment.id, now);
    else await settleAsked(payment.id, now);
  } catch (error) {
    if (!(error instanceof PaymentUnreachable)) throw error;
    logDefect(newTraceId(), error);
  }
  return (await payments.get(payment.id))?.status ?? payment.status;
}

/**
 * Does what a payment that is due waits for: open ones are asked about at growing distances and closed at their end, paid ones finished,
 * given-up ones watched. The next look is written first, so that one that fails comes back later and keeps no other from its turn.
 */
export async function lookAfterPayment(payment: Payment, now: number): Promise<void> {
  const isMine = await payments.patchIf(payment.id, { dueAt: payment.dueAt }, { dueAt: nextAskAt(payment, now) });
  if (!isMine) return;
  if (payment.status === 'paid') return finishPayment(payment.id, now);
  if (payment.status === 'closed') return watchClosed(payment, now);
  if (now < payment.expiresAt) await settleAsked(payment.id, now);
  else await closePayment(payment.id, now);
}

function nextAskAt({ status, createdAt, expiresAt }: Payment, now: number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, Math.max(MS_PER_MINUTE, now - createdAt));
  return status === 'created' && now < expiresAt ? Math.min(now + pause, expiresAt) : now + MS_PER_MINUTE;
}
