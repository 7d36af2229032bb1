import type { StaffActions } from '@shared/contracts/index';
import { coupons } from '../../data/coupons';
import { cardOf } from '../../operations/coupon-cards';
import { announceRevoked } from '../../operations/coupon-news';
import type { Handler } from '../../runtime/dispatch';

/** A manager takes an unused coupon back; its holder reads why. The stock does not get it back. One taken back already stays so. */
export const revoke: Handler<StaffActions['coupon.revoke']> = async ({ couponId, reason }, { actor, now, fail }) => {
  const coupon = await coupons.get(couponId);
  if (coupon?.storeId !== actor.storeId || coupon.status === 'granting') return fail('COUPON_NOT_FOUND');
  await coupons.patchIf(couponId, { status: 'usable' }, { status: 'revoked', revokeReason: reason });
  const current = await coupons.get(couponId) ?? coupon;
  if (current.status !== 'revoked') return fail('COUPON_NOT_USABLE');
  await announceRevoked(current, actor.name, now);
  return cardOf(current, now);
};
