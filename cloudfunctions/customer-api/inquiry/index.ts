import type { inquiryCustomerActions } from '@shared/contracts/inquiry';
import type { CustomerActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { ask } from './ask';
import { close } from './close';
import { get } from './get';
import { listMine } from './list-mine';
import { submit } from './submit';

/** What customers do with inquiries. */
export const inquiryHandlers: HandlersOf<CustomerActions, keyof typeof inquiryCustomerActions> = {
  'inquiry.submit': submit,
  'inquiry.listMine': listMine,
  'inquiry.get': get,
  'inquiry.ask': ask,
  'inquiry.close': close,
};
