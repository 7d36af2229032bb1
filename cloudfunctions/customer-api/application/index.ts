import type { applicationCustomerActions } from '@shared/contracts/application';
import type { CustomerActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { get } from './get';
import { listMine } from './list-mine';
import { submitInsurance } from './submit-insurance';
import { submitLoan } from './submit-loan';
import { withdraw } from './withdraw';

/** What customers do with applications. */
export const applicationHandlers: HandlersOf<CustomerActions, keyof typeof applicationCustomerActions> = {
  'application.submitLoan': submitLoan,
  'application.submitInsurance': submitInsurance,
  'application.listMine': listMine,
  'application.get': get,
  'application.withdraw': withdraw,
};
