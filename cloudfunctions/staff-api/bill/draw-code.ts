import type { StaffActions } from '@shared/contracts/index';
import { withCode } from '../../operations/bill-making';
import { billView, deskBill } from '../../operations/bill-view';
import type { Handler } from '../../runtime/dispatch';

/** A bill gets the code it lacks; one that has it answers as it is. */
export const drawCode: Handler<StaffActions['bill.drawCode']> = async ({ billId }, { actor, fail }) => {
  const drawn = await withCode(await deskBill(billId, actor));
  return drawn.imageFileId === null ? fail('CODE_NOT_DRAWN') : billView(drawn);
};
