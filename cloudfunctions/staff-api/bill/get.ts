import type { StaffActions } from '@shared/contracts/index';
import { refundableFen } from '@shared/domain/bill/rules';
import { paymentModeNow } from '../../operations/payment-mode';
import { refunds } from '../../data/refunds';
import { billView, deskBill } from '../../operations/bill-view';
import type { Handler } from '../../runtime/dispatch';

/** A bill with what became of it and what may be done with it. */
export const getBill: Handler<StaffActions['bill.get']> = async ({ billId }, { actor, now }) => {
  const bill = await deskBill(billId, actor);
  const [view, ofBill] = await Promise.all([billView(bill), refunds.listOfSubject(bill.id)]);
  return {
    bill: view, refunds: ofBill, canCancel: bill.status === 'open' && now < bill.expiresAt, canRefund: refundableFen(bill) > 0 && bill.openRefundId === null,
    paymentMode: paymentModeNow(), depositWord: view.depositWord,
  };
};
