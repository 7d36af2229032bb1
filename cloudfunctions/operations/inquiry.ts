import { INQUIRY_STATUSES, type Inquiry, type InquiryDetail } from '@shared/domain/inquiry/model';
import { inquiries } from '../data/inquiries';
import { inquiryMessages } from '../data/inquiry-messages';
import { quotes } from '../data/quotes';
import { command } from '../runtime/sdk';
import { endTasksBehind } from './tasks-behind';

const MOST_QUOTES = 50;
const MOST_MESSAGES = 200;
const OPEN_STATUSES = INQUIRY_STATUSES.filter((status) => status !== 'closed');

/** Everything about one inquiry, as both sides see it; of very long talks the newest part. */
export async function inquiryDetail(inquiry: Inquiry): Promise<InquiryDetail> {
  const [offers, words] = await Promise.all([
    quotes.find({ filter: { inquiryId: inquiry.id }, sort: { field: 'createdAt', direction: 'desc' }, limit: MOST_QUOTES }),
    inquiryMessages.find({ filter: { inquiryId: inquiry.id }, sort: { field: 'at', direction: 'desc' }, limit: MOST_MESSAGES }),
  ]);
  return { inquiry, quotes: offers, messages: words.reverse() };
}

/** The same, of what is stored now. */
export async function currentInquiryDetail(inquiry: Inquiry): Promise<InquiryDetail> {
  return inquiryDetail((await inquiries.get(inquiry.id)) ?? inquiry);
}

/** Ends an inquiry once; nobody has to answer it any more. */
export async function closeInquiry(inquiry: Inquiry, now: number): Promise<{ detail: InquiryDetail; isChanged: boolean }> {
  const isChanged = await inquiries.patchIf(inquiry.id, { status: command.in(OPEN_STATUSES) }, { status: 'closed', lastActivityAt: now });
  await endTasksBehind({
    customerId: inquiry.customerId, refId: inquiry.id, kinds: ['answerInquiry', 'answerQuestion'], openedUntil: now, exceptId: null,
  }, 'dropped', now);
  return { detail: await currentInquiryDetail(inquiry), isChanged };
}
