import type { Refund } from '@shared/domain/order/model';
import { cutRefund } from '@shared/domain/order/refund-rules';
import { refunds } from '../data/refunds';
import { paymentMode } from '../drivers/payment';
import type { StaffActor } from '../runtime/context';
import { refuse } from '../runtime/refusal';
import { askForMoney, moveRefund, reserveMoney, type RefundStep } from './refund-money';
import { tellAboutRefund } from './refund-news';
import { finishRefund } from './refund-settlement';

/** Which request moves a refund, and when. */
export interface RefundCall {
  requestId: string;
  now: number;
}

/**
 * A manager agrees, perhaps to a smaller sum: the money goes at once, or when the goods are back. One's own proposal needs somebody else,
 * save the general manager's.
 *
 * @throws Refusal REFUND_STATUS_CHANGED | REFUND_OWN_PROPOSAL | REFUND_TOO_MUCH | PAYMENT_OFF
 */
export async function approveRefund(refund: Refund, decision: { refundFen: number | null; note: string; by: StaffActor }, call: RefundCall): Promise<Refund> {
  const { by, note } = decision;
  if (refund.requestIds.includes(call.requestId)) return refund;
  if (refund.startedById === by.id && !by.roles.includes('generalManager')) return refuse('REFUND_OWN_PROPOSAL');
  const agreed = decision.refundFen === null ? refund : cutRefund(refund, decision.refundFen) ?? refuse('REFUND_TOO_MUCH');
  const { lines, freightFen, refundFen } = agreed;
  const changes = { lines, freightFen, refundFen, decidedByName: by.name, decisionNote: note, decidedAt: call.now };
  if (refund.kind === 'refundOnly') return payOut(refund, { ...call, from: ['requested'], changes });
  const moved = await moveRefund(refund.id, { ...call, from: ['requested'], changes: { ...changes, status: 'awaitingReturn' } });
  await tellAboutRefund(moved, 'awaitingReturn');
  return moved;
}

/** The goods are back at the store: the money goes. @throws Refusal REFUND_STATUS_CHANGED | REFUND_TOO_MUCH | PAYMENT_OFF */
export function receiveReturn(refund: Refund, call: RefundCall): Promise<Refund> {
  return payOut(refund, { ...call, from: ['awaitingReturn'], changes: {} });
}

async function payOut(refund: Refund, step: RefundStep): Promise<Refund> {
  const refundFen = step.changes.refundFen ?? refund.refundFen;
  if (refundFen > 0 && paymentMode() === 'off') return refuse('PAYMENT_OFF');
  const moved = await reserveMoney(refund.id, step);
  if (moved.requestIds.at(-1) !== step.requestId) return moved;
  await tellAboutRefund(moved, 'approved');
  return sendOn(moved, step.now);
}

/** Sends a refund's money on its way, or ends one without money. What is interrupted here a job takes up. */
async function sendOn(refund: Refund, now: number): Promise<Refund> {
  if (refund.status === 'processing') await askForMoney(refund, now);
  else await finishRefund(refund.id, now);
  return await refunds.get(refund.id) ?? refund;
}

/** Tries a refund again that the platform did not take, under the same number. @throws Refusal REFUND_STATUS_CHANGED | PAYMENT_OFF */
export async function retryRefund(refund: Refund, call: RefundCall): Promise<Refund> {
  if (paymentMode() === 'off') return refuse('PAYMENT_OFF');
  const changes = { status: 'processing', failure: '', dueAt: call.now } as const;
  const moved = await moveRefund(refund.id, { ...call, from: ['failed'], changes });
  return moved.status === 'processing' ? sendOn(moved, call.now) : moved;
}

/** A manager declines, with words for the customer. @throws Refusal REFUND_STATUS_CHANGED */
export function rejectRefund(refund: Refund, decision: { note: string; by: StaffActor }, call: RefundCall): Promise<Refund> {
  return end(refund, { ...call, from: ['requested', 'awaitingReturn'], changes: { status: 'rejected', decidedByName: decision.by.name, decisionNote: decision.note, decidedAt: call.now } });
}

/** The customer changes their mind before the money went. @throws Refusal REFUND_STATUS_CHANGED */
export function withdrawRefund(refund: Refund, call: RefundCall): Promise<Refund> {
  return end(refund, { ...call, from: ['requested', 'awaitingReturn'], changes: { status: 'withdrawn' } });
}

async function end(refund: Refund, step: RefundStep): Promise<Refund> {
  const moved = await moveRefund(refund.id, { ...step, changes: { ...step.changes, isSettling: true, dueAt: step.now } });
  await finishRefund(moved.id, step.now);
  return await refunds.get(moved.id) ?? moved;
}

/** The customer says how the goods travel. @throws Refusal REFUND_STATUS_CHANGED */
export async function sendReturn(refund: Refund, tracking: string, call: RefundCall): Promise<Refund> {
  const moved = await moveRefund(refund.id, { ...call, from: ['awaitingReturn'], changes: { returnTracking: tracking } });
  await tellAboutRefund(moved, 'returnSent');
  return moved;
}
