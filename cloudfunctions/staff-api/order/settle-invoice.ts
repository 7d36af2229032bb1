import type { StaffActions } from '@shared/contracts/index';
import { settleInvoice } from '../../operations/order-invoice';
import { freshOrderView } from '../../operations/order-view';
import type { Handler } from '../../runtime/dispatch';
import { storeOrder } from './store-order';

/** The desk has issued an invoice in its tax system, or says why not; the customer is told. Repeating it changes nothing. */
export const settle: Handler<StaffActions['order.settleInvoice']> = async ({ orderId, isIssued, number, note }, { actor, now, fail }) => {
  if (isIssued && number === '') return fail('INVOICE_NUMBER_REQUIRED');
  const order = await storeOrder(orderId, actor);
  await settleInvoice(order, { status: isIssued ? 'issued' : 'rejected', number: isIssued ? number : '', note }, now);
  return freshOrderView(order, now);
};
