import { randomUUID } from 'node:crypto';
import type { AppName, PaymentDetailReply, PaymentReply, PaymentRequest } from '../../protocol';
import { LOCAL_APP_IDS } from '../../protocol';
import type { CallFrame } from '../call-frames';
import { NotSimulated } from '../cloud-error';
import type { Clock } from '../clock';
import { appOf } from '../identity';
import { beijingStamp } from './beijing-time';
import { saveOrder } from './ledger';
import type { Ledger, PayOrder } from './ledger';
import type { Notices } from './notices';
import { closeOrder, queryOrder, queryRefund, refund } from './order-calls';
import type { PayArguments } from './pay-arguments';
import { PayMalformed, refusalReply } from './pay-reply';
import type { PayReply } from './pay-reply';
import { unifiedOrder } from './unified-order';

/** A call of `cloud.cloudPay`. */
export interface PayCall {
  api: string;
  data: PayArguments;
  /** AppID chosen with `cloudPay({ appid })`; empty: the owner's. */
  appId: string;
  frame: CallFrame | null;
}

/** What the person's payment sheet did, and the notification that follows a payment. */
export interface SheetOutcome { reply: PaymentReply; notified: Promise<void> }

/** The payment side of the cloud. */
export interface Payments {
  /** Answers the SDK; refusals are replies, as on the platform, and what is not simulated throws. */
  call(call: PayCall): Promise<PayReply>;
  /** What the sheet of a prepay id shows, or null when there is no such order. */
  sheet(prepayId: string): PaymentDetailReply | null;
  /** The person answered the sheet. `notified` settles after the first delivery of the notification. */
  answerSheet(request: PaymentRequest): Promise<SheetOutcome>;
}

/** Payments over a ledger. */
export function createPayments({ ledger, clock, notices }: { ledger: Ledger; clock: Clock; notices: Notices }): Payments {
  const byPrepayId = (prepayId: string): PayOrder | undefined => ledger.orders.values().find((order) => order.prepayId === prepayId);
  return {
    async call({ api, data, appId, frame }) {
      try {
        return await dispatch(ledger, { api, data, now: clock.now(), context: payerOf(appId, frame) });
      } catch (error) {
        return refusalReply(error);
      }
    },
    sheet(prepayId) {
      const order = byPrepayId(prepayId);
      return order === undefined ? null : { prepayId, outTradeNo: order.outTradeNo, body: order.body, totalFen: order.totalFen, state: order.state };
    },
    async answerSheet({ prepayId, outcome }) {
      const order = byPrepayId(prepayId);
      const problem = refuseSheet(order, outcome, clock.now());
      if (problem !== null || order === undefined) return { reply: problem ?? failed('支付订单不存在'), notified: Promise.resolve() };
      const paidAt = clock.now();
      const transactionId = `4200${beijingStamp(paidAt)}${randomUUID().replaceAll(/\D/g, '').padEnd(10, '0').slice(0, 10)}`;
      const paid: PayOrder = { ...order, state: 'SUCCESS', paidAt, transactionId };
      await saveOrder(ledger, paid);
      return { reply: { outcome: 'ok', errMsg: 'requestPayment:ok' }, notified: notices.paymentMade(paid) };
    },
  };
}

interface Dispatched { api: string; data: PayArguments; now: number; context: { app: AppName; appId: string; openid: string | null } }

async function dispatch(ledger: Ledger, { api, data, now, context }: Dispatched): Promise<PayReply> {
  switch (api) {
    case 'unifiedOrder': return await unifiedOrder(ledger, data, { ...context, now });
    case 'queryOrder': return queryOrder(ledger, data);
    case 'closeOrder': return await closeOrder(ledger, data);
    case 'refund': return await refund(ledger, data, now);
    case 'queryRefund': return queryRefund(ledger, data);
    default: throw new NotSimulated(`cloudPay.${api}`);
  }
}

/** The payer is the caller, but only when the caller uses the app that is paid in. */
function payerOf(appId: string, frame: CallFrame | null): { app: AppName; appId: string; openid: string | null } {
  const chosen = appId === '' ? LOCAL_APP_IDS.customer : appId;
  const app = appOf(chosen);
  if (app === null) throw new PayMalformed(`appid ${chosen} 与环境不匹配`);
  return { app, appId: chosen, openid: frame?.app === app ? frame.openid : null };
}

function refuseSheet(order: PayOrder | undefined, outcome: PaymentRequest['outcome'], now: number): PaymentReply | null {
  if (order === undefined) return failed('支付订单不存在');
  if (order.state === 'CLOSED') return failed('订单已关闭');
  if (order.state !== 'NOTPAY') return failed('订单已支付');
  if (order.expiresAt < now) return failed('订单已过期');
  if (outcome === 'cancel') return { outcome: 'cancel', errMsg: 'requestPayment:fail cancel' };
  return outcome === 'fail' ? failed('支付失败') : null;
}

function failed(why: string): PaymentReply {
  return { outcome: 'fail', errMsg: `requestPayment:fail ${why}` };
}
