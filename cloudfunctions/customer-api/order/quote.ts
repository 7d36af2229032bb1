import type { CustomerActions } from '@shared/contracts/index';
import { quoteOrder } from '../../operations/order-quote';
import type { Handler } from '../../runtime/dispatch';

/** What a wish costs, with the coupons asked for or the best ones. Reads only; nothing is held. */
export const quote: Handler<CustomerActions['order.quote']> = async (input, { actor, now }) => quoteOrder(input, actor.id, now);
