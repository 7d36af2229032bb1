import { applicationCustomerActions, applicationStaffActions } from './application';
import { billCustomerActions, billStaffActions } from './bill';
import { bindingCustomerActions, bindingStaffActions } from './binding';
import { catalogCustomerActions, catalogStaffActions } from './catalog';
import { couponCustomerActions, couponStaffActions } from './coupon';
import { deskStaffActions } from './desk';
import { inquiryCustomerActions, inquiryStaffActions } from './inquiry';
import { mallCustomerActions, mallStaffActions } from './mall';
import { noticeCustomerActions, noticeStaffActions } from './notice';
import { orderCustomerActions, orderStaffActions } from './order';
import { paymentCustomerActions } from './payment';
import { redemptionCustomerActions, redemptionStaffActions } from './redemption';
import { sessionCustomerActions, sessionStaffActions } from './session';
import { testDriveCustomerActions, testDriveStaffActions } from './test-drive';

/** Every action of the customer app. */
export const customerActions = {
  ...sessionCustomerActions, ...catalogCustomerActions, ...bindingCustomerActions, ...inquiryCustomerActions,
  ...testDriveCustomerActions, ...applicationCustomerActions, ...noticeCustomerActions,
  ...mallCustomerActions, ...orderCustomerActions, ...paymentCustomerActions, ...couponCustomerActions, ...redemptionCustomerActions, ...billCustomerActions,
} as const;

/** Every action of the staff app. */
export const staffActions = {
  ...sessionStaffActions, ...catalogStaffActions, ...bindingStaffActions, ...inquiryStaffActions,
  ...testDriveStaffActions, ...applicationStaffActions, ...noticeStaffActions, ...deskStaffActions,
  ...mallStaffActions, ...orderStaffActions, ...couponStaffActions, ...redemptionStaffActions, ...billStaffActions,
} as const;

export type CustomerActions = typeof customerActions;
export type StaffActions = typeof staffActions;
