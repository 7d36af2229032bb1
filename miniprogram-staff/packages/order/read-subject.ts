import type { Refund } from '@shared/domain/order/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { callCloud } from '../../services/cloud';
import { mayWriteOff, seesBills } from '../../services/entries';
import { urls } from '../../services/urls';

/** What a refund is about, as far as the viewer may see it. */
export interface SubjectView {
  /** What earlier refunds gave back, or null when it is not known. */
  refundedFen: number | null;
  /** Page of the order or bill, empty when it is closed to the viewer. */
  url: string;
}

/** Reads the order or bill behind a refund; what the viewer's role does not open stays unknown. */
export async function readSubject({ subject, subjectId }: Refund, roles: readonly StaffRole[]): Promise<SubjectView> {
  if (subject === 'order') {
    if (!mayWriteOff(roles)) return { refundedFen: null, url: '' };
    const result = await callCloud('order.get', { orderId: subjectId });
    return { refundedFen: result.ok ? result.data.order.refundedFen : null, url: urls.order(subjectId) };
  }
  if (!seesBills(roles)) return { refundedFen: null, url: '' };
  const result = await callCloud('bill.get', { billId: subjectId });
  return { refundedFen: result.ok ? result.data.bill.refundedFen : null, url: urls.bill(subjectId) };
}
