import { randomUUID } from 'node:crypto';
import { beijingStamp } from './beijing-time';
import { findOrder, saveOrder } from './ledger';
import type { Ledger, PayOrder, PayRefund } from './ledger';
import { OUT_REFUND_NO, optionalText, requiredFen, requiredText } from './pay-arguments';
import type { PayArguments } from './pay-arguments';
import { PayMalformed, PayRefusal, success } from './pay-reply';
import type { PayReply } from './pay-reply';

const YEAR_MS = 366 * 86_400_000;
const MAX_PARTIAL_REFUNDS = 50;

/** `queryOrder`: the only word on whether an order is paid, besides the notification. ORDERNOTEXIST when unknown. */
export function queryOrder(ledger: Ledger, data: PayArguments): PayReply {
  return success(orderFields(requireOrder(ledger, data)));
}

/** `closeOrder`: ORDERPAID when paid, ORDERCLOSED when already closed. */
export async function closeOrder(ledger: Ledger, data: PayArguments): Promise<PayReply> {
  const order = requireOrder(ledger, data);
  if (order.state === 'CLOSED') throw new PayRefusal('ORDERCLOSED', '该订单已关闭');
  if (order.state !== 'NOTPAY') throw new PayRefusal('ORDERPAID', '该订单已支付');
  await saveOrder(ledger, { ...order, state: 'CLOSED' });
  return success({ sub_mch_id: order.subMchId });
}

/**
 * `refund`: accepted at once, carried out a moment later. Repeating a refund number answers the same refund;
 * with another amount it is refused, as is more than what is left of the payment.
 */
export async function refund(ledger: Ledger, data: PayArguments, now: number): Promise<PayReply> {
  const order = requireOrder(ledger, data);
  const outRefundNo = requiredText(data, 'out_refund_no', OUT_REFUND_NO);
  const refundFen = requiredFen(data, 'refund_fee');
  const key = `${order.subMchId}:${outRefundNo}`;
  const known = ledger.refunds.get(key);
  if (known !== undefined) {
    if (known.outTradeNo !== order.outTradeNo || known.refundFen !== refundFen) throw new PayRefusal('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');
    return success(refundFields(order, known));
  }
  refuseRefund(ledger, order, { refundFen, totalFen: requiredFen(data, 'total_fee'), now });
  const made: PayRefund = {
    outRefundNo, outTradeNo: order.outTradeNo, subMchId: order.subMchId, refundFen,
    refundId: `50${beijingStamp(now)}${randomUUID().replaceAll('-', '').slice(0, 12)}`,
    functionName: optionalText(data, 'function_name') || null,
    requestedAt: now, state: 'PROCESSING', succeededAt: null,
  };
  await ledger.refunds.put(key, made);
  await saveOrder(ledger, { ...order, state: 'REFUND', refundedFen: order.refundedFen + refundFen });
  return success(refundFields(order, made));
}

function refuseRefund(ledger: Ledger, order: PayOrder, asked: { refundFen: number; totalFen: number; now: number }): void {
  if (order.paidAt === null) throw new PayRefusal('TRADE_STATE_ERROR', '订单状态错误');
  if (asked.totalFen !== order.totalFen) throw new PayRefusal('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');
  if (order.refundedFen >= order.totalFen) throw new PayRefusal('INVALID_REQUEST', '订单已全额退款');
  if (order.refundedFen + asked.refundFen > order.totalFen) throw new PayRefusal('REFUND_FEE_INVALID', '累计退款金额大于支付金额');
  if (asked.now - order.paidAt > YEAR_MS) throw new PayRefusal('TRADE_OVERDUE', '订单已经超过可退款的最大期限');
  const count = refundsOf(ledger, order).length;
  if (count >= MAX_PARTIAL_REFUNDS) throw new PayRefusal('INVALID_REQUEST', '退款次数超过限制');
}

/** `queryRefund`: every refund of an order, or one of them by number, in the indexed fields of the platform. */
export function queryRefund(ledger: Ledger, data: PayArguments): PayReply {
  const wanted = optionalText(data, 'out_refund_no');
  const all = ledger.refunds.values().filter((known) => known.subMchId === requiredText(data, 'sub_mch_id'));
  const named = wanted === '' ? null : all.find((known) => known.outRefundNo === wanted) ?? null;
  if (wanted !== '' && named === null) throw new PayRefusal('REFUNDNOTEXIST', '退款订单查询失败');
  const order = named === null ? requireOrder(ledger, data) : requireOrder(ledger, { sub_mch_id: named.subMchId, out_trade_no: named.outTradeNo });
  const refunds = named === null ? refundsOf(ledger, order) : [named];
  if (refunds.length === 0) throw new PayRefusal('REFUNDNOTEXIST', '退款订单查询失败');
  const indexed = Object.fromEntries(refunds.flatMap((known, index): [string, unknown][] => [
    [`out_refund_no_${index}`, known.outRefundNo], [`refund_id_${index}`, known.refundId],
    [`refund_fee_${index}`, known.refundFen], [`refund_status_${index}`, known.state],
    [`refund_success_time_${index}`, known.succeededAt === null ? '' : beijingStamp(known.succeededAt)],
  ])) as Record<string, unknown>;
  return success({ ...moneyFields(order), refund_count: refunds.length, refund_fee: order.refundedFen, ...indexed });
}

function refundsOf(ledger: Ledger, order: PayOrder): PayRefund[] {
  return ledger.refunds.values().filter((known) => known.outTradeNo === order.outTradeNo && known.subMchId === order.subMchId);
}

function requireOrder(ledger: Ledger, data: PayArguments): PayOrder {
  const subMchId = requiredText(data, 'sub_mch_id');
  const outTradeNo = optionalText(data, 'out_trade_no');
  const transactionId = optionalText(data, 'transaction_id');
  if (outTradeNo === '' && transactionId === '') throw new PayMalformed('缺少参数 out_trade_no');
  const order = findOrder(ledger, { subMchId, outTradeNo, transactionId });
  if (order === null) throw new PayRefusal('ORDERNOTEXIST', '此交易订单号不存在');
  return order;
}

function moneyFields(order: PayOrder): Record<string, unknown> {
  return { sub_mch_id: order.subMchId, out_trade_no: order.outTradeNo, transaction_id: order.transactionId ?? '', total_fee: order.totalFen, cash_fee: order.totalFen, fee_type: 'CNY' };
}

function orderFields(order: PayOrder): Record<string, unknown> {
  const paid = order.paidAt === null ? {} : { openid: order.openid, sub_openid: order.openid, trade_type: 'JSAPI', bank_type: 'OTHERS', time_end: beijingStamp(order.paidAt) };
  return { ...moneyFields(order), ...paid, attach: order.attach, trade_state: order.state, trade_state_desc: STATE_LABELS[order.state] };
}

const STATE_LABELS: Record<PayOrder['state'], string> = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '订单发生过退款', CLOSED: '订单已关闭' };

function refundFields(order: PayOrder, made: PayRefund): Record<string, unknown> {
  return { ...moneyFields(order), out_refund_no: made.outRefundNo, refund_id: made.refundId, refund_fee: made.refundFen, cash_refund_fee: made.refundFen };
}
