import type { StaffActions } from '@shared/contracts/index';
import type { orderStaffActions } from '@shared/contracts/order';
import type { HandlersOf } from '../../runtime/dispatch';
import { get } from './get';
import { list } from './list';
import { approve } from './refund-approve';
import { getRefund } from './refund-get';
import { listRefunds } from './refund-list';
import { receive } from './refund-receive-return';
import { reject } from './refund-reject';
import { retry } from './refund-retry';
import { startRefund } from './refund-start';
import { startBillRefund } from './refund-start-of-bill';
import { settle } from './settle-invoice';
import { ship } from './ship';

/** What the order desk does: orders, dispatch, invoices, refunds. */
export const orderHandlers: HandlersOf<StaffActions, keyof typeof orderStaffActions> = {
  'order.list': list,
  'order.get': get,
  'order.ship': ship,
  'order.settleInvoice': settle,
  'refund.list': listRefunds,
  'refund.get': getRefund,
  'refund.start': startRefund,
  'refund.startOfBill': startBillRefund,
  'refund.approve': approve,
  'refund.reject': reject,
  'refund.receiveReturn': receive,
  'refund.retry': retry,
};
