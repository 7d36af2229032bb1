import { MS_PER_DAY, MS_PER_HOUR } from '@shared/core/time';
import { aCoupon, TEST_NOW } from '../../../tests/mall-builders';
import { canClaim, canIssue, giftEnd, giftState, refuseCounter, refuseGift, shelfOf } from './giving';
import type { Coupon, CouponTemplate } from './model';

const NOW = TEST_NOW;
const template = {
  isPublic: true, status: 'active', validity: { kind: 'afterReceipt', days: 7 }, claimFrom: NOW, claimUntil: NOW,
} satisfies Partial<CouponTemplate>;

test.each<[string, Partial<CouponTemplate>, boolean, boolean]>([
  ['on offer at this very instant', {}, true, true],
  ['before its time', { claimFrom: NOW + 1 }, false, true],
  ['after its time', { claimUntil: NOW - 1 }, false, true],
  ['not for everybody', { isPublic: false }, false, true],
  ['stopped', { status: 'stopped' }, false, false],
  ['good until now', { validity: { kind: 'fixed', from: 0, until: NOW } }, true, true],
  ['over already', { validity: { kind: 'fixed', from: 0, until: NOW - 1 } }, false, false],
])('a template %s', (_sentence, changes, isClaimable, isIssuable) => {
  expect([canClaim({ ...template, ...changes }, NOW), canIssue({ ...template, ...changes }, NOW)]).toEqual([isClaimable, isIssuable]);
});

test('red packets have a shelf of their own', () => {
  expect([shelfOf({ isRedPacket: true }), shelfOf({ isRedPacket: false })]).toEqual(['redPacket', 'coupon']);
});

test.each<[string, Coupon, string | null]>([
  ['that may be given is given', aCoupon({ isGiftable: true }), null],
  ['that is not to be given is not', aCoupon({ isGiftable: false }), 'COUPON_NOT_GIFTABLE'],
  ['that came as a gift is not given again', aCoupon({ isGiftable: true }, { origin: 'gifted' }), 'COUPON_NOT_GIFTABLE'],
  ['held by an order is not', aCoupon({ isGiftable: true }, { status: 'frozen' }), 'COUPON_NOT_USABLE'],
  ['given already is not', aCoupon({ isGiftable: true }, { status: 'gifting' }), 'COUPON_NOT_USABLE'],
  ['in its last instant is given', aCoupon({ isGiftable: true }, { validUntil: NOW }), null],
  ['past its end is not', aCoupon({ isGiftable: true }, { validUntil: NOW - 1 }), 'COUPON_NOT_USABLE'],
  ['whose time has not begun is given', aCoupon({ isGiftable: true }, { validFrom: NOW + 1 }), null],
])('a coupon %s', (_sentence, coupon, refusal) => {
  expect(refuseGift(coupon, NOW)).toBe(refusal);
});

test('a gift waits for a day, or until the coupon ends', () => {
  expect([giftEnd({ validUntil: NOW + 2 * MS_PER_DAY }, NOW), giftEnd({ validUntil: NOW + MS_PER_HOUR }, NOW)]).toEqual([NOW + MS_PER_DAY, NOW + MS_PER_HOUR]);
});

const gifting = aCoupon({}, { customerId: 'giver', status: 'gifting', giftId: 'gift-2', giftIds: ['gift-1', 'gift-2'], giverId: 'giver', giftUntil: NOW });
const taken = aCoupon({}, { ...gifting, customerId: 'friend', status: 'used' });

test.each<[string, Coupon, string, string, string]>([
  ['open to a friend', gifting, 'gift-2', 'friend', 'open'],
  ['the giver\'s own until then', gifting, 'gift-2', 'giver', 'yours'],
  ['back when its time is over', { ...gifting, giftUntil: NOW - 1 }, 'gift-2', 'friend', 'back'],
  ['back when it was an earlier one', gifting, 'gift-1', 'friend', 'back'],
  ['taken by whoever holds it, used or not', taken, 'gift-2', 'friend', 'takenByYou'],
  ['taken for others', taken, 'gift-2', 'late', 'taken'],
  ['taken for the giver', taken, 'gift-2', 'giver', 'taken'],
])('a gift is %s', (_sentence, coupon, giftId, viewerId, state) => {
  expect(giftState(coupon, { giftId, viewerId }, NOW)).toBe(state);
});

test.each<[string, Coupon, string | null]>([
  ['for the store is written off', aCoupon({ channels: ['mall', 'store'] }), null],
  ['for the mall only is not', aCoupon({ channels: ['mall'] }), 'NOT_REDEEMABLE'],
  ['that was used is not', aCoupon({ channels: ['store'] }, { status: 'used' }), 'COUPON_NOT_USABLE'],
  ['before its time is not', aCoupon({ channels: ['store'] }, { validFrom: NOW + 1 }), 'COUPON_NOT_USABLE'],
  ['after its time is not', aCoupon({ channels: ['store'] }, { validUntil: NOW - 1 }), 'COUPON_NOT_USABLE'],
])('a coupon %s', (_sentence, coupon, refusal) => {
  expect(refuseCounter(coupon, NOW)).toBe(refusal);
});
