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
  if (isOfSomeoneElse(bill, actor.id)) return fail('BILL_OF_SOMEONE_ELSE');
  const isOwnPayment = bill.payerId === null || bill.payerId === actor.id;
  const [view, ofBill] = await Promise.all([billView(bill), isOwnPayment ? refunds.listOfSubject(bill.id) : []]);
  const mode = paymentModeNow();
  return {
    bill: { ...view, imageUrl: null, payerName: isOwnPayment ? view.payerName : null }, canPay: bill.status === 'open' && now < bill.expiresAt && mode !== 'off',
    isForSomeoneElse: !isOwnPayment, refunds: ofBill, paymentMode: mode,
  };
};

/** Addressed to another one, or ended by another one's payment. */
function isOfSomeoneElse({ customerId, payerId, status }: Bill, viewerId: string): boolean {
  if (customerId !== null) return customerId !== viewerId;
  return status !== 'open' && payerId !== null && payerId !== viewerId;
}
