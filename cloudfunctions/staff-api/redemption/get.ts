import type { StaffActions } from '@shared/contracts/index';
import { storeRedemption, undoUntil } from '../../operations/redemption-undo';
import type { Handler } from '../../runtime/dispatch';

/** One write-off of the store, and until when it can be taken back. */
export const get: Handler<StaffActions['redemption.get']> = async ({ redemptionId }, { actor }) => {
  const redemption = await storeRedemption(redemptionId, actor);
  return { redemption, undoUntil: await undoUntil(redemption) };
};
