import type { CustomerActions } from '@shared/contracts/index';
import type { orderCustomerActions } from '@shared/contracts/order';
import type { HandlersOf } from '../../runtime/dispatch';
import { cancel } from './cancel';
import { confirmReceipt } from './confirm-receipt';
import { countMine } from './count-mine';
import { get } from './get';
import { listMine } from './list-mine';
import { place } from './place';
import { quote } from './quote';
import { getRefund } from './refund-get';
import { quoteRefund } from './refund-quote';
import { requestRefund } from './refund-request';
import { tellReturn } from './refund-send-return';
import { withdraw } from './refund-withdraw';
import { requestInvoice } from './request-invoice';

/** What customers do with orders of the mall. */
export const orderHandlers: HandlersOf<CustomerActions, keyof typeof orderCustomerActions> = {
  'order.quote': quote,
  'order.place': place,
  'order.listMine': listMine,
  'order.countMine': countMine,
  'order.get': get,
  'order.cancel': cancel,
  'order.confirmReceipt': confirmReceipt,
  'order.requestInvoice': requestInvoice,
  'refund.quote': quoteRefund,
  'refund.request': requestRefund,
  'refund.get': getRefund,
  'refund.withdraw': withdraw,
  'refund.sendReturn': tellReturn,
};
