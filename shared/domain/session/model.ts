import type { CustomerProfile } from '@shared/domain/customer/model';
import type { TemplateIds } from '@shared/domain/notice/model';
import type { ConsultantCard, StaffRole } from '@shared/domain/staff/model';
import type { Store } from '@shared/domain/store/model';

/** What the customer app knows after start-up. */
export interface CustomerSession {
  profile: CustomerProfile;
  stores: Store[];
  consultant: ConsultantCard | null;
  templateIds: TemplateIds;
  unreadCount: number;
  /** Server time, epoch ms; the phone's clock is not believed. */
  serverNow: number;
}

/** What the staff app knows of the person holding it. */
export interface StaffProfile {
  id: string;
  name: string;
  phone: string;
  roles: StaffRole[];
  roleLabel: string;
  avatar: string | null;
  introduction: string;
  isOnDuty: boolean;
  storeId: string;
  stores: { id: string; name: string; shortName: string }[];
}

/** `guest`: nobody this store knows; joining by invitation is all there is. */
export type StaffSession =
  | { kind: 'guest'; serverNow: number }
  | { kind: 'member'; profile: StaffProfile; templateIds: TemplateIds; unreadCount: number; serverNow: number };
