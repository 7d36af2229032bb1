import type { StaffActions } from '@shared/contracts/index';
import { undoRedemption } from '../../operations/redemption-undo';
import type { Handler } from '../../runtime/dispatch';

/** A manager takes a write-off back; order, package or coupon are as before, and the customer is told. Repeating it undoes once. */
export const undo: Handler<StaffActions['redemption.undo']> = async (input, { actor, now }) => undoRedemption(input, actor, now);
