import type { StaffProfile } from '@shared/domain/session/model';
import { personPicture } from '../../services/pictures';

/** The head of the page. */
export interface ProfileView {
  name: string;
  initial: string;
  /** Local picture, or empty. */
  avatar: string;
  roles: string;
  phone: string;
  introduction: string;
  isOnDuty: boolean;
  storeName: string;
  canSwitchStore: boolean;
}

/** Digits in groups of three, four and four, as people read a number aloud. */
function spaced(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}

/** Whoever holds the phone, as they see themselves; the number is their own. */
export function toProfileView({ name, avatar, roleLabel, phone, introduction, isOnDuty, storeId, stores }: StaffProfile): ProfileView {
  const storeName = stores.find(({ id }) => id === storeId)?.name ?? '';
  return {
    name, initial: name.slice(-1), avatar: personPicture(avatar), roles: roleLabel, phone: spaced(phone), introduction, isOnDuty, storeName,
    canSwitchStore: stores.length > 1,
  };
}
