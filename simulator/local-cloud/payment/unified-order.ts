import { createHash, randomUUID } from 'node:crypto';
import type { AppName } from '../../protocol';
import { LOCAL_ENV_ID } from '../../protocol';
import { beijingStamp, parseBeijingStamp } from './beijing-time';
import { orderKey, saveOrder } from './ledger';
import type { Ledger, PayOrder } from './ledger';
import { OUT_TRADE_NO, UP_TO_128, optionalText, requiredFen, requiredText } from './pay-arguments';
import type { PayArguments } from './pay-arguments';
import { PayMalformed, PayRefusal, success } from './pay-reply';
import type { PayReply } from './pay-reply';

const PREPAY_LIVES_MS = 2 * 3_600_000;

/** From where an order comes. */
export interface OrderContext { app: AppName; appId: string; openid: string | null; now: number }

/**
 * Places an order, or answers the one already placed with the same number and the same arguments.
 * Changed arguments: INVALID_REQUEST. Paid: ORDERPAID. Closed: ORDERCLOSED. A new price therefore needs a new number.
 */
export async function unifiedOrder(ledger: Ledger, data: PayArguments, context: OrderContext): Promise<PayReply> {
  const wanted = readOrder(data, context);
  const known = ledger.orders.get(orderKey(wanted));
  if (known !== undefined) refuseRepeat(known, wanted);
  const order = known === undefined || known.expiresAt < context.now ? wanted : known;
  await saveOrder(ledger, order);
  return success({
    sub_appid: order.appId, sub_mch_id: order.subMchId, nonce_str: nonce(), trade_type: 'JSAPI',
    prepay_id: order.prepayId, payment: sheetArguments(order, context.now),
  });
}

function refuseRepeat(known: PayOrder, wanted: PayOrder): void {
  if (known.state === 'SUCCESS' || known.state === 'REFUND') throw new PayRefusal('ORDERPAID', '该订单已支付');
  if (known.state === 'CLOSED') throw new PayRefusal('ORDERCLOSED', '该订单已关闭');
  if (known.fingerprint !== wanted.fingerprint) throw new PayRefusal('INVALID_REQUEST', '201 商户订单号重复');
}

function readOrder(data: PayArguments, context: OrderContext): PayOrder {
  const openid = optionalText(data, 'sub_openid') || optionalText(data, 'openid') || (context.openid ?? '');
  if (openid === '') throw new PayMalformed('缺少参数 openid');
  if (requiredText(data, 'env_id') !== LOCAL_ENV_ID) throw new PayMalformed(`参数错误 env_id：本地环境是 ${LOCAL_ENV_ID}`);
  if ((optionalText(data, 'trade_type') || 'JSAPI') !== 'JSAPI') throw new PayMalformed('参数错误 trade_type');
  requiredText(data, 'spbill_create_ip', /^[\d.]+$|^[\da-f:]+$/i);
  const order = {
    outTradeNo: requiredText(data, 'out_trade_no', OUT_TRADE_NO),
    subMchId: requiredText(data, 'sub_mch_id', /^\d{1,32}$/),
    body: requiredText(data, 'body', UP_TO_128),
    attach: optionalText(data, 'attach'),
    totalFen: requiredFen(data, 'total_fee'),
    functionName: requiredText(data, 'function_name'),
    app: context.app, appId: context.appId, openid,
  };
  if (order.attach.length > 127) throw new PayMalformed('参数错误 attach');
  return {
    ...order,
    fingerprint: createHash('sha256').update(JSON.stringify(order)).digest('hex'),
    prepayId: `wx${beijingStamp(context.now)}${nonce().slice(0, 18)}`,
    orderedAt: context.now,
    expiresAt: expiry(data, context.now),
    state: 'NOTPAY', transactionId: null, paidAt: null, refundedFen: 0, shippingUploads: 0,
  };
}

function expiry(data: PayArguments, now: number): number {
  const stamp = optionalText(data, 'time_expire');
  if (stamp === '') return now + PREPAY_LIVES_MS;
  const at = parseBeijingStamp(stamp);
  if (at === null || at <= now) throw new PayMalformed('参数错误 time_expire');
  return Math.min(at, now + PREPAY_LIVES_MS);
}

/** What `wx.requestPayment` is called with. */
function sheetArguments(order: PayOrder, now: number): Record<string, string> {
  return {
    time_stamp: String(Math.floor(now / 1000)), nonce_str: nonce(), package: `prepay_id=${order.prepayId}`,
    sign_type: 'MD5', pay_sign: createHash('md5').update(order.prepayId).digest('hex').toUpperCase(),
  };
}

function nonce(): string {
  return randomUUID().replaceAll('-', '');
}
