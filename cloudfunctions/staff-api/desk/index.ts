import type { deskStaffActions } from '@shared/contracts/desk';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { completeTask } from './task-complete';
import { createInvitation } from './invitation-create';
import { getCustomer } from './customer-get';
import { getWorkbench } from './workbench-get';
import { join } from './staff-join';
import { listCustomers } from './customer-list';
import { listInvitations } from './invitation-list';
import { listStaff } from './staff-list';
import { listTasks } from './task-list';
import { markSeen } from './workbench-mark-seen';
import { recordFollowUp } from './follow-up-record';
import { revealPhone } from './customer-reveal-phone';
import { revokeInvitation } from './invitation-revoke';

/** The desk: tasks, customers and colleagues. */
export const deskHandlers = {
  'workbench.get': getWorkbench,
  'workbench.markSeen': markSeen,
  'task.list': listTasks,
  'task.complete': completeTask,
  'followUp.record': recordFollowUp,
  'customer.list': listCustomers,
  'customer.get': getCustomer,
  'customer.revealPhone': revealPhone,
  'staff.list': listStaff,
  'staff.join': join,
  'invitation.create': createInvitation,
  'invitation.list': listInvitations,
  'invitation.revoke': revokeInvitation,
} satisfies HandlersOf<StaffActions, keyof typeof deskStaffActions>;
