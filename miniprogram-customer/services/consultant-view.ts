import type { ConsultantCard } from '@shared/domain/staff/model';
import { personPicture } from './pictures';

/** A consultant as `person-card` and the welcome card show them. */
export interface ConsultantView {
  id: string;
  name: string;
  /** 销售顾问 · 远途汽车城东店 */
  title: string;
  introduction: string;
  avatar: string;
  phone: string;
  isOnDuty: boolean;
}

/** What a page shows of a consultant. */
export function toConsultantView(card: ConsultantCard): ConsultantView {
  const { id, name, introduction, phone, isOnDuty } = card;
  return { id, name, introduction, phone, isOnDuty, title: `${card.title} · ${card.storeName}`, avatar: personPicture(card.avatar) };
}
