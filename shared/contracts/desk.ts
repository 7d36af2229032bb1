import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import type { CustomerEvent, CustomerProfile, CustomerRow } from '@shared/domain/customer/model';
import type { InvitationCard, StaffCard } from '@shared/domain/staff/model';
import { STAFF_ROLES } from '@shared/domain/staff/model';
import { FOLLOW_UP_METHODS, FOLLOW_UP_OUTCOMES, type FollowUp, type Task, type TaskGroup } from '@shared/domain/task/model';
import type { ConsultantCard } from '@shared/domain/staff/model';
import type { StaffSession } from '@shared/domain/session/model';
import { defineAction, outputOf } from './action';
import { cursor, epochMs, id, note, phone, requestId, text } from './fields';

/** What the workbench shows: the first page of each group and how many there are in all. */
export interface Workbench {
  groups: Record<TaskGroup, { tasks: Task[]; count: number }>;
  unreadCount: number;
  /** Drives of the store today that are still to come. */
  drivesToday: number;
  waitingInquiries: number;
}

/** A customer as the colleague in charge sees them; the full number opens with `customer.revealPhone`. */
export interface CustomerFile {
  profile: Omit<CustomerProfile, 'phone'> & { displayName: string; maskedPhone: string | null; sourceText: string; createdAt: number; lastSeenAt: number };
  consultant: ConsultantCard | null;
  openTasks: Task[];
  events: Page<CustomerEvent>;
}

/** Whoever sells to, serves, bills or renews a customer. */
const customerDesk = [
  'salesConsultant', 'salesManager', 'generalManager', 'dccSpecialist', 'customerService', 'marketingManager', 'serviceManager', 'serviceAdviser',
  'renewalSpecialist',
] as const;
const managers = ['generalManager', 'systemAdmin', 'salesManager', 'serviceManager', 'marketingManager'] as const;

export const deskStaffActions = {
  /** Tasks of one's own, or of the whole store for managers; reading it marks nothing as seen, `workbench.markSeen` does. */
  'workbench.get': defineAction({
    access: 'everyStaff', effect: 'read', input: v.strictObject({ whose: v.picklist(['mine', 'everyone']) }), output: outputOf<Workbench>(), errors: [],
  }),
  /** Marks tasks as seen, so that they leave the group of new ones. */
  'workbench.markSeen': defineAction({
    access: 'everyStaff', effect: 'write', input: v.strictObject({ requestId, taskIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(100)) }),
    output: outputOf<{ seen: number }>(), errors: [],
  }),
  /** Open tasks by deadline. */
  'task.list': defineAction({
    access: 'everyStaff', effect: 'read', input: v.strictObject({ whose: v.picklist(['mine', 'everyone']), cursor: v.nullable(cursor) }),
    output: outputOf<Page<Task>>(), errors: [],
  }),
  /** Ends a task with what was said, and plans the next contact where one is wanted. */
  'task.complete': defineAction({
    access: 'everyStaff', effect: 'write',
    input: v.strictObject({
      requestId, taskId: id, method: v.picklist(FOLLOW_UP_METHODS), outcome: v.picklist(FOLLOW_UP_OUTCOMES), note: note(300),
      next: v.nullable(v.strictObject({ dueAt: epochMs, reason: text(60) })),
    }),
    output: outputOf<{ task: Task; followUp: FollowUp; next: Task | null }>(),
    errors: ['TASK_NOT_FOUND', 'TASK_CLOSED', 'TASK_SETTLED_ELSEWHERE', 'NEXT_PLAN_IN_PAST'],
  }),
  /** Notes a contact outside any task, and plans the next. */
  'followUp.record': defineAction({
    access: customerDesk, effect: 'write',
    input: v.strictObject({
      requestId, customerId: id, method: v.picklist(FOLLOW_UP_METHODS), outcome: v.picklist(FOLLOW_UP_OUTCOMES), note: note(300),
      next: v.nullable(v.strictObject({ dueAt: epochMs, reason: text(60) })),
    }),
    output: outputOf<{ followUp: FollowUp; next: Task | null }>(), errors: ['CUSTOMER_NOT_FOUND', 'NEXT_PLAN_IN_PAST'],
  }),
  /**
   * Customers of the store, last seen first. `search` is the beginning of a name or a full phone number; parts of a number find
   * nothing, because trying digit by digit would uncover what the mask hides.
   */
  'customer.list': defineAction({
    access: customerDesk, effect: 'read',
    input: v.strictObject({ whose: v.picklist(['mine', 'everyone']), search: note(20), cursor: v.nullable(cursor) }),
    output: outputOf<Page<CustomerRow>>(), errors: [],
  }),
  'customer.get': defineAction({
    access: customerDesk, effect: 'read', input: v.strictObject({ customerId: id, cursor: v.nullable(cursor) }),
    output: outputOf<CustomerFile>(), errors: ['CUSTOMER_NOT_FOUND'],
  }),
  /** The full number, for the consultant in charge and managers; each look is logged. */
  'customer.revealPhone': defineAction({
    access: customerDesk, effect: 'write', input: v.strictObject({ requestId, customerId: id }),
    output: outputOf<{ phone: string }>(), errors: ['CUSTOMER_NOT_FOUND', 'PHONE_REQUIRED'],
  }),
  /** Colleagues of the store. */
  'staff.list': defineAction({ access: 'everyStaff', effect: 'read', input: v.strictObject({}), output: outputOf<{ staff: StaffCard[] }>(), errors: [] }),
  /** Joins a store: the invitation's code and the invited phone number, by WeChat's button (`phoneCode`) or typed (`phone`). */
  'staff.join': defineAction({
    access: 'guest', effect: 'write',
    input: v.strictObject({ requestId, invitationCode: text(12), phoneCode: v.nullable(text(256)), phone: v.nullable(phone) }),
    output: outputOf<StaffSession>(),
    errors: ['INVITATION_NOT_FOUND', 'INVITATION_EXPIRED', 'INVITATION_USED', 'INVITATION_PHONE_MISMATCH', 'PHONE_REQUIRED', 'PHONE_CODE_EXPIRED', 'ALREADY_STAFF'],
  }),
  'invitation.create': defineAction({
    access: managers, effect: 'write',
    input: v.strictObject({ requestId, name: text(20), phone, roles: v.pipe(v.array(v.picklist(STAFF_ROLES)), v.minLength(1), v.maxLength(4)) }),
    output: outputOf<{ invitation: InvitationCard }>(), errors: ['INVITATION_ROLE_TOO_HIGH'],
  }),
  'invitation.list': defineAction({
    access: managers, effect: 'read', input: v.strictObject({ cursor: v.nullable(cursor) }), output: outputOf<Page<InvitationCard>>(), errors: [],
  }),
  'invitation.revoke': defineAction({
    access: managers, effect: 'write', input: v.strictObject({ requestId, code: id }),
    output: outputOf<{ invitation: InvitationCard }>(), errors: ['INVITATION_NOT_FOUND', 'INVITATION_USED'],
  }),
} as const;
