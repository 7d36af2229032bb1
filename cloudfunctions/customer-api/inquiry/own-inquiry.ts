import type { Inquiry } from '@shared/domain/inquiry/model';
import { inquiries } from '../../data/inquiries';
import type { CustomerActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** The caller's own inquiry; anybody else's is not there. */
export async function ownInquiry(inquiryId: string, actor: CustomerActor): Promise<Inquiry> {
  const inquiry = await inquiries.get(inquiryId);
  return inquiry?.customerId === actor.id ? inquiry : refuse('INQUIRY_NOT_FOUND');
}
