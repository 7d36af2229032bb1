import type { Refund } from '@shared/domain/order/model';
import { refunds } from '../data/refunds';
import { paymentDriver } from '../drivers/payment';
import { newTraceId } from '../runtime/context';
import { logDefect } from '../runtime/log';
import { command } from '../runtime/sdk';
import { askForMoney, failRefund, nextLookAt } from './refund-money';
import { tellAboutRefund } from './refund-news';
import { giveBillBack, releaseBill } from './refund-of-bill';
import { giveOrderBack, releaseOrder } from './refund-of-order';

/** What WeChat Pay says of a refund. */
export interface RefundTold {
  outRefundNo: string;
  outTradeNo: string;
  refundFen: number | null;
  succeeded: boolean;
  at: number | null;
}

const GIVEN_UP = '微信支付退款异常，请在商户平台处理后重试';

interface SubjectEnds {
  giveBack: (refund: Refund, now: number) => Promise<void>;
  release: (subjectId: string, refundId: string) => Promise<void>;
}

const ENDS: Record<Refund['subject'], SubjectEnds> = {
  order: { giveBack: giveOrderBack, release: releaseOrder },
  bill: { giveBack: giveBillBack, release: releaseBill },
};

/**
 * Takes note of a refund's end as the platform tells it; late, repeated or in another order. Success is final: no failure told afterwards
 * changes it. Another sum or payment than ours is a defect and settles nothing.
 */
export async function settleRefund(told: RefundTold, now: number): Promise<'settled' | 'mismatch' | 'unknown'> {
  const refund = await refunds.get(told.outRefundNo);
  if (!refund) return 'unknown';
  if (refund.paymentId !== told.outTradeNo || refund.refundFen !== told.refundFen) {
    logDefect(newTraceId(), new Error(`refund ${refund.id} of ${refund.paymentId} is ${refund.refundFen} fen, WeChat Pay tells of ${told.refundFen} of ${told.outTradeNo}`));
    return 'mismatch';
  }
  if (told.succeeded) await succeed(refund.id, told.at ?? now, now);
  else await failRefund(refund.id, GIVEN_UP, now);
  return 'settled';
}

async function succeed(refundId: string, at: number, now: number): Promise<void> {
  await refunds.patchIf(refundId, { status: command.in(['processing', 'failed']) }, {
    status: 'succeeded', succeededAt: at, failure: '', isSettling: true, dueAt: now, updatedAt: now,
  });
  await finishRefund(refundId, now);
}

/** Does what follows from a refund's end for its subject and tells of it; the mark goes last, so a job takes up what was interrupted. */
export async function finishRefund(refundId: string, now: number): Promise<void> {
  const refund = await refunds.get(refundId);
  if (!refund?.isSettling) return;
  const { giveBack, release } = ENDS[refund.subject];
  if (refund.status === 'succeeded') {
    await giveBack(refund, now);
    await tellAboutRefund(refund, 'succeeded');
  } else {
    await release(refund.subjectId, refund.id);
    await tellAboutRefund(refund, refund.status === 'withdrawn' ? 'withdrawn' : 'rejected');
  }
  await refunds.patchIf(refundId, { isSettling: true }, { isSettling: false, dueAt: null });
}

/**
 * Does what a refund that is due waits for: finished ones are finished, those under way asked about, those the platform never heard of
 * asked for again. The next look is written first, so that one that fails keeps no other from its turn.
 *
 * @throws PaymentUnreachable when the platform cannot be asked
 */
export async function lookAfterRefund(refund: Refund, now: number): Promise<void> {
  const { id, paymentId, dueAt, decidedAt, requestedAt } = refund;
  if (!await refunds.patchIf(id, { dueAt }, { dueAt: nextLookAt(decidedAt ?? requestedAt, now) })) return;
  if (refund.isSettling) return finishRefund(id, now);
  const { state, succeededAt } = await paymentDriver().queryRefund(paymentId, id);
  if (state === 'succeeded') await succeed(id, succeededAt ?? now, now);
  if (state === 'failed') await failRefund(id, GIVEN_UP, now);
  if (state === 'unknown') await askForMoney(refund, now);
}
