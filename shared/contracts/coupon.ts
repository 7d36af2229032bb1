import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import type { CouponCard, CouponGift, CouponIssueResult, CouponOffer, CouponTemplateRow } from '@shared/domain/coupon/model';
import { defineAction, outputOf } from './action';
import { cursor, id, integer, note, requestId } from './fields';

const nextPage = v.nullable(cursor);

/** Coupons held, for the wallet's tabs. */
export interface WalletCounts {
  coupons: number;
  redPackets: number;
  packages: number;
  /** Usable ones that end within three days. */
  endingSoon: number;
}

export const couponCustomerActions = {
  /** The coupon centre: what anybody may claim at a store now. */
  'coupon.listOffers': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ storeId: id }), output: outputOf<{ offers: CouponOffer[] }>(), errors: ['STORE_NOT_FOUND'],
  }),
  'coupon.claim': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, templateId: id }), output: outputOf<CouponCard>(),
    errors: ['COUPON_TEMPLATE_NOT_FOUND', 'COUPON_NOT_OFFERED', 'COUPON_SOLD_OUT', 'COUPON_LIMIT_REACHED'],
  }),
  /** The wallet: usable ones by their end, expired ones the latest first, others the latest received first. */
  'coupon.listMine': defineAction({
    access: 'everyone', effect: 'read',
    input: v.strictObject({ shelf: v.picklist(['coupon', 'redPacket']), state: v.picklist(['usable', 'frozen', 'used', 'expired']), cursor: nextPage }),
    output: outputOf<Page<CouponCard>>(), errors: [],
  }),
  'coupon.countMine': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({}), output: outputOf<WalletCounts>(), errors: [] }),
  'coupon.get': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({ couponId: id }), output: outputOf<CouponCard>(), errors: ['COUPON_NOT_FOUND'] }),
  /** Sets a coupon aside for whoever opens the shared card first; it comes back after a day. */
  'coupon.gift': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, couponId: id }), output: outputOf<CouponCard>(), errors: ['COUPON_NOT_FOUND', 'COUPON_NOT_USABLE', 'COUPON_NOT_GIFTABLE'],
  }),
  'coupon.takeGiftBack': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, couponId: id }), output: outputOf<CouponCard>(), errors: ['COUPON_NOT_FOUND', 'GIFT_TAKEN'],
  }),
  'coupon.getGift': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({ giftId: id }), output: outputOf<CouponGift>(), errors: ['GIFT_NOT_FOUND'] }),
  'coupon.acceptGift': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, giftId: id }), output: outputOf<CouponCard>(), errors: ['GIFT_NOT_FOUND', 'GIFT_TAKEN', 'GIFT_IS_YOURS', 'GIFT_EXPIRED'],
  }),
} as const;

const managers = ['marketingManager', 'serviceManager', 'salesManager', 'generalManager'] as const;
const issuers = ['salesConsultant', 'serviceAdviser', 'dccSpecialist', 'customerService', 'renewalSpecialist', ...managers] as const;

export const couponStaffActions = {
  'coupon.listTemplates': defineAction({ access: issuers, effect: 'read', input: v.strictObject({ cursor: nextPage }), output: outputOf<Page<CouponTemplateRow>>(), errors: [] }),
  'coupon.getTemplate': defineAction({ access: issuers, effect: 'read', input: v.strictObject({ templateId: id }), output: outputOf<CouponTemplateRow>(), errors: ['COUPON_TEMPLATE_NOT_FOUND'] }),
  /** Gives a coupon to one or many customers; each learns of it. Says for every one what became of it. */
  'coupon.issue': defineAction({
    access: issuers, effect: 'write', input: v.strictObject({ requestId, templateId: id, customerIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)), note: note(60) }),
    output: outputOf<{ results: CouponIssueResult[] }>(), errors: ['COUPON_TEMPLATE_NOT_FOUND', 'COUPON_NOT_OFFERED'],
  }),
  /** Coupons of a template, the latest first, with who holds them. */
  'coupon.listIssued': defineAction({
    access: issuers, effect: 'read', input: v.strictObject({ templateId: id, cursor: nextPage }),
    output: outputOf<Page<CouponCard & { customerName: string; issuedByName: string | null; receivedAt: number }>>(), errors: ['COUPON_TEMPLATE_NOT_FOUND'],
  }),
  /** A customer's coupons at this store. */
  'coupon.listOfCustomer': defineAction({
    access: issuers, effect: 'read', input: v.strictObject({ customerId: id, cursor: nextPage }), output: outputOf<Page<CouponCard>>(), errors: ['CUSTOMER_NOT_FOUND'],
  }),
  'coupon.revoke': defineAction({
    access: managers, effect: 'write', input: v.strictObject({ requestId, couponId: id, reason: note(60) }), output: outputOf<CouponCard>(), errors: ['COUPON_NOT_FOUND', 'COUPON_NOT_USABLE'],
  }),
  'coupon.statistics': defineAction({
    access: issuers, effect: 'read', input: v.strictObject({ days: integer(1, 90) }),
    output: outputOf<{ issued: number; used: number; usedPercent: number | null; orderFen: number; discountFen: number }>(), errors: [],
  }),
} as const;
