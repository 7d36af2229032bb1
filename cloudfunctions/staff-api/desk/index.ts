import type { deskStaffActions } from '@shared/contracts/desk';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { completeTask } from './complete-task';
import { createInvitation } from './create-invitation';
import { getCustomer } from './get-customer';
import { getWorkbench } from './get-workbench';
import { join } from './join';
import { listCustomers } from './list-customers';
import { listInvitations } from './list-invitations';
import { listStaff } from './list-staff';
import { listTasks } from './list-tasks';
import { markSeen } from './mark-seen';
import { recordFollowUp } from './record-follow-up';
import { revealPhone } from './reveal-phone';
import { revokeInvitation } from './revoke-invitation';

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
