import { parseStamp } from '@shared/core/time';
import { fenOf, instantOf, objectOf, textOf, type ReplyFields } from '../drivers/payment/reply-fields';

/** WeChat Pay says that a payment was made. */
export interface PaymentNotice {
  kind: 'payment';
  merchantId: string;
  outTradeNo: string;
  transactionId: string;
  paidFen: number;
  /** Null when the notice does not say. */
  paidAt: number | null;
}

/** WeChat Pay says what became of a refund. */
export interface RefundNotice {
  kind: 'refund';
  merchantId: string;
  outTradeNo: string;
  outRefundNo: string;
  refundFen: number;
  /** False: WeChat Pay gave up, somebody has to look. */
  succeeded: boolean;
  /** When it was done, null when the notice does not say. */
  at: number | null;
}

/** A notice, or in words why it is none; a repetition would say the same. */
export type NoticeReading = { ok: true; notice: PaymentNotice | RefundNotice } | { ok: false; fault: string };

const SUCCESS = 'SUCCESS';

/** Reads what `cloudPay` hands to a function: the fields of a V2 notification as an object, in camelCase or snake_case. */
export function readCloudNotice(event: ReplyFields): NoticeReading {
  const returnCode = textOf(event, 'returnCode');
  if (returnCode !== SUCCESS) return { ok: false, fault: `return code "${returnCode}"` };
  if (textOf(event, 'outRefundNo') !== '') return readCloudRefund(event);
  // Sealed with a key of the merchant, which the cloud keeps; what became of the refund is asked with queryRefund then.
  if (textOf(event, 'reqInfo') !== '') return { ok: false, fault: 'a sealed refund' };
  if (textOf(event, 'resultCode') !== SUCCESS) return { ok: false, fault: `result code "${textOf(event, 'resultCode')}"` };
  return complete({
    kind: 'payment', merchantId: textOf(event, 'subMchId'), outTradeNo: textOf(event, 'outTradeNo'), transactionId: textOf(event, 'transactionId'),
    paidFen: fenOf(event, 'totalFee'), paidAt: parseStamp(textOf(event, 'timeEnd')),
  });
}

function readCloudRefund(event: ReplyFields): NoticeReading {
  return complete({
    kind: 'refund', merchantId: textOf(event, 'subMchId'), outTradeNo: textOf(event, 'outTradeNo'), outRefundNo: textOf(event, 'outRefundNo'),
    refundFen: fenOf(event, 'refundFee'), succeeded: textOf(event, 'refundStatus') === SUCCESS, at: parseStamp(textOf(event, 'successTime')),
  });
}

/** Reads the opened contents of an API v3 notice: a transaction or a refund. */
export function readV3Notice(resource: ReplyFields): NoticeReading {
  const common = { merchantId: textOf(resource, 'mchid'), outTradeNo: textOf(resource, 'outTradeNo') };
  const amount = objectOf(resource, 'amount');
  const at = instantOf(resource, 'successTime');
  if (textOf(resource, 'outRefundNo') !== '') {
    const succeeded = textOf(resource, 'refundStatus') === SUCCESS;
    return complete({ ...common, kind: 'refund', outRefundNo: textOf(resource, 'outRefundNo'), refundFen: fenOf(amount, 'refund'), succeeded, at });
  }
  if (textOf(resource, 'tradeState') !== SUCCESS) return { ok: false, fault: `trade state "${textOf(resource, 'tradeState')}"` };
  return complete({ ...common, kind: 'payment', transactionId: textOf(resource, 'transactionId'), paidFen: fenOf(amount, 'total'), paidAt: at });
}

type Draft = (Omit<PaymentNotice, 'paidFen'> & { paidFen: number | null }) | (Omit<RefundNotice, 'refundFen'> & { refundFen: number | null });

/** Numbers and sum have to be there, nothing can be settled without them. */
function complete(draft: Draft): NoticeReading {
  const own = draft.kind === 'payment' ? draft.transactionId : draft.outRefundNo;
  if (draft.outTradeNo === '' || own === '') return { ok: false, fault: 'a number is missing' };
  const fen = draft.kind === 'payment' ? draft.paidFen : draft.refundFen;
  if (fen === null || fen <= 0) return { ok: false, fault: 'the sum is missing' };
  return { ok: true, notice: draft.kind === 'payment' ? { ...draft, paidFen: fen } : { ...draft, refundFen: fen } };
}
