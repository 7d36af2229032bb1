import type { CustomerActions } from '@shared/contracts/index';
import { cardOf } from '../../operations/coupon-cards';
import { acceptGift as accept, finishGift } from '../../operations/coupon-gifts';
import type { Handler } from '../../runtime/dispatch';

/** A friend takes a gift: the first one gets it, and the giver is told. Repeating it answers with the coupon taken. */
export const acceptGift: Handler<CustomerActions['coupon.acceptGift']> = async ({ giftId }, { actor, now }) => {
  const coupon = await accept(giftId, actor, now);
  await finishGift(coupon);
  return cardOf(coupon, now);
};
