/** Everyone who works at the dealership, by what they may do. */
export const STAFF_ROLES = [
  'generalManager', 'marketingManager', 'salesManager', 'serviceManager', 'salesConsultant', 'dccSpecialist',
  'customerService', 'serviceAdviser', 'renewalSpecialist', 'rescuer', 'writeOffClerk', 'systemAdmin',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const ROLE_LABELS: Record<StaffRole, string> = {
  generalManager: '总经理', marketingManager: '市场经理', salesManager: '销售经理', serviceManager: '售后经理',
  salesConsultant: '销售顾问', dccSpecialist: 'DCC 专员', customerService: '客服专员', serviceAdviser: '服务顾问',
  renewalSpecialist: '续保专员', rescuer: '救援人员', writeOffClerk: '核销员', systemAdmin: '系统管理员',
};

/** A person of the staff app. One WeChat identity is at most one staff member. */
export interface StaffMember {
  id: string;
  name: string;
  /** 11 digits; shown to colleagues, and to customers only for consultants. */
  phone: string;
  roles: StaffRole[];
  /** The store this person works in now; every query is scoped to it. */
  storeId: string;
  /** Stores this person may switch to; always contains `storeId`. */
  storeIds: string[];
  /** Picture slug under `assets/people/`, or null for the initial. */
  avatar: string | null;
  /** One sentence customers read on the consultant's card. */
  introduction: string;
  /** Takes new customers now. */
  isOnDuty: boolean;
  status: 'active' | 'left';
  joinedAt: number;
  /** AppID of the staff app and the openid there; from the platform only. */
  appId: string;
  openid: string;
  /** When the last customer was assigned by rule, epoch ms; the fairness of the next assignment rests on it. */
  lastAssignedAt: number;
}

/** What a colleague sees. */
export interface StaffCard {
  id: string;
  name: string;
  roles: StaffRole[];
  roleLabel: string;
  phone: string;
  avatar: string | null;
  isOnDuty: boolean;
}

/** What a customer sees of a consultant. */
export interface ConsultantCard {
  id: string;
  name: string;
  title: string;
  phone: string;
  avatar: string | null;
  introduction: string;
  storeId: string;
  storeName: string;
  isOnDuty: boolean;
}

export type InvitationStatus = 'open' | 'used' | 'revoked';

/** A manager's word that the holder of a phone number joins a store in a role. */
export interface Invitation {
  /** The code a colleague types: eight letters and digits. */
  id: string;
  storeId: string;
  name: string;
  phone: string;
  roles: StaffRole[];
  status: InvitationStatus;
  createdById: string;
  createdByName: string;
  createdAt: number;
  expiresAt: number;
  usedAt: number | null;
  /** The member who joined with it, or null. */
  usedById: string | null;
}

/** How an invitation reads in the list. */
export interface InvitationCard {
  code: string;
  name: string;
  maskedPhone: string;
  roleLabel: string;
  status: InvitationStatus | 'expired';
  createdByName: string;
  createdAt: number;
  expiresAt: number;
}
