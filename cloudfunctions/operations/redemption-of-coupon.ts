import { refuseCounter } from '@shared/domain/coupon/giving';
import type { CouponTerms } from '@shared/domain/coupon/model';
import { thresholdLabel, worthLabel } from '@shared/domain/coupon/rules';
import { coupons } from '../data/coupons';
import { command } from '../runtime/sdk';
import type { RedeemableSubject } from './redemption-subject';

/** What a coupon takes off at the counter, as far as it says so itself: a percentage counts with its cap. */
function valueOf({ worth }: CouponTerms): number {
  if (worth.kind === 'amount') return worth.discountFen;
  return worth.kind === 'percent' ? worth.maxDiscountFen : 0;
}

function contentsOf({ worth, thresholdFen }: CouponTerms): string[] {
  return worth.kind === 'exchange' ? [`兑换：${worth.itemName}`] : [`${worthLabel(worth)}，${thresholdLabel(thresholdFen)}`];
}

/** A coupon used at the counter, by whoever held it when the code was shown. */
export const redemptionOfCoupon: RedeemableSubject = {
  async read(subjectId) {
    const coupon = await coupons.get(subjectId);
    if (!coupon || coupon.status === 'granting') return null;
    const { storeId, customerId, terms, redemptionId } = coupon;
    return {
      storeId, customerId, title: terms.title, contents: contentsOf(terms), left: null, valueFen: valueOf(terms), takenBy: redemptionId,
      refuse: (scannedAt) => refuseCounter(coupon, scannedAt),
    };
  },
  async take({ id, subjectId, customerId, scannedAt, at, valueFen }) {
    const isTaken = await coupons.patchIf(
      subjectId, { status: 'usable', customerId, validFrom: command.lte(scannedAt), validUntil: command.gte(scannedAt) },
      { status: 'used', usedAt: at, redemptionId: id, usedDiscountFen: valueFen },
    );
    return isTaken || (await coupons.get(subjectId))?.redemptionId === id;
  },
  async giveBack({ id, subjectId }) {
    const isBack = await coupons.patchIf(
      subjectId, { status: 'used', redemptionId: id }, { status: 'usable', usedAt: null, redemptionId: null, usedDiscountFen: 0 },
    );
    return isBack || (await coupons.get(subjectId))?.redemptionId !== id;
  },
};
