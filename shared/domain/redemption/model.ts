/** What a clerk can write off (核销). */
export const REDEMPTION_SUBJECTS = ['order', 'package', 'coupon'] as const;
export type RedemptionSubject = (typeof REDEMPTION_SUBJECTS)[number];
export const REDEMPTION_SUBJECT_LABELS: Record<RedemptionSubject, string> = { order: '商城自提', package: '次卡套餐', coupon: '优惠券' };

/** A short-lived code on the customer's screen; one write-off at most. Its id is the twelve digits. */
export interface RedemptionCode {
  id: string;
  storeId: string;
  customerId: string;
  subject: RedemptionSubject;
  subjectId: string;
  /** Which item of a package, else null. */
  itemId: string | null;
  /** Customer and request that asked for it, so that a repeated request shows the same code; no two codes share one. */
  requestKey: string;
  issuedAt: number;
  expiresAt: number;
  /** The write-off that used it, or null. */
  redemptionId: string | null;
}

/** What the code page shows. */
export interface CodeView {
  /** Twelve digits. */
  code: string;
  issuedAt: number;
  expiresAt: number;
  title: string;
  /** What is handed over, one line each. */
  contents: string[];
  /** Uses left before this one; null where it is used once. */
  left: number | null;
  storeName: string;
}

/** How far a shown code has come, for the page that waits. */
export interface CodeProgress {
  state: 'open' | 'redeemed' | 'expired';
  redeemedAt: number | null;
  clerkName: string | null;
  left: number | null;
}

export type RedemptionStatus = 'pending' | 'done' | 'undone' | 'failed';
export const REDEMPTION_STATUS_LABELS: Record<RedemptionStatus, string> = { pending: '处理中', done: '已核销', undone: '已撤销', failed: '未成功' };

/** One write-off: who handed what to whom, and when. */
export interface Redemption {
  id: string;
  storeId: string;
  subject: RedemptionSubject;
  subjectId: string;
  itemId: string | null;
  code: string;
  title: string;
  contents: string[];
  customerId: string;
  customerName: string;
  maskedPhone: string | null;
  clerkId: string;
  clerkName: string;
  /** What it is worth: paid part of the order or package, discount of a coupon. */
  valueFen: number;
  status: RedemptionStatus;
  /** When the clerk scanned; earlier than `at` when the phone was offline. */
  scannedAt: number;
  at: number;
  /** Shanghai day of `at`. */
  on: string;
  undoneByName: string | null;
  undoneAt: number | null;
  undoReason: string;
  /** What the clerk wrote, or empty. */
  note: string;
  /** Why it failed, an error code, or null. */
  failure: string | null;
  /** Request that undoes or undid it, or null; set while the record is still `done`, the undoing is under way. */
  undoRequestId: string | null;
  /** When a job goes on with it, should its call have died; null when nothing is under way. */
  dueAt: number | null;
}

/** One use of a package; `left` of the item falls with it. */
export interface PackageUse {
  redemptionId: string;
  itemId: string;
  at: number;
}

/** A package somebody bought, with what is left of it (次卡). */
export interface OwnedPackage {
  id: string;
  storeId: string;
  customerId: string;
  orderId: string;
  skuId: string;
  title: string;
  skuName: string;
  coverUrl: string;
  items: { id: string; name: string; uses: number }[];
  /** Uses left by item id. */
  left: Record<string, number>;
  uses: PackageUse[];
  /** What was paid for it. */
  payFen: number;
  /** `void` was refunded. */
  status: 'active' | 'usedUp' | 'void';
  /** Refund that holds it, or null; no use meanwhile. */
  refundId: string | null;
  boughtAt: number;
  /** Last instant it can be used. */
  validUntil: number;
  /** First instant it cannot be used any more: after `validUntil`, or when it was used up or refunded. */
  endsAt: number;
}

/** What a clerk sees before confirming. */
export interface RedemptionPreview {
  code: string;
  subject: RedemptionSubject;
  title: string;
  contents: string[];
  customerName: string;
  maskedPhone: string | null;
  left: number | null;
  expiresAt: number;
  /** Why it cannot be written off now, in Chinese, or empty. */
  problem: string;
  /** The write-off that was faster, when the code is used. */
  redeemed: { clerkName: string; at: number } | null;
}

/** Answer to a write-off: done by this call, or by whom and when before. */
export type RedemptionOutcome =
  | { outcome: 'done'; redemption: Redemption }
  | { outcome: 'already'; clerkName: string; at: number; title: string };

/** Figures of a span of days. */
export interface RedemptionStatistics {
  count: number;
  valueFen: number;
  undoneCount: number;
  bySubject: { subject: RedemptionSubject; count: number; valueFen: number }[];
  byClerk: { clerkId: string; clerkName: string; count: number; valueFen: number }[];
  byDay: { on: string; count: number }[];
  byTitle: { title: string; count: number }[];
}
