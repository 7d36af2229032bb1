import { applicationCustomerActions, applicationStaffActions } from './application';
import { bindingCustomerActions, bindingStaffActions } from './binding';
import { catalogCustomerActions, catalogStaffActions } from './catalog';
import { deskStaffActions } from './desk';
import { inquiryCustomerActions, inquiryStaffActions } from './inquiry';
import { noticeCustomerActions, noticeStaffActions } from './notice';
import { sessionCustomerActions, sessionStaffActions } from './session';
import { testDriveCustomerActions, testDriveStaffActions } from './test-drive';

/** Every action of the customer app. */
export const customerActions = {
  ...sessionCustomerActions, ...catalogCustomerActions, ...bindingCustomerActions, ...inquiryCustomerActions,
  ...testDriveCustomerActions, ...applicationCustomerActions, ...noticeCustomerActions,
} as const;

/** Every action of the staff app. */
export const staffActions = {
  ...sessionStaffActions, ...catalogStaffActions, ...bindingStaffActions, ...inquiryStaffActions,
  ...testDriveStaffActions, ...applicationStaffActions, ...noticeStaffActions, ...deskStaffActions,
} as const;

export type CustomerActions = typeof customerActions;
export type StaffActions = typeof staffActions;
