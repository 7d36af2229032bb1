import { MS_PER_MINUTE } from '@shared/core/time';
import type { Refund, RefundStatus } from '@shared/domain/order/model';
import { payments } from '../data/payments';
import { refunds } from '../data/refunds';
import { paymentDriver } from '../drivers/payment';
import { newTraceId } from '../runtime/context';
import { logDefect } from '../runtime/log';
import { refuse } from '../runtime/refusal';
import type { DatabaseTransaction } from '../runtime/sdk';
import { inTransaction } from '../runtime/transaction';
import { tellAboutRefund } from './refund-news';

const LONGEST_PAUSE_MS = 30 * MS_PER_MINUTE;
const FAILURE = '微信支付没有受理这笔退款';
const WAITING = '微信支付暂未受理，系统会继续尝试';

/** When a job looks next at a refund whose money began its way at `since`: soon at first, then at growing distances. */
export function nextLookAt(since: number, now: number): number {
  return now + Math.min(LONGEST_PAUSE_MS, Math.max(MS_PER_MINUTE, now - since));
}

/** One step of a refund, made by one request. */
export interface RefundStep {
  requestId: string;
  /** States it may start from. */
  from: readonly RefundStatus[];
  changes: Partial<Refund>;
  now: number;
}

/**
 * Moves a refund; a request that moved it already gets it as it is.
 *
 * @throws Refusal REFUND_NOT_FOUND | REFUND_STATUS_CHANGED
 */
export function moveRefund(refundId: string, step: RefundStep): Promise<Refund> {
  return inStep(refundId, step, (moved) => Promise.resolve(moved));
}

/**
 * Sets a refund's sum aside in its payment and sets it in motion, both or neither: however many are decided at once, together they never
 * exceed what was paid. A sum of nothing is done at once.
 *
 * @throws Refusal REFUND_NOT_FOUND | REFUND_STATUS_CHANGED | REFUND_TOO_MUCH
 */
export function reserveMoney(refundId: string, step: RefundStep): Promise<Refund> {
  return inStep(refundId, step, async (wanted, transaction) => {
    const moved = inMotion(wanted, step.now);
    if (moved.refundFen === 0) return moved;
    const money = payments.within(transaction);
    const payment = await money.get(moved.paymentId);
    if (payment?.status !== 'paid' || payment.refundedFen + moved.refundFen > payment.amountFen) return refuse('REFUND_TOO_MUCH');
    await money.patch(payment.id, { refundedFen: payment.refundedFen + moved.refundFen });
    return moved;
  });
}

type Finish = (moved: Refund, transaction: DatabaseTransaction) => Promise<Refund>;

function inStep(refundId: string, { requestId, from, changes, now }: RefundStep, finish: Finish): Promise<Refund> {
  return inTransaction(async (transaction) => {
    const all = refunds.within(transaction);
    const refund = await all.get(refundId);
    if (!refund) return refuse('REFUND_NOT_FOUND');
    if (refund.requestIds.includes(requestId)) return refund;
    if (!from.includes(refund.status)) return refuse('REFUND_STATUS_CHANGED');
    const moved = await finish({ ...refund, ...changes, requestIds: [...refund.requestIds, requestId], updatedAt: now }, transaction);
    await all.put(moved);
    return moved;
  });
}

/** What came for nothing goes back for nothing: there is no payment, and nobody to wait for. */
function inMotion(refund: Refund, now: number): Refund {
  if (refund.refundFen === 0) return { ...refund, status: 'succeeded', succeededAt: now, isSettling: true, dueAt: now };
  return { ...refund, status: 'processing', failure: '', dueAt: nextLookAt(now, now) };
}

/**
 * Asks the platform to give a refund's money back; the same refund may be asked for again. Whether it is done is told later, by notice or
 * when the job asks. One the platform does not take waits for a colleague, who hears of it.
 */
export async function askForMoney(refund: Refund, now: number): Promise<void> {
  const { id, paymentId, paidFen, refundFen, subjectNumber, decidedAt, requestedAt } = refund;
  const reply = await paymentDriver().refund({ outTradeNo: paymentId, outRefundNo: id, totalFen: paidFen, refundFen, reason: `退款 ${subjectNumber}` });
  if (reply.ok) {
    await refunds.patchIf(id, { status: 'processing', failure: WAITING }, { failure: '' });
    return;
  }
  logDefect(newTraceId(), new Error(`refund ${id} was not taken: ${reply.detail}`));
  if (reply.retry) {
    await refunds.patchIf(id, { status: 'processing' }, { failure: WAITING, dueAt: nextLookAt(decidedAt ?? requestedAt, now) });
    return;
  }
  await failRefund(id, FAILURE, now);
}

/** A refund the platform gave up, or would not take: staff can try it again. Does nothing to one that succeeded meanwhile. */
export async function failRefund(refundId: string, failure: string, now: number): Promise<void> {
  const isFailed = await refunds.patchIf(refundId, { status: 'processing' }, { status: 'failed', failure, dueAt: null, updatedAt: now });
  const refund = isFailed ? await refunds.get(refundId) : null;
  if (refund) await tellAboutRefund(refund, 'failed');
}
