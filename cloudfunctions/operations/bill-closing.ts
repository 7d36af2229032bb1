import { formatYuan } from '@shared/core/money';
import type { Bill } from '@shared/domain/bill/model';
import { bills } from '../data/bills';
import { command } from '../runtime/sdk';
import { notify } from './notify';
import { customerBillPage, staffBillPage } from './pages';
import { closePayment } from './payment-closing';

/** Payments that may be opened while a bill is being closed; it has one at a time. */
const MOST_ROUNDS = 3;

/**
 * Ends a bill nobody has paid. Its payment is closed at the platform first; money that was faster pays the bill instead.
 *
 * @returns the bill as it is afterwards, whatever became of it
 * @throws PaymentUnreachable when the platform cannot be asked; the bill then stays as it is
 */
async function closeBill(bill: Bill, end: { status: 'cancelled' | 'expired'; cancelReason: string }, now: number): Promise<Bill> {
  let current = bill;
  for (let round = 0; round < MOST_ROUNDS && current.status === 'open'; round += 1) {
    const { paymentId } = current;
    const isPaid = paymentId !== null && await closePayment(paymentId, now) === 'paid';
    // A payment opened meanwhile changes `paymentId`; then that one is closed first.
    if (!isPaid) await bills.patchIf(bill.id, { status: 'open', paymentId }, { ...end, updatedAt: now });
    current = (await bills.get(bill.id)) ?? current;
  }
  return current;
}

/** Takes a bill back; whoever it is addressed to is told. */
export async function cancelBill(bill: Bill, reason: string, now: number): Promise<Bill> {
  const closed = await closeBill(bill, { status: 'cancelled', cancelReason: reason }, now);
  if (closed.status === 'cancelled' && closed.customerId !== null) {
    await notify({
      recipientKind: 'customer', recipientId: closed.customerId, kind: 'payment', title: '收款单已作废', text: `${closed.title} ${formatYuan(closed.amountFen)} 无需支付`,
      page: customerBillPage(closed.id), cause: `${closed.id}.cancelled`,
    }, now);
  }
  return closed;
}

/** Ends a bill whose time is over, and tells its maker. */
export async function expireBill(bill: Bill, now: number): Promise<void> {
  const closed = await closeBill(bill, { status: 'expired', cancelReason: '' }, now);
  if (closed.status !== 'expired') return;
  await notify({
    recipientKind: 'staff', recipientId: closed.staffId, kind: 'payment', title: '收款单已过期', cause: `${closed.id}.expired`, page: staffBillPage(closed.id),
    text: `${closed.customerName === null ? '' : `${closed.customerName}，`}${closed.title} ${formatYuan(closed.amountFen)} 没有支付，需要时请重新开单`,
  }, now);
}

/** Open bills whose time is over, the longest first. */
export function listOverdueBills(limit: number, now: number): Promise<Bill[]> {
  return bills.find({ filter: { status: 'open', expiresAt: command.lte(now) }, sort: { field: 'expiresAt', direction: 'asc' }, limit });
}
