import { MS_PER_MINUTE } from '@shared/core/time';
import { giftEnd, giftState, refuseGift } from '@shared/domain/coupon/giving';
import type { Coupon } from '@shared/domain/coupon/model';
import { coupons } from '../data/coupons';
import { customers } from '../data/customers';
import type { CustomerActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { refuse } from '../runtime/refusal';
import { command } from '../runtime/sdk';
import { announceGiftTaken } from './coupon-news';

/** How long the giver may wait to be told of a taken gift before a job does it. */
const GIFT_LEASE_MS = MS_PER_MINUTE;

/** What somebody is called towards others: 李** is enough, whoever opened the shared card may be a stranger. */
export async function publicNameOf(customerId: string): Promise<string> {
  const name = (await customers.get(customerId))?.name ?? null;
  return name === null ? '一位好友' : `${name.slice(0, 1)}**`;
}

/**
 * Sets a coupon aside for whoever opens the shared card first. Repeating the request leaves what it did, also when the gift has come
 * back since.
 *
 * @throws Refusal COUPON_NOT_GIFTABLE | COUPON_NOT_USABLE
 */
export async function setAside(coupon: Coupon, requestId: string, now: number): Promise<Coupon> {
  const giftId = idFrom('gift', coupon.id, requestId);
  if (coupon.giftIds.includes(giftId)) return coupon;
  const refusal = refuseGift(coupon, now);
  if (refusal) return refuse(refusal);
  const giverName = await publicNameOf(coupon.customerId);
  const giftUntil = giftEnd(coupon, now);
  const isAside = await coupons.patchIf(
    coupon.id, { status: 'usable', customerId: coupon.customerId, origin: coupon.origin, validUntil: command.gte(now) },
    { status: 'gifting', giftId, giftIds: command.push([giftId]), giverId: coupon.customerId, giverName, giftUntil, dueAt: giftUntil },
  );
  const current = await coupons.get(coupon.id);
  if (current && (isAside || current.giftIds.includes(giftId))) return current;
  return refuse('COUPON_NOT_USABLE');
}

/** A coupon set aside, in its giver's wallet again. */
export const GIFT_BACK = { status: 'usable', giftId: null, giverId: null, giverName: null, giftUntil: null, dueAt: null } as const;

/**
 * Puts a gift nobody has taken back into its giver's wallet; one that is there already stays, and an old request leaves a later gift
 * alone.
 *
 * @throws Refusal GIFT_TAKEN
 */
export async function takeBack(coupon: Coupon, requestId: string): Promise<Coupon> {
  const backId = idFrom('back', coupon.id, requestId);
  if (coupon.status === 'gifting' && !coupon.backIds.includes(backId)) {
    await coupons.patchIf(
      coupon.id, { status: 'gifting', giftId: coupon.giftId, backIds: command.nin([backId]) }, { ...GIFT_BACK, backIds: command.push([backId]) },
    );
  }
  const current = await coupons.get(coupon.id);
  if (current?.customerId !== coupon.customerId || current.origin === 'gifted') return refuse('GIFT_TAKEN');
  return current;
}

/**
 * Takes a gift: of several who try at once exactly one gets it. Repeating it answers with the coupon taken.
 *
 * @throws Refusal GIFT_NOT_FOUND | GIFT_IS_YOURS | GIFT_TAKEN | GIFT_EXPIRED
 */
export async function acceptGift(giftId: string, actor: CustomerActor, now: number): Promise<Coupon> {
  const coupon = await coupons.findByGift(giftId);
  if (!coupon) return refuse('GIFT_NOT_FOUND');
  const mine = await coupons.patchIf(
    coupon.id, { status: 'gifting', giftId, customerId: command.nin([actor.id]), giftUntil: command.gte(now) },
    { status: 'usable', customerId: actor.id, origin: 'gifted', receivedAt: now, giftUntil: null, dueAt: now + GIFT_LEASE_MS },
  );
  const current = await coupons.get(coupon.id) ?? coupon;
  if (mine) return current;
  switch (giftState(current, { giftId, viewerId: actor.id }, now)) {
    case 'takenByYou': return current;
    case 'yours': return refuse('GIFT_IS_YOURS');
    case 'taken': return refuse('GIFT_TAKEN');
    case 'open':
    case 'back': return refuse('GIFT_EXPIRED');
  }
}

/** Tells both sides that a gift was taken. Repeating it tells nobody twice. */
export async function finishGift(coupon: Coupon): Promise<void> {
  await announceGiftTaken(coupon, await publicNameOf(coupon.customerId));
  await coupons.patchIf(coupon.id, { status: 'usable', giftId: coupon.giftId, customerId: coupon.customerId }, { dueAt: null });
}
