import type { Inquiry } from '@shared/domain/inquiry/model';
import { inquiries } from '../../data/inquiries';
import { isOnDesk } from '../../operations/staff-scope';
import type { StaffActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** An inquiry the caller may work on; those of other stores, and of colleagues, are not there. */
export async function deskInquiry(inquiryId: string, actor: StaffActor): Promise<Inquiry> {
  const inquiry = await inquiries.get(inquiryId);
  return inquiry && isOnDesk(inquiry, actor) ? inquiry : refuse('INQUIRY_NOT_FOUND');
}
