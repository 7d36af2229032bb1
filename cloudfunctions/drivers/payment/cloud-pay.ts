import { randomBytes } from 'node:crypto';
import type { PaymentMode, PaymentRequest } from '@shared/domain/payment/model';
import { formatStamp, parseStamp } from '@shared/core/time';
import { appIdOf } from '../../runtime/identity';
import { cloudPay, currentEnvironment, errorText } from '../../runtime/sdk';
import { CALLBACK_FUNCTION, merchantId } from './configuration';
import { PaymentUnreachable, UNKNOWN_PAYMENT, type PaymentDriver, type PaymentFact, type PaymentOrder, type RefundFact, type RefundOrder, type RefundReply } from './payment-driver';
import { saysItPasses, saysNoSuchOrder, saysNoSuchRefund } from './refusal-words';
import { fenOf, objectOf, textOf, withinBytes, type ReplyFields } from './reply-fields';
import { paymentStateOf, refundStateOf, refusedClose, refusedOrder } from './states';

/** Longest texts of the interface, bytes. */
const BODY_BYTES = 128;
const REASON_BYTES = 80;
/** "The machine that calls"; functions have no address of their own, and a repeated order has to look the same. */
const CALLING_MACHINE = '127.0.0.1';

/**
 * WeChat Pay through the cloud (`cloud.cloudPay`). `sandbox` speaks the same protocol to the local cloud, whose ledger moves no money:
 * the mode is only what people are told, nothing here depends on it.
 */
export function createCloudPayDriver(mode: Extract<PaymentMode, 'sandbox' | 'cloudPay'>): PaymentDriver {
  return {
    mode, query, close, refund, queryRefund,
    async prepare(order) {
      const answer = await ask(cloudPay.unifiedOrder(orderArguments(order))).catch(unreachable);
      const request = answer.ok ? requestOf(objectOf(answer.reply, 'payment')) : null;
      if (request) return { ok: true, request };
      return await refusedOrder(query, order.outTradeNo, answer.ok ? 'the answer has no payment' : answer.detail);
    },
  };
}

type Answer = { ok: true; reply: ReplyFields } | { ok: false; detail: string };

/** Sorts an answer. `return_code` is about the request, `result_code` about the business; only both make a success. */
async function ask(call: Promise<ReplyFields>): Promise<Answer> {
  const reply = await call.catch((error: unknown) => { throw new PaymentUnreachable(errorText(error)); });
  const isTaken = textOf(reply, 'returnCode') === 'SUCCESS';
  if (isTaken && textOf(reply, 'resultCode') === 'SUCCESS') return { ok: true, reply };
  return { ok: false, detail: textOf(reply, isTaken ? 'errCodeDes' : 'returnMsg') || 'no reason given' };
}

/** An order that could not be placed is a refusal like any other: the payer tries again. */
function unreachable(error: unknown): Answer {
  if (!(error instanceof PaymentUnreachable)) throw error;
  return { ok: false, detail: error.message };
}

/** Fields of every call; the merchant is a sub-merchant of WeChat's own service provider. */
function commonArguments(): object {
  return { subMchId: merchantId(), nonceStr: randomBytes(16).toString('hex') };
}

function orderArguments(order: PaymentOrder): object {
  return {
    ...commonArguments(),
    subAppid: appIdOf('customer'), subOpenid: order.openid, tradeType: 'JSAPI', spbillCreateIp: CALLING_MACHINE,
    outTradeNo: order.outTradeNo, totalFee: order.amountFen, body: withinBytes(order.description, BODY_BYTES),
    timeExpire: formatStamp(order.expiresAt), ...callbackArguments(),
  };
}

function callbackArguments(): object {
  return { envId: currentEnvironment(), functionName: CALLBACK_FUNCTION };
}

const SIGN_TYPES = ['MD5', 'HMAC-SHA256', 'RSA'] as const;

function requestOf(payment: ReplyFields): PaymentRequest | null {
  const signType = SIGN_TYPES.find((known) => known === textOf(payment, 'signType'));
  const request = { timeStamp: textOf(payment, 'timeStamp'), nonceStr: textOf(payment, 'nonceStr'), package: textOf(payment, 'package'), paySign: textOf(payment, 'paySign') };
  return signType && Object.values(request).every((value) => value !== '') ? { ...request, signType } : null;
}

async function query(outTradeNo: string): Promise<PaymentFact> {
  const answer = await ask(cloudPay.queryOrder({ ...commonArguments(), outTradeNo }));
  if (answer.ok) return factOf(answer.reply);
  if (saysNoSuchOrder(answer.detail)) return UNKNOWN_PAYMENT;
  throw new PaymentUnreachable(answer.detail);
}

function factOf(reply: ReplyFields): PaymentFact {
  const state = paymentStateOf(textOf(reply, 'tradeState'));
  if (state !== 'paid') return { ...UNKNOWN_PAYMENT, state };
  return {
    state, transactionId: textOf(reply, 'transactionId') || null, paidFen: fenOf(reply, 'totalFee'), paidAt: parseStamp(textOf(reply, 'timeEnd')),
    // The payer as our app knows them; `openid` alone belongs to the service provider's app.
    openid: textOf(reply, 'subOpenid') || textOf(reply, 'openid') || null,
  };
}

async function close(outTradeNo: string): Promise<'closed' | 'paid' | 'unknown'> {
  const answer = await ask(cloudPay.closeOrder({ ...commonArguments(), outTradeNo }));
  return answer.ok ? 'closed' : await refusedClose(query, outTradeNo);
}

async function refund(order: RefundOrder): Promise<RefundReply> {
  try {
    const { outTradeNo, outRefundNo, totalFen, refundFen, reason } = order;
    const answer = await ask(cloudPay.refund({
      ...commonArguments(), outTradeNo, outRefundNo, totalFee: totalFen, refundFee: refundFen, refundDesc: withinBytes(reason, REASON_BYTES), ...callbackArguments(),
    }));
    return answer.ok ? { ok: true } : { ...answer, retry: saysItPasses(answer.detail) };
  } catch (error) {
    if (!(error instanceof PaymentUnreachable)) throw error;
    return { ok: false, retry: true, detail: error.message };
  }
}

async function queryRefund(outTradeNo: string, outRefundNo: string): Promise<RefundFact> {
  const answer = await ask(cloudPay.queryRefund({ ...commonArguments(), outTradeNo, outRefundNo }));
  if (!answer.ok && saysNoSuchRefund(answer.detail)) return { state: 'unknown', succeededAt: null };
  if (!answer.ok) throw new PaymentUnreachable(answer.detail);
  // Asked by its number the answer holds one refund; fields of several are told apart by their index.
  const count = fenOf(answer.reply, 'refundCount') ?? 1;
  const index = [...Array(count).keys()].find((candidate) => textOf(answer.reply, `outRefundNo_${candidate}`) === outRefundNo);
  if (index === undefined) return { state: 'unknown', succeededAt: null };
  return { state: refundStateOf(textOf(answer.reply, `refundStatus_${index}`)), succeededAt: parseStamp(textOf(answer.reply, `refundSuccessTime_${index}`)) };
}
