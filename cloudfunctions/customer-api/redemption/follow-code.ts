import type { CustomerActions } from '@shared/contracts/index';
import { followCode as follow } from '../../operations/redemption-codes';
import type { Handler } from '../../runtime/dispatch';

/** Whether a shown code was written off; asked every few seconds while the page is open. */
export const followCode: Handler<CustomerActions['redemption.followCode']> = async ({ code }, { actor, now }) => follow(code, actor, now);
