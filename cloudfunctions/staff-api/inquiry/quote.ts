import type { StaffActions } from '@shared/contracts/index';
import { formatYuan } from '@shared/core/money';
import type { Inquiry, Quote } from '@shared/domain/inquiry/model';
import { quoteTotalFen, refuseInquiryActivity, refuseQuote } from '@shared/domain/inquiry/rules';
import { inquiries } from '../../data/inquiries';
import { quotes } from '../../data/quotes';
import { currentInquiryDetail } from '../../operations/inquiry';
import { checkText } from '../../operations/moderation';
import { notify } from '../../operations/notify';
import { inquiryPage } from '../../operations/pages';
import { endTasksBehind } from '../../operations/tasks-behind';
import { recordEvent } from '../../operations/timeline';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { refuse } from '../../runtime/refusal';
import { inTransaction } from '../../runtime/transaction';
import { deskInquiry } from './desk-inquiry';

/**
 * A consultant sends a quote. Writes quote and inquiry together, ends the tasks it answers, tells the customer; repeating it sends
 * nothing twice.
 */
export const quote: Handler<StaffActions['inquiry.quote']> = async (input, { actor, now, fail }) => {
  const inquiry = await deskInquiry(input.inquiryId, actor);
  const id = idFrom('quote', inquiry.id, actor.id, input.requestId);
  let offer = await quotes.get(id);
  if (!offer) {
    const { items, validUntil, note } = input;
    const refusal = refuseInquiryActivity(inquiry) ?? refuseQuote(items, validUntil, now);
    if (refusal) return fail(refusal);
    await checkText([note, ...items.map((item) => item.label)].join(' '), actor);
    offer = await keepQuote({
      id, inquiryId: inquiry.id, customerId: inquiry.customerId, storeId: inquiry.storeId, staffId: actor.id, staffName: actor.name,
      items, totalFen: quoteTotalFen(items), validUntil, note, createdAt: now, viewedAt: null,
    });
  }
  await announceQuote(inquiry, offer, now);
  return currentInquiryDetail(inquiry);
};

/** @returns the quote kept under the id, the earlier one when the request arrived twice at once */
function keepQuote(offer: Quote): Promise<Quote> {
  return inTransaction(async (transaction) => {
    const offers = quotes.within(transaction);
    const sent = await offers.get(offer.id);
    if (sent) return sent;
    const kept = inquiries.within(transaction);
    const inquiry = await kept.get(offer.inquiryId);
    if (!inquiry) return refuse('INQUIRY_NOT_FOUND');
    const refusal = refuseInquiryActivity(inquiry);
    if (refusal) return refuse(refusal);
    await offers.put(offer);
    await kept.patch(inquiry.id, {
      status: 'quoted', firstQuotedAt: inquiry.firstQuotedAt ?? offer.createdAt, quoteCount: inquiry.quoteCount + 1, latestTotalFen: offer.totalFen,
      lastActivityAt: Math.max(inquiry.lastActivityAt, offer.createdAt),
    });
    return offer;
  });
}

async function announceQuote(inquiry: Inquiry, offer: Quote, now: number): Promise<void> {
  const { id, customerId, storeId, modelName } = inquiry;
  const total = formatYuan(offer.totalFen);
  await endTasksBehind({ customerId, refId: id, kinds: ['answerInquiry', 'answerQuestion'], openedUntil: offer.createdAt, exceptId: null }, 'done', now);
  await recordEvent({
    customerId, storeId, kind: 'quote', text: `${modelName} 报价 ${total}`, actorName: offer.staffName, refId: id, at: offer.createdAt, cause: offer.id,
  });
  await notify({
    recipientKind: 'customer', recipientId: customerId, kind: 'quote', title: '您的报价到了', text: `${offer.staffName}为您报价 ${modelName}：${total}`,
    page: inquiryPage(id), cause: offer.id,
    push: { templateKey: 'quoteReady', fields: { subject: modelName, person: offer.staffName, at: offer.createdAt, remark: `总价 ${total}` } },
  }, offer.createdAt);
}
