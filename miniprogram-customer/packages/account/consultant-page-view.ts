import type { ConsultantCard } from '@shared/domain/staff/model';
import { toConsultantView, type ConsultantView } from '../../services/consultant-view';

/** What the record says of somebody who had no consultant before; nobody is asked why they choose a first one. */
export const FIRST_CHOICE_REASON = '首次选择顾问';

/** Colleagues of the store without the customer's own consultant; the cloud puts those on duty first. */
export function toOthers(consultants: readonly ConsultantCard[], currentId: string | null): ConsultantView[] {
  return consultants.filter(({ id }) => id !== currentId).map(toConsultantView);
}
