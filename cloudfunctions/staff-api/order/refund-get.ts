import type { StaffActions } from '@shared/contracts/index';
import type { Handler } from '../../runtime/dispatch';
import { storeRefund } from './store-refund';

/** A refund of the store. */
export const getRefund: Handler<StaffActions['refund.get']> = async ({ refundId }, { actor }) => storeRefund(refundId, actor);
