import { maskPhone } from '@shared/core/phone';
import { MS_PER_DAY } from '@shared/core/time';
import { ROLE_LABELS, type ConsultantCard, type Invitation, type InvitationCard, type StaffCard, type StaffMember, type StaffRole } from './model';

/** Days an invitation stays good. */
export const INVITATION_DAYS = 7;

/** Roles that run a department or the house; only those above may hand them out. */
const SENIOR_ROLES: readonly StaffRole[] = ['generalManager', 'systemAdmin', 'salesManager', 'serviceManager', 'marketingManager'];

/** Whether a person holds at least one of the roles. */
export function holdsRole(roles: readonly StaffRole[], wanted: readonly StaffRole[]): boolean {
  return roles.some((role) => wanted.includes(role));
}

/** All roles of a person in words, senior first: `总经理 · 市场经理`. */
export function roleLabel(roles: readonly StaffRole[]): string {
  return roles.map((role) => ROLE_LABELS[role]).join(' · ');
}

/** Whether someone with these roles may invite into those: department heads invite their people, the top invites anyone. */
export function refuseInvite(inviter: readonly StaffRole[], invited: readonly StaffRole[]): 'INVITATION_ROLE_TOO_HIGH' | null {
  if (holdsRole(inviter, ['generalManager', 'systemAdmin'])) return null;
  return holdsRole(invited, SENIOR_ROLES) ? 'INVITATION_ROLE_TOO_HIGH' : null;
}

/** When an invitation made now stops being good, epoch ms. */
export function invitationExpiry(now: number): number {
  return now + INVITATION_DAYS * MS_PER_DAY;
}

export type JoinRefusal = 'INVITATION_USED' | 'INVITATION_EXPIRED' | 'INVITATION_PHONE_MISMATCH';

/** Why this phone number cannot join with this invitation at `now`, or null when it can. A revoked one reads as expired. */
export function refuseJoin(invitation: Invitation, phone: string, now: number): JoinRefusal | null {
  if (invitation.status === 'used') return 'INVITATION_USED';
  if (invitation.status === 'revoked' || invitation.expiresAt <= now) return 'INVITATION_EXPIRED';
  return invitation.phone === phone ? null : 'INVITATION_PHONE_MISMATCH';
}

/**
 * The consultant who gets the next customer: on duty, waited longest since the last assignment; ties by id so that the
 * answer is the same on every instance.
 *
 * @returns null when nobody is on duty
 */
export function nextConsultant(candidates: readonly StaffMember[]): StaffMember | null {
  const free = candidates.filter((person) => person.status === 'active' && person.isOnDuty && person.roles.includes('salesConsultant'));
  const [first] = [...free].sort((a, b) => a.lastAssignedAt - b.lastAssignedAt || (a.id < b.id ? -1 : 1));
  return first ?? null;
}

/** Roles that see every customer and task of their store; the others see their own. */
const WIDE_ROLES: readonly StaffRole[] = ['salesManager', 'generalManager'];
/** Roles that also work with customers of all consultants: by phone, for campaigns, in the workshop, at renewal. */
const CUSTOMER_WIDE_ROLES: readonly StaffRole[] = [
  ...WIDE_ROLES, 'dccSpecialist', 'customerService', 'marketingManager', 'serviceManager', 'serviceAdviser', 'renewalSpecialist',
];

/** Whether someone may see the tasks and inquiries of all colleagues of the store. */
export function seesEveryone(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, WIDE_ROLES);
}

/** Whether someone may see customers of all consultants of the store. */
export function seesEveryCustomer(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, CUSTOMER_WIDE_ROLES);
}

/** Whether a member can be a customer's consultant in a store, on duty or not. */
export function isConsultantOf(member: Pick<StaffMember, 'status' | 'roles' | 'storeIds'>, storeId: string): boolean {
  return member.status === 'active' && member.roles.includes('salesConsultant') && member.storeIds.includes(storeId);
}

/** A consultant as customers see them. */
export function toConsultantCard(member: StaffMember, store: { id: string; name: string }): ConsultantCard {
  const { id, name, roles, phone, avatar, introduction, isOnDuty } = member;
  const title = roles.includes('salesConsultant') ? ROLE_LABELS.salesConsultant : roleLabel(roles);
  return { id, name, title, phone, avatar, introduction, storeId: store.id, storeName: store.name, isOnDuty };
}

/** A member as colleagues see them. */
export function toStaffCard({ id, name, roles, phone, avatar, isOnDuty }: StaffMember): StaffCard {
  return { id, name, roles, roleLabel: roleLabel(roles), phone, avatar, isOnDuty };
}

/** An invitation as the list shows it; an open one past its end reads as expired. */
export function toInvitationCard(invitation: Invitation, now: number): InvitationCard {
  const { id, name, phone, roles, status, createdByName, createdAt, expiresAt } = invitation;
  const isExpired = status === 'open' && expiresAt <= now;
  return { code: id, name, maskedPhone: maskPhone(phone), roleLabel: roleLabel(roles), status: isExpired ? 'expired' : status, createdByName, createdAt, expiresAt };
}
