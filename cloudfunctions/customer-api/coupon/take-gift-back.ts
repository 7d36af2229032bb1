import type { CustomerActions } from '@shared/contracts/index';
import { coupons } from '../../data/coupons';
import { cardOf } from '../../operations/coupon-cards';
import { takeBack } from '../../operations/coupon-gifts';
import type { Handler } from '../../runtime/dispatch';

/** A customer takes a gift back that nobody has taken; one that is back already stays. */
export const takeGiftBack: Handler<CustomerActions['coupon.takeGiftBack']> = async ({ requestId, couponId }, { actor, now, fail }) => {
  const coupon = await coupons.get(couponId);
  if (coupon?.customerId === actor.id && coupon.status !== 'granting') return cardOf(await takeBack(coupon, requestId), now);
  return fail(coupon?.giverId === actor.id ? 'GIFT_TAKEN' : 'COUPON_NOT_FOUND');
};
