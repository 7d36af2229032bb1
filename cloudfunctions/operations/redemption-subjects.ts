import type { RedemptionSubject } from '@shared/domain/redemption/model';
import { redemptionOfCoupon } from './redemption-of-coupon';
import { redemptionOfOrder } from './redemption-of-order';
import { redemptionOfPackage } from './redemption-of-package';
import type { RedeemableSubject } from './redemption-subject';

/** Everything that can be written off, by kind. */
export const redeemableSubjects: Record<RedemptionSubject, RedeemableSubject> = {
  order: redemptionOfOrder, package: redemptionOfPackage, coupon: redemptionOfCoupon,
};
