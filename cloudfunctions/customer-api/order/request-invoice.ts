import type { CustomerActions } from '@shared/contracts/index';
import { parseTaxNumber, refuseInvoice, refuseParticulars } from '@shared/domain/order/invoice-rules';
import { mallOrders } from '../../data/mall-orders';
import { freshOrderView } from '../../operations/order-view';
import type { Handler } from '../../runtime/dispatch';
import { ownOrder } from './own-order';

/** A customer asks for an invoice, or corrects what they asked; the desk sees it in its list. Repeating a request changes nothing. */
export const requestInvoice: Handler<CustomerActions['order.requestInvoice']> = async (input, { actor, now, fail }) => {
  const { requestId, orderId, kind, title, email } = input;
  const order = await ownOrder(orderId, actor);
  if (order.invoice?.requestId === requestId) return freshOrderView(order, now);
  const refusal = refuseInvoice(order) ?? refuseParticulars(input);
  if (refusal) return fail(refusal);
  const taxNumber = kind === 'company' ? parseTaxNumber(input.taxNumber) ?? '' : '';
  const invoice = { kind, title, taxNumber, email, status: 'requested', number: '', note: '', requestId, requestedAt: now, settledAt: null } as const;
  // Only over what was there: a colleague may be settling it this very moment.
  const isKept = await mallOrders.patchIf(orderId, { status: order.status, invoice: order.invoice }, { invoice, updatedAt: now });
  return isKept || (await ownOrder(orderId, actor)).invoice?.requestId === requestId ? freshOrderView(order, now) : fail('ORDER_STATUS_CHANGED');
};
