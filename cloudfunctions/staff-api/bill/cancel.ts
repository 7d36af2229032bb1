import type { StaffActions } from '@shared/contracts/index';
import { cancelBill } from '../../operations/bill-closing';
import { billView, deskBill } from '../../operations/bill-view';
import type { Handler } from '../../runtime/dispatch';

/** Takes back a bill nobody has paid; one that is cancelled already answers as it is. */
export const cancel: Handler<StaffActions['bill.cancel']> = async ({ billId, reason }, { actor, now, fail }) => {
  const bill = await cancelBill(await deskBill(billId, actor), reason, now);
  return bill.status === 'cancelled' ? billView(bill) : fail('BILL_STATUS_CHANGED');
};
