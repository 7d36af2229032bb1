import type { CustomerActions } from '@shared/contracts/index';
import { cardOf } from '../../operations/coupon-cards';
import { setAside } from '../../operations/coupon-gifts';
import type { Handler } from '../../runtime/dispatch';
import { ownCoupon } from './own-coupon';

/** A customer sets a coupon aside for a friend; the card's `giftId` goes into the shared page. Repeating the request sets aside once. */
export const gift: Handler<CustomerActions['coupon.gift']> = async ({ requestId, couponId }, { actor, now }) =>
  cardOf(await setAside(await ownCoupon(couponId, actor), requestId, now), now);
