import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import { REDEMPTION_SUBJECTS, type CodeProgress, type CodeView, type OwnedPackage, type Redemption, type RedemptionOutcome, type RedemptionPreview, type RedemptionStatistics } from '@shared/domain/redemption/model';
import { defineAction, outputOf } from './action';
import { cursor, day, epochMs, id, note, requestId, text } from './fields';

const nextPage = v.nullable(cursor);
const code = v.pipe(v.string(), v.regex(/^\d{12}$/));
const subjectErrors = ['ORDER_NOT_FOUND', 'PACKAGE_NOT_FOUND', 'COUPON_NOT_FOUND'] as const;

export const redemptionCustomerActions = {
  /** A fresh code for something to be used at the store; an earlier one of the same subject stays good until it ends. */
  'redemption.showCode': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, subject: v.picklist(REDEMPTION_SUBJECTS), subjectId: id, itemId: v.nullable(id) }),
    output: outputOf<CodeView>(), errors: [...subjectErrors, 'NOT_REDEEMABLE', 'REFUND_OPEN_EXISTS', 'PACKAGE_USED_UP', 'PACKAGE_EXPIRED', 'COUPON_NOT_USABLE'],
  }),
  /** Whether a shown code was written off, for the page that waits. */
  'redemption.followCode': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({ code }), output: outputOf<CodeProgress>(), errors: ['CODE_NOT_FOUND'] }),
  'package.listMine': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ state: v.picklist(['active', 'ended']), cursor: nextPage }), output: outputOf<Page<OwnedPackage>>(), errors: [],
  }),
  'package.get': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({ packageId: id }), output: outputOf<{ owned: OwnedPackage; uses: Redemption[]; storeName: string }>(), errors: ['PACKAGE_NOT_FOUND'] }),
} as const;

const managers = ['marketingManager', 'serviceManager', 'salesManager', 'generalManager'] as const;
const clerks = ['writeOffClerk', 'serviceAdviser', 'customerService', ...managers] as const;

export const redemptionStaffActions = {
  /** What a code stands for, before it is written off. */
  'redemption.preview': defineAction({ access: clerks, effect: 'read', input: v.strictObject({ code }), output: outputOf<RedemptionPreview>(), errors: ['REDEMPTION_CODE_UNKNOWN', 'REDEMPTION_CODE_OF_OTHER_STORE'] }),
  /** Writes a code off. `scannedAt` may lie up to a day back, for scans made without network; a code used before says by whom. */
  'redemption.redeem': defineAction({
    access: clerks, effect: 'write', input: v.strictObject({ requestId, code, scannedAt: epochMs, note: note(60) }), output: outputOf<RedemptionOutcome>(),
    errors: ['REDEMPTION_CODE_UNKNOWN', 'REDEMPTION_CODE_OF_OTHER_STORE', 'REDEMPTION_CODE_EXPIRED', 'NOT_REDEEMABLE', 'REFUND_OPEN_EXISTS', 'PACKAGE_USED_UP', 'PACKAGE_EXPIRED', 'COUPON_NOT_USABLE', 'SCAN_TOO_OLD'],
  }),
  /** Takes a write-off back within the store's minutes. */
  'redemption.undo': defineAction({
    access: managers, effect: 'write', input: v.strictObject({ requestId, redemptionId: id, reason: text(60) }), output: outputOf<Redemption>(), errors: ['REDEMPTION_NOT_FOUND', 'REDEMPTION_UNDO_TOO_LATE', 'REDEMPTION_STATUS_CHANGED'],
  }),
  'redemption.get': defineAction({ access: clerks, effect: 'read', input: v.strictObject({ redemptionId: id }), output: outputOf<{ redemption: Redemption; undoUntil: number }>(), errors: ['REDEMPTION_NOT_FOUND'] }),
  /** One's own write-offs, or the store's for managers, the latest first; of one clerk, and of at most 31 days, where a figure opens its list. */
  'redemption.list': defineAction({
    access: clerks, effect: 'read',
    input: v.strictObject({
      scope: v.picklist(['mine', 'store']), subject: v.nullable(v.picklist(REDEMPTION_SUBJECTS)), clerkId: v.optional(v.nullable(id), null),
      days: v.optional(v.nullable(v.strictObject({ from: day, to: day })), null), cursor: nextPage,
    }),
    output: outputOf<Page<Redemption>>(), errors: ['DAY_SPAN_INVALID'],
  }),
  /** Figures of at most 31 days, both ends included; clerks see their own. */
  'redemption.statistics': defineAction({
    access: clerks, effect: 'read', input: v.strictObject({ from: day, to: day }), output: outputOf<RedemptionStatistics>(), errors: ['DAY_SPAN_INVALID'],
  }),
} as const;
