import { MS_PER_MINUTE } from '@shared/core/time';
import { shelfOf } from '@shared/domain/coupon/giving';
import type { Coupon, CouponOrigin, CouponStock, CouponTemplate, CouponTerms } from '@shared/domain/coupon/model';
import { validityOf } from '@shared/domain/coupon/rules';
import { couponStocks } from '../data/coupon-stocks';
import { coupons } from '../data/coupons';
import { newTraceId } from '../runtime/context';
import { idFrom } from '../runtime/ids';

/** No call of a function lives this long, so whoever left a grant unfinished before is gone. */
export const GRANT_LEASE_MS = MS_PER_MINUTE;
/** Waits for a twin of the same request that is giving the coupon out, milliseconds. */
const PATIENCE: readonly number[] = [20, 40, 80, 160, 320, 640];
/** Lost races beyond one per coupon a customer may have; more is a defect. */
const SPARE_TRIES = 20;

/** A coupon to be given to somebody, for one reason: claiming, an issue by a colleague, an activity. */
export interface Grant {
  template: CouponTemplate;
  granteeId: string;
  origin: CouponOrigin;
  /** What brings it about; the same cause gives one coupon, however often it is asked for. See `grantCause`. */
  cause: string;
  issuedByName: string | null;
}

export type GrantOutcome = { outcome: 'granted'; coupon: Coupon } | { outcome: 'limitReached' | 'soldOut' };

/** A cause made of who brings it about and by which request. */
export function grantCause(kind: 'claim' | 'issue' | 'activity', actorId: string, requestId: string): string {
  return idFrom('grant', kind, actorId, requestId);
}

/** The coupon a cause has given to a customer, or null. */
export async function grantedBefore(templateId: string, granteeId: string, cause: string): Promise<Coupon | null> {
  const held = await coupons.listOfGrantee([templateId], granteeId);
  return held.find((coupon) => coupon.cause === cause && coupon.status !== 'granting') ?? null;
}

/** The counter of a template's coupons, made from its total when the first one is given. */
export async function stockOf({ id, storeId, totalCount }: CouponTemplate): Promise<CouponStock> {
  const known = await couponStocks.get(id);
  if (known) return known;
  const fresh: CouponStock = { id, storeId, left: totalCount, moves: [] };
  return await couponStocks.insert(fresh) ? fresh : await couponStocks.get(id) ?? fresh;
}

/**
 * Gives one coupon, never more than there are and never more than a customer may have, however many ask at once.
 *
 * The limit's lock is the id: template, customer and the how-manieth it is. The coupon is first laid down as `granting`, which nobody
 * sees; then a conditional step takes one from the stock and leaves a mark of this very call; then `granting` becomes `usable` with
 * that mark: this is the moment it is given. A call that dies in between is cleaned up after a minute by `coupon-upkeep`.
 */
export async function grantCoupon(grant: Grant, now: number): Promise<GrantOutcome> {
  const { template, granteeId, cause } = grant;
  for (let attempt = 0; attempt < template.limitPerCustomer + SPARE_TRIES; attempt += 1) {
    const held = await coupons.listOfGrantee([template.id], granteeId);
    const mine = held.find((coupon) => coupon.cause === cause);
    const laid = mine ? await twinOf(mine) : await layDown(grant, held, now);
    if (laid === 'limitReached' || laid === 'soldOut') return { outcome: laid };
    if (laid === null) continue;
    if (laid.status !== 'granting') return { outcome: 'granted', coupon: laid };
    const given = await giveOut(laid, now);
    if (given === 'soldOut') return { outcome: 'soldOut' };
    if (given) return { outcome: 'granted', coupon: given };
  }
  throw new Error(`no end of races for coupons of ${template.id}`);
}

/** Takes the next free place of the customer; null when somebody else took it in the same moment. */
async function layDown(grant: Grant, held: readonly Coupon[], now: number): Promise<Coupon | 'limitReached' | 'soldOut' | null> {
  const { template, granteeId } = grant;
  const taken = new Set(held.map((coupon) => coupon.id));
  const place = Array.from({ length: template.limitPerCustomer }, (_, index) => idFrom('coupon', template.id, granteeId, String(index)))
    .find((id) => !taken.has(id));
  if (place === undefined) return 'limitReached';
  if ((await stockOf(template)).left < 1) return 'soldOut';
  const fresh = freshCoupon(place, grant, now);
  return await coupons.insert(fresh) ? fresh : null;
}

/** What became of a coupon that a twin of this request is giving out; after some patience the twin is taken for dead. */
async function twinOf(laid: Coupon): Promise<Coupon | null> {
  let current: Coupon | null = laid;
  for (const waitMs of PATIENCE) {
    if (current?.status !== 'granting') return current;
    await new Promise((resolve) => { setTimeout(resolve, waitMs); });
    current = await coupons.get(laid.id);
  }
  return current;
}

/** Takes one from the stock and makes the coupon usable; null when another call was faster with either. */
async function giveOut(laid: Coupon, now: number): Promise<Coupon | 'soldOut' | null> {
  const { id, templateId, grantedAt } = laid;
  const stillLaid = { status: 'granting', grantedAt } as const;
  const stockKey = `${id}:${newTraceId()}`;
  if (!await couponStocks.move(templateId, { key: stockKey, ownerId: id, field: 'left', by: -1, atLeast: 0 }, now)) {
    return await coupons.removeIf(id, stillLaid) ? 'soldOut' : null;
  }
  const given = { status: 'usable', stockKey, dueAt: null } as const;
  if (await coupons.patchIf(id, stillLaid, given)) {
    await couponStocks.settle(templateId, stockKey);
    return { ...laid, ...given };
  }
  await couponStocks.undo(templateId, stockKey);
  return null;
}

function freshCoupon(id: string, { template, granteeId, origin, cause, issuedByName }: Grant, now: number): Coupon {
  return {
    id, templateId: template.id, storeId: template.storeId, customerId: granteeId, granteeId, shelf: shelfOf(template), terms: termsOf(template),
    status: 'granting', origin, cause, stockKey: '', issuedByName, grantedAt: now, receivedAt: now, ...validityOf(template.validity, now),
    orderId: null, frozenAt: null, usedAt: null, redemptionId: null, giftId: null, giftIds: [], backIds: [], giverId: null, giverName: null, giftUntil: null,
    usedDiscountFen: 0, usedOrderFen: 0, revokeReason: '', dueAt: now + GRANT_LEASE_MS,
  };
}

function termsOf(template: CouponTemplate): CouponTerms {
  const { title, worth, thresholdFen, scope, channels, isStackable, isGiftable, isRedPacket, notes } = template;
  return { title, worth, thresholdFen, scope, channels, isStackable, isGiftable, isRedPacket, notes };
}
