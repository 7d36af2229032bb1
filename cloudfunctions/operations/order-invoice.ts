import type { Invoice, MallOrder } from '@shared/domain/order/model';
import { mallOrders } from '../data/mall-orders';
import { refuse } from '../runtime/refusal';
import { notify } from './notify';
import { orderPage } from './pages';

/** How the desk settled an invoice. */
export type InvoiceOutcome = Pick<Invoice, 'number' | 'note'> & { status: 'issued' | 'rejected' };

/** Writes what became of an invoice that was asked for, and tells the customer. @throws Refusal ORDER_STATUS_CHANGED when none waits */
export async function settleInvoice(order: MallOrder, outcome: InvoiceOutcome, now: number): Promise<void> {
  const asked = order.invoice;
  if (!asked) return refuse('ORDER_STATUS_CHANGED');
  const isSame = asked.status === outcome.status && asked.number === outcome.number && asked.note === outcome.note;
  if (asked.status !== 'requested') return isSame ? undefined : refuse('ORDER_STATUS_CHANGED');
  const settled: Invoice = { ...asked, ...outcome, settledAt: now };
  // Only over the request the colleague saw: the customer may be correcting it this very moment.
  const isKept = await mallOrders.patchIf(order.id, { invoice: asked }, { invoice: settled, updatedAt: now });
  if (!isKept && (await mallOrders.get(order.id))?.invoice?.status !== outcome.status) return refuse('ORDER_STATUS_CHANGED');
  await tell(order, settled, now);
}

function tell(order: MallOrder, invoice: Invoice, now: number): Promise<void> {
  const isIssued = invoice.status === 'issued';
  return notify({
    recipientKind: 'customer', recipientId: order.customerId, kind: 'order', title: isIssued ? '发票已开具' : '发票未开具', page: orderPage(order.id),
    text: isIssued ? `发票号码 ${invoice.number}，已发送到 ${invoice.email}` : `订单 ${order.number} 的发票未开具：${invoice.note || '请联系门店'}`,
    cause: `${order.id}.${invoice.requestId}`,
  }, now);
}
