import type { Bill } from '@shared/domain/bill/model';
import type { Refund } from '@shared/domain/order/model';
import { bills } from '../data/bills';
import { inTransaction } from '../runtime/transaction';

/** Keeps a bill for one refund, so that no other begins; only while the bill is as the caller knows it. */
export async function takeBillPlace({ id, refundedFen }: Bill, refundId: string, now: number): Promise<boolean> {
  return await bills.patchIf(id, { status: 'paid', refundedFen, openRefundId: null }, { openRefundId: refundId, openRefundAt: now })
    || (await bills.get(id))?.openRefundId === refundId;
}

/** The refund is written: the place is no longer in doubt. */
export async function confirmBillPlace(billId: string, refundId: string): Promise<void> {
  await bills.patchIf(billId, { openRefundId: refundId }, { openRefundAt: null });
}

/** Ends a refund's hold on a bill that gave nothing back. */
export async function releaseBill(billId: string, refundId: string): Promise<void> {
  await bills.patchIf(billId, { openRefundId: refundId }, { openRefundId: null, openRefundAt: null });
}

/** What a successful refund does to its bill: the sum grows, and a bill given back wholly ends. May be repeated. */
export function giveBillBack(refund: Refund, now: number): Promise<void> {
  return inTransaction(async (transaction) => {
    const all = bills.within(transaction);
    const bill = await all.get(refund.subjectId);
    if (bill?.openRefundId !== refund.id) return;
    const refundedFen = bill.refundedFen + refund.refundFen;
    const status = refundedFen >= bill.amountFen ? 'refunded' : bill.status;
    await all.patch(bill.id, { refundedFen, status, openRefundId: null, openRefundAt: null, updatedAt: now });
  });
}
