import { formatRfc3339 } from '@shared/core/time';
import type { PaymentRequest } from '@shared/domain/payment/model';
import { PaymentUnreachable, UNKNOWN_PAYMENT, type PaymentDriver, type PaymentFact, type PaymentOrder, type RefundOrder, type RefundReply } from './payment-driver';
import { fenOf, instantOf, objectOf, textOf, withinBytes, type ReplyFields } from './reply-fields';
import { paymentStateOf, refundStateOf, refusedClose, refusedOrder } from './states';
import type { V3Configuration } from './v3-configuration';
import { askV3, type V3Answer } from './v3-request';
import { newNonce, signLines } from './v3-signature';

/** Longest texts of the interface, bytes. */
const DESCRIPTION_BYTES = 127;
const REASON_BYTES = 80;
const NO_SUCH_ORDER: readonly string[] = ['ORDER_NOT_EXIST', 'RESOURCE_NOT_EXISTS'];
/** The merchant can mend it by paying in; afterwards the same refund goes through. */
const NOT_ENOUGH = 'NOT_ENOUGH';

/** WeChat Pay API v3 of a merchant of its own (直连商户), over HTTPS with the merchant's keys. */
export function createV3Driver(configuration: V3Configuration): PaymentDriver {
  const query = async (outTradeNo: string): Promise<PaymentFact> => {
    const answer = await askV3(configuration, { path: `${orderPath(outTradeNo)}?mchid=${configuration.merchantId}` });
    if (answer.isOk) return factOf(answer.fields);
    if (NO_SUCH_ORDER.includes(answer.code)) return UNKNOWN_PAYMENT;
    throw refusal(answer);
  };
  return {
    mode: 'v3',
    query,
    async prepare(order, now) {
      const placed = await orNot(askV3(configuration, { path: '/v3/pay/transactions/jsapi', body: orderBody(configuration, order) }));
      const prepayId = typeof placed === 'string' ? '' : textOf(placed.fields, 'prepayId');
      if (prepayId !== '') return { ok: true, request: requestOf(configuration, prepayId, now) };
      return await refusedOrder(query, order.outTradeNo, typeof placed === 'string' ? placed : words(placed));
    },
    async close(outTradeNo) {
      const answer = await askV3(configuration, { path: `${orderPath(outTradeNo)}/close`, body: { mchid: configuration.merchantId } });
      return answer.isOk ? 'closed' : await refusedClose(query, outTradeNo);
    },
    async refund(order) {
      const answer = await orNot(askV3(configuration, { path: REFUNDS, body: refundBody(configuration, order) }));
      return typeof answer === 'string' ? { ok: false, retry: true, detail: answer } : refundReply(answer);
    },
    async queryRefund(_outTradeNo, outRefundNo) {
      const answer = await askV3(configuration, { path: `${REFUNDS}/${encodeURIComponent(outRefundNo)}` });
      if (answer.isOk) return { state: refundStateOf(textOf(answer.fields, 'status')), succeededAt: instantOf(answer.fields, 'successTime') };
      if (NO_SUCH_ORDER.includes(answer.code)) return { state: 'unknown', succeededAt: null };
      throw refusal(answer);
    },
  };
}

const REFUNDS = '/v3/refund/domestic/refunds';

function orderPath(outTradeNo: string): string {
  return `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`;
}

/** The answer, or why there is none. */
async function orNot(call: Promise<V3Answer>): Promise<V3Answer | string> {
  return await call.catch((error: unknown) => {
    if (!(error instanceof PaymentUnreachable)) throw error;
    return error.message;
  });
}

function words(answer: V3Answer): string {
  return `${answer.code} ${answer.message}`.trim() || 'no reason given';
}

function refusal(answer: V3Answer): PaymentUnreachable {
  return new PaymentUnreachable(words(answer));
}

function orderBody(configuration: V3Configuration, order: PaymentOrder): object {
  return {
    appid: configuration.appId, mchid: configuration.merchantId, out_trade_no: order.outTradeNo, notify_url: configuration.notifyUrl,
    description: withinBytes(order.description, DESCRIPTION_BYTES), time_expire: formatRfc3339(order.expiresAt),
    amount: { total: order.amountFen, currency: 'CNY' }, payer: { openid: order.openid },
  };
}

/** The sheet's arguments, signed by the merchant. */
function requestOf({ appId, privateKey }: V3Configuration, prepayId: string, now: number): PaymentRequest {
  const request = { timeStamp: String(Math.floor(now / 1000)), nonceStr: newNonce(), package: `prepay_id=${prepayId}` };
  return { ...request, signType: 'RSA', paySign: signLines([appId, request.timeStamp, request.nonceStr, request.package], privateKey) };
}

function factOf(transaction: ReplyFields): PaymentFact {
  const state = paymentStateOf(textOf(transaction, 'tradeState'));
  if (state !== 'paid') return { ...UNKNOWN_PAYMENT, state };
  return {
    state, transactionId: textOf(transaction, 'transactionId') || null, paidFen: fenOf(objectOf(transaction, 'amount'), 'total'),
    paidAt: instantOf(transaction, 'successTime'), openid: textOf(objectOf(transaction, 'payer'), 'openid') || null,
  };
}

function refundBody(configuration: V3Configuration, order: RefundOrder): object {
  return {
    out_trade_no: order.outTradeNo, out_refund_no: order.outRefundNo, reason: withinBytes(order.reason, REASON_BYTES), notify_url: configuration.notifyUrl,
    amount: { refund: order.refundFen, total: order.totalFen, currency: 'CNY' },
  };
}

function refundReply(answer: V3Answer): RefundReply {
  return answer.isOk ? { ok: true } : { ok: false, retry: answer.code === NOT_ENOUGH, detail: words(answer) };
}
