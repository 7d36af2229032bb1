import type { StaffActions } from '@shared/contracts/index';
import { redeem as writeOff } from '../../operations/redemption';
import type { Handler } from '../../runtime/dispatch';

/**
 * A clerk writes a code off: the order is handed over, one use of the package is gone, or the coupon is used; the customer is told.
 * Repeating the request writes off once.
 */
export const redeem: Handler<StaffActions['redemption.redeem']> = async (input, { actor, now }) => writeOff(input, actor, now);
