import type { CounterMove } from '@shared/domain/mall/model';

export const COUPON_KINDS = ['amount', 'percent', 'exchange'] as const;
export type CouponKind = (typeof COUPON_KINDS)[number];
export const COUPON_KIND_LABELS: Record<CouponKind, string> = { amount: '满减券', percent: '折扣券', exchange: '兑换券' };

/** What a coupon is worth. */
export type CouponWorth =
  /** Takes `discountFen` off. */
  | { kind: 'amount'; discountFen: number }
  /** Leaves `payPercent` of the price to pay (85 = 85 折), taking at most `maxDiscountFen` off (0: no cap). */
  | { kind: 'percent'; payPercent: number; maxDiscountFen: number }
  /** Is exchanged at the store for something; never part of an order. */
  | { kind: 'exchange'; itemName: string };

/** Where a coupon counts. An empty list of both means everything in the mall. */
export interface CouponScope {
  categoryIds: string[];
  productIds: string[];
}

/** Where it can be used: in an order, written off by a clerk, or both. */
export const COUPON_CHANNELS = ['mall', 'store'] as const;
export type CouponChannel = (typeof COUPON_CHANNELS)[number];
export const COUPON_CHANNEL_LABELS: Record<CouponChannel, string> = { mall: '商城下单', store: '到店核销' };

/** How long it is good: between two instants, or a number of days from receipt. */
export type CouponValidity =
  | { kind: 'fixed'; from: number; until: number }
  | { kind: 'afterReceipt'; days: number };

/** What every coupon of a template promises; copied into each coupon, so that later edits change nobody's coupon. */
export interface CouponTerms {
  title: string;
  worth: CouponWorth;
  /** Goods in scope must reach this sum before any discount; 0: none. */
  thresholdFen: number;
  scope: CouponScope;
  channels: CouponChannel[];
  /** May stand beside others in one order; of those that may not, one at most. */
  isStackable: boolean;
  isGiftable: boolean;
  /** Shown among red packets. */
  isRedPacket: boolean;
  /** 使用说明, one sentence each. */
  notes: string[];
}

/** A kind of coupon a store gives out (券模板); an admin document. */
export interface CouponTemplate extends CouponTerms {
  id: string;
  storeId: string;
  validity: CouponValidity;
  /** Coupons that exist in all; counted in `coupon_stocks` from the first one given. */
  totalCount: number;
  limitPerCustomer: number;
  /** Offered to everybody in the coupon centre; others are issued by colleagues or activities. */
  isPublic: boolean;
  /** When it can be claimed. */
  claimFrom: number;
  claimUntil: number;
  status: 'active' | 'stopped';
  rank: number;
}

/** Coupons of a template that are left to give. */
export interface CouponStock {
  id: string;
  storeId: string;
  left: number;
  moves: CounterMove[];
}

/**
 * `granting` lives for a moment while its piece of the stock is taken; nobody sees it. `frozen` belongs to an order that waits for
 * payment, `gifting` to a gift that waits for its receiver. Expiry is not a status: it follows from `validUntil`.
 */
export const COUPON_STATUSES = ['granting', 'usable', 'frozen', 'gifting', 'used', 'revoked'] as const;
export type CouponStatus = (typeof COUPON_STATUSES)[number];

/** How a customer reads it. */
export const COUPON_STATES = ['usable', 'frozen', 'gifting', 'used', 'expired', 'revoked'] as const;
export type CouponState = (typeof COUPON_STATES)[number];
export const COUPON_STATE_LABELS: Record<CouponState, string> = {
  usable: '可使用', frozen: '下单占用中', gifting: '转赠中', used: '已使用', expired: '已过期', revoked: '已收回',
};

export const COUPON_ORIGINS = ['claimed', 'issued', 'gifted', 'activity'] as const;
export type CouponOrigin = (typeof COUPON_ORIGINS)[number];
export const COUPON_ORIGIN_LABELS: Record<CouponOrigin, string> = { claimed: '自己领取', issued: '门店发放', gifted: '好友赠送', activity: '活动获得' };

/** Where a wallet keeps it. */
export type CouponShelf = 'coupon' | 'redPacket';

/** One coupon of one customer. Its id follows from template, first holder and how many of them they had: that is the limit's lock. */
export interface Coupon {
  id: string;
  templateId: string;
  storeId: string;
  customerId: string;
  /** Who had it first; the limit per customer counts by this, so that a gift costs its receiver nothing. */
  granteeId: string;
  shelf: CouponShelf;
  terms: CouponTerms;
  status: CouponStatus;
  origin: CouponOrigin;
  /** Request or cause that made it. */
  cause: string;
  /** Mark its movement left in the stock; whatever other mark names this coupon is undone. */
  stockKey: string;
  issuedByName: string | null;
  /** When it was given out; a gift moves `receivedAt` and leaves this. */
  grantedAt: number;
  receivedAt: number;
  validFrom: number;
  validUntil: number;
  /** Order that froze or used it, or null. */
  orderId: string | null;
  /** Since when it has been frozen, or null. */
  frozenAt: number | null;
  usedAt: number | null;
  /** Write-off that used it, or null. */
  redemptionId: string | null;
  /** Gift it waits for or came by, or null. */
  giftId: string | null;
  /** Every gift it was ever set aside for, those that went back included. */
  giftIds: string[];
  /** Requests by which its giver took it back, so that an old one never takes back a later gift. */
  backIds: string[];
  giverId: string | null;
  giverName: string | null;
  /** When a gift nobody took goes back, or null. */
  giftUntil: number | null;
  /** What it took off, and the order it did so in, fen; 0 until it is used. */
  usedDiscountFen: number;
  usedOrderFen: number;
  /** Why it was taken back by a colleague, or empty. */
  revokeReason: string;
  /** When a job looks whether its gift, freeze or grant came to an end; null when there is nothing to wait for. */
  dueAt: number | null;
}

/** A coupon as pages show it. */
export interface CouponCard {
  id: string;
  templateId: string;
  title: string;
  worth: CouponWorth;
  thresholdFen: number;
  scopeLabel: string;
  channels: CouponChannel[];
  isGiftable: boolean;
  isRedPacket: boolean;
  notes: string[];
  state: CouponState;
  origin: CouponOrigin;
  giverName: string | null;
  validFrom: number;
  validUntil: number;
  usedAt: number | null;
  orderId: string | null;
  giftId: string | null;
}

/** A template in the coupon centre. */
export interface CouponOffer {
  templateId: string;
  title: string;
  worth: CouponWorth;
  thresholdFen: number;
  scopeLabel: string;
  channels: CouponChannel[];
  validityLabel: string;
  notes: string[];
  isRedPacket: boolean;
  left: number;
  totalCount: number;
  /** How many this customer has had. */
  heldCount: number;
  limitPerCustomer: number;
  claimUntil: number;
}

/** A gift as its receiver sees it before taking it. */
export interface CouponGift {
  giftId: string;
  giverName: string;
  title: string;
  worth: CouponWorth;
  thresholdFen: number;
  scopeLabel: string;
  validUntil: number;
  giftUntil: number;
  state: 'open' | 'takenByYou' | 'taken' | 'back' | 'yours';
}

/** What became of one customer's coupon in an issue to many. */
export interface CouponIssueResult {
  customerId: string;
  displayName: string;
  outcome: 'issued' | 'limitReached' | 'soldOut' | 'customerUnknown';
}

/** A template with its figures, for colleagues. */
export interface CouponTemplateRow {
  id: string;
  title: string;
  worth: CouponWorth;
  thresholdFen: number;
  validityLabel: string;
  channels: CouponChannel[];
  isPublic: boolean;
  isActive: boolean;
  totalCount: number;
  left: number;
  usedCount: number;
  frozenCount: number;
  /** Why the admin's document cannot be given out; empty when it can. */
  problems: string[];
}
