import type { Coupon } from '@shared/domain/coupon/model';
import { coupons } from '../../data/coupons';
import type { CustomerActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** The caller's own coupon; anybody else's, and one that is only being given out, is not there. */
export async function ownCoupon(couponId: string, actor: CustomerActor): Promise<Coupon> {
  const coupon = await coupons.get(couponId);
  return coupon?.customerId === actor.id && coupon.status !== 'granting' ? coupon : refuse('COUPON_NOT_FOUND');
}
