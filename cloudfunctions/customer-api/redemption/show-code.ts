import type { CustomerActions } from '@shared/contracts/index';
import { showCode as show } from '../../operations/redemption-codes';
import type { Handler } from '../../runtime/dispatch';

/** A customer shows a code at the store. Repeating the request shows the same digits; another request draws fresh ones. */
export const showCode: Handler<CustomerActions['redemption.showCode']> = async (input, { actor, now }) => show(input, actor, now);
