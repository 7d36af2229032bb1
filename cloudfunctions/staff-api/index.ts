import { staffActions } from '@shared/contracts/index';
import { createDispatcher } from '../runtime/dispatch';
import { staffActor } from '../runtime/identity';
import { applicationHandlers } from './application';
import { billHandlers } from './bill';
import { bindingHandlers } from './binding';
import { catalogHandlers } from './catalog';
import { couponHandlers } from './coupon';
import { deskHandlers } from './desk';
import { inquiryHandlers } from './inquiry';
import { mallHandlers } from './mall';
import { noticeHandlers } from './notice';
import { orderHandlers } from './order';
import { redemptionHandlers } from './redemption';
import { sessionHandlers } from './session';
import { testDriveHandlers } from './test-drive';

/** Everything the staff app may ask for, by role and store. Called by WeChat with `{ action, input }`; answers a `Result`. */
export const main = createDispatcher(staffActions, {
  ...sessionHandlers, ...catalogHandlers, ...bindingHandlers, ...inquiryHandlers, ...testDriveHandlers, ...applicationHandlers,
  ...noticeHandlers, ...deskHandlers, ...couponHandlers, ...redemptionHandlers, ...mallHandlers, ...billHandlers, ...orderHandlers,
}, staffActor);
