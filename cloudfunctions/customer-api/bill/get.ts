import type { CustomerActions } from '@shared/contracts/index';
import type { Bill } from '@shared/domain/bill/model';
import { bills } from '../../data/bills';
import { refunds } from '../../data/refunds';
import { billView } from '../../operations/bill-view';
import { paymentModeNow } from '../../operations/payment-mode';
import type { Handler } from '../../runtime/dispatch';

/** A bill addressed to the caller, paid by the caller, or open to whoever scans it. */
export const getBill: Handler<CustomerActions['bill.get']> = async ({ billId }, { actor, now, fail }) => {
  const bill = await bills.get(billId);
  if (!bill) return fail('BILL_NOT_FOUND');
  const refusal = refuseViewer(bill, actor.id);
  if (refusal) return fail(refusal);
  const isOwnPayment = bill.payerId === null || bill.payerId === actor.id;
  const [view, ofBill] = await Promise.all([billView(bill), isOwnPayment ? refunds.listOfSubject(bill.id) : []]);
  const mode = paymentModeNow();
  return {
    bill: { ...view, imageUrl: null, payerName: isOwnPayment ? view.payerName : null }, canPay: bill.status === 'open' && now < bill.expiresAt && mode !== 'off',
    isBeingPaidByAnother: !isOwnPayment, refunds: ofBill, paymentMode: mode,
  };
};

/** A bill addressed to another one, or one for whoever scans that another one has paid: what the payer reads there is the payer's. */
function refuseViewer({ customerId, payerId, paidAt }: Bill, viewerId: string): 'BILL_OF_SOMEONE_ELSE' | 'BILL_PAID_BY_ANOTHER' | null {
  if (customerId !== null && customerId !== viewerId) return 'BILL_OF_SOMEONE_ELSE';
  return paidAt !== null && payerId !== viewerId ? 'BILL_PAID_BY_ANOTHER' : null;
}
