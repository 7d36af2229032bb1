import type { StaffActions } from '@shared/contracts/index';
import { holdsRole } from '@shared/domain/staff/rules';
import { bills } from '../../data/bills';
import { refunds } from '../../data/refunds';
import { REFUND_DECIDERS } from '../../operations/desk-people';
import { openBillRefund } from '../../operations/refund-opening';
import { makeOnce } from '../../operations/repetition';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';

/** A colleague proposes to give a bill back, wholly or in part; their own bills, or any of the store for managers and the service desk. */
export const startBillRefund: Handler<StaffActions['refund.startOfBill']> = async ({ requestId, billId, refundFen, reason, text }, { actor, now, fail }) => {
  const id = idFrom('refund', actor.id, requestId);
  return makeOnce(() => refunds.get(id), async () => {
    const bill = await bills.get(billId);
    const isDesk = holdsRole(actor.roles, [...REFUND_DECIDERS, 'customerService', 'serviceAdviser']);
    if (bill?.storeId !== actor.storeId || !(isDesk || bill.staffId === actor.id)) return fail('BILL_NOT_FOUND');
    if (bill.status !== 'paid') return fail('NOTHING_TO_REFUND');
    if (bill.openRefundId !== null && bill.openRefundId !== id) return fail('REFUND_OPEN_EXISTS');
    if (refundFen > bill.amountFen - bill.refundedFen) return fail('REFUND_TOO_MUCH');
    return openBillRefund({ ...bill, openRefundId: null }, refundFen, { id, requestId, reason, text, pictures: [], startedBy: actor, now });
  });
};
