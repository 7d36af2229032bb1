import { customerActions } from '@shared/contracts/index';
import { createDispatcher } from '../runtime/dispatch';
import { customerActor } from '../runtime/identity';
import { applicationHandlers } from './application';
import { billHandlers } from './bill';
import { bindingHandlers } from './binding';
import { catalogHandlers } from './catalog';
import { couponHandlers } from './coupon';
import { inquiryHandlers } from './inquiry';
import { mallHandlers } from './mall';
import { noticeHandlers } from './notice';
import { orderHandlers } from './order';
import { paymentHandlers } from './payment';
import { redemptionHandlers } from './redemption';
import { sessionHandlers } from './session';
import { testDriveHandlers } from './test-drive';

/** Everything the customer app may ask for. Called by WeChat with `{ action, input }`; answers a `Result`. */
export const main = createDispatcher(customerActions, {
  ...sessionHandlers, ...catalogHandlers, ...bindingHandlers, ...inquiryHandlers, ...testDriveHandlers, ...applicationHandlers, ...noticeHandlers, ...mallHandlers, ...billHandlers, ...orderHandlers,
  ...couponHandlers, ...redemptionHandlers, ...paymentHandlers,
}, customerActor);
