import type { Inquiry, InquiryMessage } from '@shared/domain/inquiry/model';
import { refuseInquiryActivity } from '@shared/domain/inquiry/rules';
import { inquiries } from '../data/inquiries';
import { inquiryMessages } from '../data/inquiry-messages';
import { refuse } from '../runtime/refusal';
import { inTransaction } from '../runtime/transaction';

/**
 * Adds words to an inquiry and moves its state with them. A question puts a quoted inquiry back on the desk; one that waits for its
 * first quote keeps waiting.
 *
 * @returns the message kept under the id, the earlier one when the request is repeated
 * @throws Refusal INQUIRY_CLOSED
 */
export function addMessage(message: InquiryMessage): Promise<InquiryMessage> {
  return inTransaction(async (transaction) => {
    const words = inquiryMessages.within(transaction);
    const said = await words.get(message.id);
    if (said) return said;
    const kept = inquiries.within(transaction);
    const inquiry = await kept.get(message.inquiryId);
    if (!inquiry) return refuse('INQUIRY_NOT_FOUND');
    const refusal = refuseInquiryActivity(inquiry);
    if (refusal) return refuse(refusal);
    await words.put(message);
    await kept.patch(inquiry.id, { status: statusAfter(inquiry, message), lastActivityAt: Math.max(inquiry.lastActivityAt, message.at) });
    return message;
  });
}

function statusAfter(inquiry: Inquiry, message: InquiryMessage): Inquiry['status'] {
  if (inquiry.firstQuotedAt === null) return 'waiting';
  return message.from === 'customer' ? 'asking' : 'quoted';
}
