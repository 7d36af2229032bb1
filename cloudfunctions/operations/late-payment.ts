import type { Refund } from '@shared/domain/order/model';
import type { Payment } from '@shared/domain/payment/model';
import { payments } from '../data/payments';
import { refunds } from '../data/refunds';
import { idFrom } from '../runtime/ids';
import { inTransaction } from '../runtime/transaction';
import { askForMoney, nextLookAt } from './refund-money';
import { tellAboutRefund } from './refund-news';

/** What a late payment was for. */
export interface LateSubject {
  /** Number of the order or bill, as people read it. */
  number: string;
  customerName: string;
  /** Why the money goes back, one Chinese sentence. */
  reason: string;
}

/** Gives all of a payment back that nobody waits for any more. Nobody has to decide; repeating it makes no second refund. */
export async function returnLatePayment(payment: Payment, subject: LateSubject, now: number): Promise<void> {
  const refund = await inTransaction(async (transaction) => {
    const [all, money] = [refunds.within(transaction), payments.within(transaction)];
    const made = await all.get(lateRefundId(payment));
    if (made) return made;
    const fresh = toRefund(payment, subject, now);
    await all.put(fresh);
    await money.patch(payment.id, { refundedFen: payment.amountFen });
    return fresh;
  });
  await tellAboutRefund(refund, 'late');
  if (refund.status === 'processing') await askForMoney(refund, now);
}

function lateRefundId(payment: Payment): string {
  return idFrom('refund', payment.id, 'late');
}

function toRefund(payment: Payment, { number, customerName, reason }: LateSubject, now: number): Refund {
  const { id: paymentId, storeId, subject, subjectId, customerId, amountFen } = payment;
  return {
    id: lateRefundId(payment), storeId, subject, subjectId, subjectNumber: number, paymentId, customerId, customerName, kind: 'refundOnly', lines: [], freightFen: 0,
    refundFen: amountFen, paidFen: amountFen, reason: 'other', text: reason, pictures: [], status: 'processing', startedByName: '系统', startedById: null,
    decidedByName: '系统', decisionNote: '', returnTracking: '', failure: '', requestedAt: now, decidedAt: now, succeededAt: null, updatedAt: now,
    requestIds: [], isSettling: false, dueAt: nextLookAt(now, now),
  };
}
