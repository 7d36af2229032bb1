import type { bindingCustomerActions } from '@shared/contracts/binding';
import type { CustomerActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { change } from './change';
import { listConsultants } from './consultant-list';
import { scan } from './scan';

/** How a customer comes to a consultant. */
export const bindingHandlers = {
  'binding.scan': scan,
  'binding.change': change,
  'consultant.list': listConsultants,
} satisfies HandlersOf<CustomerActions, keyof typeof bindingCustomerActions>;
