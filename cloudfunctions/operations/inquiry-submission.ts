import type { Inquiry } from '@shared/domain/inquiry/model';
import { PURCHASE_TIMING_LABELS } from '@shared/domain/inquiry/model';
import { customers } from '../data/customers';
import { inquiries } from '../data/inquiries';
import { promotionCodes } from '../data/promotion-codes';
import { refuse } from '../runtime/refusal';
import { command } from '../runtime/sdk';
import { inTransaction } from '../runtime/transaction';
import { openGate } from './customer-guard';
import { notify } from './notify';
import { inquiryPage } from './pages';
import { openTask } from './tasks';
import { recordEvent } from './timeline';

/** Inquiries of a customer that still wait for their first quote. */
export function listWaiting(customerId: string): Promise<Inquiry[]> {
  return inquiries.find({ filter: { customerId, status: 'waiting' }, limit: 100 });
}

/**
 * Keeps a new inquiry, unless the customer has as many waiting as the store allows; of several sent at once no more than that get
 * through.
 *
 * @returns what is kept under the id: the one given, or the one an earlier arrival of the same request made
 * @throws Refusal INQUIRY_OPEN_LIMIT
 */
export function keepInquiry(inquiry: Inquiry, openLimit: number): Promise<Inquiry> {
  return inTransaction(async (transaction) => {
    const kept = inquiries.within(transaction);
    const made = await kept.get(inquiry.id);
    if (made) return made;
    const pass = await openGate(transaction, {
      id: `inquiry.${inquiry.customerId}`, findOpen: () => listWaiting(inquiry.customerId), read: (id) => kept.get(id), counts: (one) => one.status === 'waiting',
    });
    if (pass.open.length >= openLimit) refuse('INQUIRY_OPEN_LIMIT');
    await kept.put(inquiry);
    await pass.close(inquiry.id);
    return inquiry;
  });
}

/** All that follows from a new inquiry: the promise to answer, a line in the timeline, word to the consultant. Every step may be repeated. */
export async function announceInquiry(inquiry: Inquiry): Promise<void> {
  const { id, customerId, customerName, storeId, consultantId, consultantName, modelName, createdAt } = inquiry;
  if (inquiry.status === 'waiting') {
    await openTask({
      kind: 'answerInquiry', sourceId: id, storeId, staffId: consultantId, staffName: consultantName, customerId, customerName, refId: id,
      reason: `询价 ${modelName}，${PURCHASE_TIMING_LABELS[inquiry.timing]}购车`, dueAt: inquiry.respondBy,
    }, createdAt);
  }
  await recordEvent({ customerId, storeId, kind: 'inquiry', text: `询价 ${modelName}`, actorName: '本人', refId: id, at: createdAt, cause: id });
  await notify({
    recipientKind: 'staff', recipientId: consultantId, kind: 'inquiry', title: '新的询价', text: `${customerName}询价 ${modelName}`, page: inquiryPage(id), cause: id,
    push: { templateKey: 'newInquiry', fields: { subject: modelName, person: customerName, at: inquiry.respondBy, remark: '请在承诺时间内报价' } },
  }, createdAt);
  await creditCode(inquiry);
}

/** Counts the inquiry for the promotion code that brought the customer, exactly once: mark and count are written together. */
async function creditCode(inquiry: Inquiry): Promise<void> {
  if (inquiry.isCodeCounted) return;
  const codeId = (await customers.get(inquiry.customerId))?.source.codeId ?? null;
  await inTransaction(async (transaction) => {
    const kept = inquiries.within(transaction);
    const current = await kept.get(inquiry.id);
    if (!current || current.isCodeCounted) return;
    await kept.patch(inquiry.id, { isCodeCounted: true });
    if (codeId !== null) await promotionCodes.within(transaction).patch(codeId, { inquiryCount: command.inc(1) });
  });
}
