import { MS_PER_DAY } from '@shared/core/time';
import type { Coupon, CouponGift, CouponShelf, CouponTemplate } from './model';
import { isUsableNow } from './rules';

/** How long a gift waits for its receiver, ms; see `giftUntil`. */
export const GIFT_MS = MS_PER_DAY;
/** Days before its end at which a coupon is said to be ending soon. */
export const ENDING_SOON_DAYS = 3;

/** Where a wallet keeps coupons of a template. */
export function shelfOf(terms: Pick<CouponTemplate, 'isRedPacket'>): CouponShelf {
  return terms.isRedPacket ? 'redPacket' : 'coupon';
}

/** Whether colleagues and activities can still give a template out: not stopped, and worth something to whoever receives it now. */
export function canIssue({ status, validity }: Pick<CouponTemplate, 'status' | 'validity'>, now: number): boolean {
  return status === 'active' && (validity.kind === 'afterReceipt' || validity.until >= now);
}

/** Whether anybody may claim a template in the coupon centre at `now`; both ends of its time count. */
export function canClaim(template: Pick<CouponTemplate, 'status' | 'validity' | 'isPublic' | 'claimFrom' | 'claimUntil'>, now: number): boolean {
  return template.isPublic && canIssue(template, now) && now >= template.claimFrom && now <= template.claimUntil;
}

/** Why a coupon cannot be given to a friend, or null when it can; one that came as a gift stays with its receiver. */
export function refuseGift(coupon: Coupon, now: number): 'COUPON_NOT_USABLE' | 'COUPON_NOT_GIFTABLE' | null {
  if (!coupon.terms.isGiftable || coupon.origin === 'gifted') return 'COUPON_NOT_GIFTABLE';
  return coupon.status === 'usable' && coupon.validUntil >= now ? null : 'COUPON_NOT_USABLE';
}

/** When a gift set aside at `now` goes back: after a day, or when the coupon itself ends. */
export function giftEnd(coupon: Pick<Coupon, 'validUntil'>, now: number): number {
  return Math.min(now + GIFT_MS, coupon.validUntil);
}

/** How a gift reads to somebody at `now`. Its giver sees it as theirs until it is taken. */
export function giftState(coupon: Coupon, gift: { giftId: string; viewerId: string }, now: number): CouponGift['state'] {
  if (coupon.giftId !== gift.giftId) return 'back';
  if (coupon.status === 'gifting' && coupon.customerId === coupon.giverId) {
    if (now > (coupon.giftUntil ?? 0)) return 'back';
    return gift.viewerId === coupon.giverId ? 'yours' : 'open';
  }
  return gift.viewerId === coupon.customerId ? 'takenByYou' : 'taken';
}

/** Whether a coupon can be written off at the counter at `at`, or why not. */
export function refuseCounter(coupon: Coupon, at: number): 'NOT_REDEEMABLE' | 'COUPON_NOT_USABLE' | null {
  if (!coupon.terms.channels.includes('store')) return 'NOT_REDEEMABLE';
  return isUsableNow(coupon, at) ? null : 'COUPON_NOT_USABLE';
}
