import type { Bill } from '@shared/domain/bill/model';
import type { MallOrder, Refund, RefundKind, RefundReason } from '@shared/domain/order/model';
import { planRefund, refundKindFor, type RefundWish } from '@shared/domain/order/refund-rules';
import { refunds } from '../data/refunds';
import type { StaffActor } from '../runtime/context';
import { refuse } from '../runtime/refusal';
import { tellAboutRefund } from './refund-news';
import { confirmBillPlace, releaseBill, takeBillPlace } from './refund-of-bill';
import { confirmOrderPlace, refundablePackages, releaseOrder, takeOrderPlace } from './refund-of-order';

/** What somebody asks for, whatever it is about. */
export interface RefundWanted {
  /** Follows from person and request. */
  id: string;
  requestId: string;
  reason: RefundReason;
  text: string;
  pictures: string[];
  /** A colleague who begins it, or null for the customer. */
  startedBy: StaffActor | null;
  now: number;
}

/** A refund that ended holds nothing any more. */
export function isEnded({ status }: Pick<Refund, 'status'>): boolean {
  return status === 'succeeded' || status === 'rejected' || status === 'withdrawn';
}

/**
 * Begins a refund of an order: keeps the order for it, works the sum out from what is held now, writes it and tells those who decide.
 * Should the call die in between, a job frees the place after a minute.
 *
 * @throws Refusal REFUND_OPEN_EXISTS | NOTHING_TO_REFUND
 */
export async function openOrderRefund(order: MallOrder, asked: { wishes: readonly RefundWish[]; kind: RefundKind }, wanted: RefundWanted): Promise<Refund> {
  const { id, now } = wanted;
  if (!await takeOrderPlace(order, id, now)) return refuse('REFUND_OPEN_EXISTS');
  const plan = planRefund(order, asked.wishes, await refundablePackages(order.id));
  if (!plan) {
    await releaseOrder(order.id, id);
    return refuse('NOTHING_TO_REFUND');
  }
  const lines = plan.lines.filter((line) => line.quantity > 0).map(({ maxQuantity: _, ...line }) => line);
  return write({
    ...emptyRefund(wanted), subject: 'order', subjectId: order.id, subjectNumber: order.number, storeId: order.storeId, paymentId: order.paymentId ?? '',
    customerId: order.customerId, customerName: order.customerName, kind: refundKindFor(order, asked.kind), lines, freightFen: plan.freightFen,
    refundFen: plan.refundFen, paidFen: order.totalFen,
  }, { confirm: confirmOrderPlace, release: releaseOrder });
}

/** Begins a refund of a bill, of a sum the caller has checked. @throws Refusal REFUND_OPEN_EXISTS */
export async function openBillRefund(bill: Bill, refundFen: number, wanted: RefundWanted): Promise<Refund> {
  const { id, now } = wanted;
  if (!await takeBillPlace(bill, id, now)) return refuse('REFUND_OPEN_EXISTS');
  return write({
    ...emptyRefund(wanted), subject: 'bill', subjectId: bill.id, subjectNumber: bill.number, storeId: bill.storeId, paymentId: bill.paymentId ?? '',
    customerId: bill.payerId ?? '', customerName: bill.payerName ?? '', kind: 'refundOnly', lines: [], freightFen: 0, refundFen, paidFen: bill.amountFen,
  }, { confirm: confirmBillPlace, release: releaseBill });
}

interface Place {
  confirm: (subjectId: string, refundId: string) => Promise<void>;
  release: (subjectId: string, refundId: string) => Promise<void>;
}

/** Writes a refund whose place is held. A twin may have written it, or even seen its end: then the place is not needed any more. */
async function write(refund: Refund, { confirm, release }: Place): Promise<Refund> {
  await refunds.insert(refund);
  const written = await refunds.get(refund.id) ?? refund;
  if (isEnded(written)) await release(refund.subjectId, refund.id);
  else await confirm(refund.subjectId, refund.id);
  await tellAboutRefund({ ...written, updatedAt: written.requestedAt }, 'requested');
  return written;
}

type SubjectFields = 'storeId' | 'subject' | 'subjectId' | 'subjectNumber' | 'paymentId' | 'customerId' | 'customerName' | 'kind' | 'lines' | 'freightFen' | 'refundFen' | 'paidFen';

function emptyRefund({ id, requestId, reason, text, pictures, startedBy, now }: RefundWanted): Omit<Refund, SubjectFields> {
  return {
    id, reason, text, pictures, status: 'requested', startedByName: startedBy?.name ?? null, startedById: startedBy?.id ?? null, decidedByName: null,
    decisionNote: '', returnTracking: '', failure: '', requestedAt: now, decidedAt: null, succeededAt: null, updatedAt: now, requestIds: [requestId],
    isSettling: false, dueAt: null,
  };
}
