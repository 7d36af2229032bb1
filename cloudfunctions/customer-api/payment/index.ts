import type { CustomerActions } from '@shared/contracts/index';
import type { paymentCustomerActions } from '@shared/contracts/payment';
import type { HandlersOf } from '../../runtime/dispatch';
import { check } from './check';
import { prepare } from './prepare';

/** How customers pay. */
export const paymentHandlers: HandlersOf<CustomerActions, keyof typeof paymentCustomerActions> = {
  'payment.prepare': prepare,
  'payment.check': check,
};
