import type { CouponTemplate } from '@shared/domain/coupon/model';
import type { OwnedPackage, Redemption, RedemptionCode } from '@shared/domain/redemption/model';
import { TEST_NOW, customerIdFor, staffIdFor } from './builders';

/** Records of coupons, packages and write-offs for tests: sensible where the test says nothing. They belong to Li Na and the store `east`. */

/** A public coupon, 20 yuan off from 100, for a week after receipt, one per person, fifty in all. */
export function aCouponTemplate(wanted: Partial<CouponTemplate> = {}): CouponTemplate {
  return {
    id: 'spring', storeId: 'east', title: '春日满减券', worth: { kind: 'amount', discountFen: 2000 }, thresholdFen: 10_000,
    scope: { categoryIds: [], productIds: [] }, channels: ['mall', 'store'], isStackable: false, isGiftable: true, isRedPacket: false, notes: ['每单限用一张'],
    validity: { kind: 'afterReceipt', days: 7 }, totalCount: 50, limitPerCustomer: 1, isPublic: true, claimFrom: TEST_NOW - 86_400_000,
    claimUntil: TEST_NOW + 30 * 86_400_000, status: 'active', rank: 10,
    ...wanted,
  };
}

/** A package of three oil changes and three car washes, bought an hour ago for 600 yuan. */
export function aPackage(wanted: Partial<OwnedPackage> = {}): OwnedPackage {
  const validUntil = wanted.validUntil ?? TEST_NOW + 365 * 86_400_000;
  return {
    id: 'package-test', storeId: 'east', customerId: customerIdFor('li-na'), orderId: 'order-service', skuId: 'card-standard', title: '保养套餐', skuName: '三次卡',
    coverUrl: '', items: [{ id: 'oil', name: '更换机油', uses: 3 }, { id: 'wash', name: '洗车', uses: 3 }], left: { oil: 3, wash: 3 }, uses: [],
    payFen: 60_000, status: 'active', refundId: null, boughtAt: TEST_NOW - 3_600_000, validUntil, endsAt: validUntil + 1,
    ...wanted,
  };
}

/** A code shown a minute ago for `aPaidOrder`. */
export function aRedemptionCode(wanted: Partial<RedemptionCode> = {}): RedemptionCode {
  const issuedAt = wanted.issuedAt ?? TEST_NOW - 60_000;
  return {
    id: '123456789012', storeId: 'east', customerId: customerIdFor('li-na'), subject: 'order', subjectId: 'order-test', itemId: null,
    requestKey: `code-${wanted.id ?? '123456789012'}`, issuedAt, expiresAt: issuedAt + 300_000, redemptionId: null,
    ...wanted,
  };
}

/** A write-off of `aPaidOrder` by Wu Fang a minute ago. */
export function aRedemption(wanted: Partial<Redemption> = {}): Redemption {
  const at = wanted.at ?? TEST_NOW - 60_000;
  return {
    id: 'redemption-test', storeId: 'east', subject: 'order', subjectId: 'order-test', itemId: null, code: '123456789012', title: '全合成机油 5W-30', contents: ['全合成机油 5W-30 4L 装 ×2'],
    customerId: customerIdFor('li-na'), customerName: '李娜', maskedPhone: '138****6821', clerkId: staffIdFor('wu-fang'), clerkName: '吴芳', valueFen: 11_800,
    status: 'done', scannedAt: at, at, on: '2026-05-18', undoneByName: null, undoneAt: null, undoReason: '', note: '', failure: null, undoRequestId: null, dueAt: null,
    ...wanted,
  };
}
