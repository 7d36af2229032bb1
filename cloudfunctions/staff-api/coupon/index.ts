import type { couponStaffActions } from '@shared/contracts/coupon';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { getTemplate } from './get-template';
import { issue } from './issue';
import { listIssued } from './list-issued';
import { listOfCustomer } from './list-of-customer';
import { listTemplates } from './list-templates';
import { revoke } from './revoke';
import { statistics } from './statistics';

/** What colleagues do with coupons. */
export const couponHandlers: HandlersOf<StaffActions, keyof typeof couponStaffActions> = {
  'coupon.listTemplates': listTemplates,
  'coupon.getTemplate': getTemplate,
  'coupon.issue': issue,
  'coupon.listIssued': listIssued,
  'coupon.listOfCustomer': listOfCustomer,
  'coupon.revoke': revoke,
  'coupon.statistics': statistics,
};
