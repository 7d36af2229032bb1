import type { CustomerActions } from '@shared/contracts/index';
import { giftState } from '@shared/domain/coupon/giving';
import { coupons } from '../../data/coupons';
import { cardOf } from '../../operations/coupon-cards';
import type { Handler } from '../../runtime/dispatch';

/** A gift as whoever opens the shared card sees it. */
export const getGift: Handler<CustomerActions['coupon.getGift']> = async ({ giftId }, { actor, now, fail }) => {
  const coupon = await coupons.findByGift(giftId);
  if (!coupon) return fail('GIFT_NOT_FOUND');
  const { title, worth, thresholdFen, scopeLabel, validUntil } = await cardOf(coupon, now);
  return {
    giftId, giverName: coupon.giverName ?? '一位好友', title, worth, thresholdFen, scopeLabel, validUntil, giftUntil: coupon.giftUntil ?? now,
    state: giftState(coupon, { giftId, viewerId: actor.id }, now),
  };
};
