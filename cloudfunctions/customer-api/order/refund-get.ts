import type { CustomerActions } from '@shared/contracts/index';
import type { Handler } from '../../runtime/dispatch';
import { ownRefund } from './own-refund';

/** One's own refund, of an order or a bill. */
export const getRefund: Handler<CustomerActions['refund.get']> = async ({ refundId }, { actor }) => ownRefund(refundId, actor);
