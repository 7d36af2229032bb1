import { merchantId } from '../drivers/payment/index';
import { settlePayment } from '../operations/payment-settlement';
import { settleRefund } from '../operations/refund-settlement';
import { newTraceId, serverNow } from '../runtime/context';
import { logCall, logDefect } from '../runtime/log';
import type { NoticeReading, PaymentNotice, RefundNotice } from './read-notice';

/** `understood`: a repetition would change nothing. `again`: it may, so WeChat Pay has to repeat the notice. */
export type Verdict = 'understood' | 'again';

/**
 * Acts on a notice, which may come late, twice, or out of order. What no repetition can mend — a sum that does not fit, a number nobody
 * ordered — is told in the log as a defect and not asked for again.
 */
export async function settleNotice(reading: NoticeReading, now: number): Promise<Verdict> {
  const traceId = newTraceId();
  const finish = (code: string, verdict: Verdict): Verdict => {
    const kind = reading.ok ? reading.notice.kind : 'unreadable';
    logCall({ action: `payment-callback.${kind}`, actor: 'weChatPay', storeId: null, code, ms: serverNow() - now, traceId });
    return verdict;
  };
  try {
    if (!reading.ok) {
      logDefect(traceId, `notice of WeChat Pay: ${reading.fault}`);
      return finish('UNREADABLE', 'understood');
    }
    if (reading.notice.merchantId !== merchantId()) {
      // Somebody else's money, or a wrong PAYMENT_MERCHANT_ID, which an administrator mends while WeChat Pay repeats.
      logDefect(traceId, `notice for merchant ${reading.notice.merchantId}`);
      return finish('OTHER_MERCHANT', 'again');
    }
    const outcome = await settle(reading.notice, now);
    if (outcome === 'unknown') logDefect(traceId, `nobody here knows the ${reading.notice.kind} of ${reading.notice.outTradeNo}`);
    return finish(outcome === 'settled' ? 'OK' : outcome.toUpperCase(), 'understood');
  } catch (error) {
    logDefect(traceId, error);
    return finish('INTERNAL', 'again');
  }
}

async function settle(notice: PaymentNotice | RefundNotice, now: number): Promise<'settled' | 'mismatch' | 'unknown'> {
  if (notice.kind === 'payment') {
    const { outTradeNo, transactionId, paidFen, paidAt } = notice;
    return await settlePayment({ outTradeNo, transactionId, paidFen, paidAt }, now);
  }
  const { outTradeNo, outRefundNo, refundFen, succeeded, at } = notice;
  return await settleRefund({ outTradeNo, outRefundNo, refundFen, succeeded, at: at ?? now }, now);
}
