import type { CustomerActions } from '@shared/contracts/index';
import { cardOf } from '../../operations/coupon-cards';
import type { Handler } from '../../runtime/dispatch';
import { ownCoupon } from './own-coupon';

/** One's own coupon. */
export const get: Handler<CustomerActions['coupon.get']> = async ({ couponId }, { actor, now }) => cardOf(await ownCoupon(couponId, actor), now);
