import type { couponCustomerActions } from '@shared/contracts/coupon';
import type { CustomerActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { acceptGift } from './accept-gift';
import { claim } from './claim';
import { countMine } from './count-mine';
import { get } from './get';
import { getGift } from './get-gift';
import { gift } from './gift';
import { listMine } from './list-mine';
import { listOffers } from './list-offers';
import { takeGiftBack } from './take-gift-back';

/** What customers do with coupons. */
export const couponHandlers: HandlersOf<CustomerActions, keyof typeof couponCustomerActions> = {
  'coupon.listOffers': listOffers,
  'coupon.claim': claim,
  'coupon.listMine': listMine,
  'coupon.countMine': countMine,
  'coupon.get': get,
  'coupon.gift': gift,
  'coupon.takeGiftBack': takeGiftBack,
  'coupon.getGift': getGift,
  'coupon.acceptGift': acceptGift,
};
