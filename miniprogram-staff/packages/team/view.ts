import { formatFriendlyTime } from '@shared/core/time';
import { ROLE_LABELS, STAFF_ROLES, type InvitationCard, type StaffCard, type StaffRole } from '@shared/domain/staff/model';
import { refuseInvite } from '@shared/domain/staff/rules';
import type { Tone } from '../../components/status-tag/status-tag';
import { personPicture } from '../../services/pictures';

const INVITATION_STATUS_LABELS: Record<InvitationCard['status'], string> = { open: '待加入', used: '已加入', revoked: '已撤回', expired: '已过期' };
const INVITATION_TONES: Record<InvitationCard['status'], Tone> = { open: 'brand', used: 'success', revoked: 'neutral', expired: 'neutral' };

/** An invitation as the list shows it. */
export interface InvitationView {
  code: string;
  name: string;
  phone: string;
  roles: string;
  status: string;
  tone: Tone;
  isOpen: boolean;
  /** Who invited when, and until when it is good. */
  note: string;
}

/** A role to tick. */
export interface RoleChoice {
  role: StaffRole;
  label: string;
  isChosen: boolean;
}

/** A colleague in the address book. */
export interface ColleagueView {
  id: string;
  name: string;
  roles: string;
  note: string;
  avatar: string;
  phone: string;
  /** Oneself: nobody calls their own number. */
  isMe: boolean;
}

/** Most roles one invitation may carry. */
export const MOST_ROLES = 4;
/** Letters and digits of an invitation code. */
export const CODE_LENGTH = 8;

/** An invitation at `now`. */
export function toInvitation({ code, name, maskedPhone, roleLabel, status, createdByName, createdAt, expiresAt }: InvitationCard, now: number): InvitationView {
  const isOpen = status === 'open';
  const until = isOpen ? ` · ${formatFriendlyTime(expiresAt, now)} 前有效` : '';
  return {
    code, name, isOpen, phone: maskedPhone, roles: roleLabel, status: INVITATION_STATUS_LABELS[status],
    tone: INVITATION_TONES[status], note: `${createdByName} ${formatFriendlyTime(createdAt, now)} 邀请${until}`,
  };
}

/** Roles somebody with `inviter` may hand out, with those ticked that were chosen. */
export function toRoleChoices(inviter: readonly StaffRole[], chosen: readonly StaffRole[]): RoleChoice[] {
  return STAFF_ROLES.filter((role) => refuseInvite(inviter, [role]) === null).map((role) => ({ role, label: ROLE_LABELS[role], isChosen: chosen.includes(role) }));
}

/** The chosen roles after a tap on one: ticked, or no longer; beyond the most allowed nothing changes. */
export function toggleRole(chosen: readonly StaffRole[], role: StaffRole): StaffRole[] {
  if (chosen.includes(role)) return chosen.filter((other) => other !== role);
  return chosen.length < MOST_ROLES ? [...chosen, role] : [...chosen];
}

/** Colleagues, those on duty first. */
export function toColleagues(staff: readonly StaffCard[], ownId: string): ColleagueView[] {
  return [...staff].sort((a, b) => Number(b.isOnDuty) - Number(a.isOnDuty)).map(({ id, name, roleLabel, isOnDuty, avatar, phone }) => ({
    id, phone, name: id === ownId ? `${name}（我）` : name, roles: roleLabel, note: isOnDuty ? '在岗' : '休息中', avatar: personPicture(avatar),
    isMe: id === ownId,
  }));
}

/** An invitation code as it is sent: without the gaps people type, in capitals. */
export function tidyCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase().slice(0, CODE_LENGTH);
}
