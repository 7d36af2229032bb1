import type { ConsultantCard } from '@shared/domain/staff/model';
import { personPicture } from './pictures';

/** A consultant as `person-card` and the welcome card show them. */
export interface ConsultantView {
  id: string;
  name: string;
  title: string;
  storeName: string;
  introduction: string;
  avatar: string;
  phone: string;
  isOnDuty: boolean;
}

/** What a page shows of a consultant. */
export function toConsultantView(card: ConsultantCard): ConsultantView {
  const { id, name, title, storeName, introduction, phone, isOnDuty } = card;
  return { id, name, title, storeName, introduction, phone, isOnDuty, avatar: personPicture(card.avatar) };
}
