import { randomUUID } from 'node:crypto';
import type { AgendaSource } from '../agenda';
import type { Clock } from '../clock';
import { beijingStamp } from './beijing-time';
import { findOrder } from './ledger';
import type { Ledger, PayNotice, PayOrder, PayRefund } from './ledger';
import { SERVICE_APP_ID, SERVICE_MCH_ID } from './pay-reply';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Pauses between deliveries, as published for payment notifications; afterwards every six hours. */
const PAUSES_MS = [15 * SECOND, 15 * SECOND, 30 * SECOND, 3 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 30 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 3 * HOUR, 3 * HOUR, 6 * HOUR];
/** About two days, then the platform gives up and only `queryOrder` tells. */
const GIVE_UP_AFTER_MS = 48 * HOUR;
/** A refund is carried out this long after it was asked for. */
const REFUND_TAKES_MS = SECOND;

/** Tells functions of payments and refunds, again and again until they accept. */
export interface Notices extends AgendaSource {
  paymentMade(order: PayOrder): Promise<void>;
}

export interface NoticesOptions {
  ledger: Ledger;
  clock: Clock;
  /** Calls a function as WeChat Pay; its answer, or a thrown failure. */
  call: (functionName: string, event: Record<string, unknown>) => Promise<unknown>;
}

/** Deliveries due by the clock: new notices at once, refused ones after growing pauses, refunds when carried out. */
export function createNotices({ ledger, clock, call }: NoticesOptions): Notices {
  const deliver = async (notice: PayNotice): Promise<void> => {
    const isAccepted = await call(notice.functionName, notice.event).then(
      (answer) => (answer as { errcode?: unknown } | null)?.errcode === 0,
      () => false,
    );
    const now = clock.now();
    const pause = PAUSES_MS[notice.attempts] ?? 6 * HOUR;
    const isOver = isAccepted || now + pause > notice.firstAt + GIVE_UP_AFTER_MS;
    await ledger.notices.put(notice.id, {
      ...notice, attempts: notice.attempts + 1, nextAt: isOver ? null : now + pause, acceptedAt: isAccepted ? now : null,
    });
  };
  const announce = async (functionName: string, event: Record<string, unknown>): Promise<void> => {
    const notice: PayNotice = { id: randomUUID(), functionName, event, firstAt: clock.now(), attempts: 0, nextAt: clock.now(), acceptedAt: null };
    await ledger.notices.put(notice.id, notice);
    await deliver(notice);
  };
  const carryOut = async (refund: PayRefund): Promise<void> => {
    const done: PayRefund = { ...refund, state: 'SUCCESS', succeededAt: clock.now() };
    await ledger.refunds.put(`${refund.subMchId}:${refund.outRefundNo}`, done);
    const order = findOrder(ledger, { ...refund, transactionId: '' });
    if (refund.functionName !== null && order !== null) await announce(refund.functionName, refundEvent(order, done));
  };
  return {
    paymentMade: async (order) => { await announce(order.functionName, paymentEvent(order)); },
    nextAt() {
      const due = [
        ...ledger.notices.values().flatMap((notice) => (notice.nextAt === null ? [] : [notice.nextAt])),
        ...ledger.refunds.values().filter((refund) => refund.state === 'PROCESSING').map((refund) => refund.requestedAt + REFUND_TAKES_MS),
      ];
      return due.length === 0 ? null : Math.min(...due);
    },
    async fire(at) {
      for (const notice of ledger.notices.values()) if (notice.nextAt !== null && notice.nextAt <= at) await deliver(notice);
      for (const refund of ledger.refunds.values()) if (refund.state === 'PROCESSING' && refund.requestedAt + REFUND_TAKES_MS <= at) await carryOut(refund);
    },
  };
}

function merchantFields(order: PayOrder): Record<string, unknown> {
  return {
    returnCode: 'SUCCESS', appid: SERVICE_APP_ID, mchId: SERVICE_MCH_ID, subAppid: order.appId, subMchId: order.subMchId,
    nonceStr: randomUUID().replaceAll('-', ''), transactionId: order.transactionId, outTradeNo: order.outTradeNo, totalFee: order.totalFen,
    userInfo: { appId: order.appId, openId: order.openid },
  };
}

function paymentEvent(order: PayOrder): Record<string, unknown> {
  return {
    ...merchantFields(order), resultCode: 'SUCCESS', openid: order.openid, subOpenid: order.openid, isSubscribe: 'N', subIsSubscribe: 'N',
    tradeType: 'JSAPI', bankType: 'OTHERS', feeType: 'CNY', cashFee: order.totalFen, attach: order.attach,
    timeEnd: beijingStamp(order.paidAt ?? order.orderedAt),
  };
}

function refundEvent(order: PayOrder, refund: PayRefund): Record<string, unknown> {
  return {
    ...merchantFields(order), refundId: refund.refundId, outRefundNo: refund.outRefundNo, refundFee: refund.refundFen,
    settlementTotalFee: order.totalFen, settlementRefundFee: refund.refundFen, refundStatus: 'SUCCESS',
    successTime: beijingStamp(refund.succeededAt ?? refund.requestedAt), refundAccount: 'REFUND_SOURCE_UNSETTLED_FUNDS',
    refundRecvAccout: '支付用户零钱', refundRequestSource: 'API',
  };
}
