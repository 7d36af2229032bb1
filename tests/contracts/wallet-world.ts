import { MS_PER_DAY } from '@shared/core/time';
import { TEST_NOW, customerIdFor, staffIdFor } from '../builders';
import { aCoupon } from '../mall-builders';
import { aPaidOrder, anOwnedPackage } from '../order-builders';
import { aCouponTemplate, aRedemption, aRedemptionCode } from '../wallet-builders';

/** A code that sorts before every code that is drawn, so that two runs store the same things in the same order. */
export const WALLET_CODE = '000000000012';

/** What the customer of the test world has in the wallet, a friend's open gift, and a write-off that can be taken back. */
export function walletWorld(people: { customer: string; friend: string; clerk: string }): Record<string, { id: string }[]> {
  const [customerId, friendId] = [customerIdFor(people.customer), customerIdFor(people.friend)];
  const gift = { status: 'gifting', giverName: '周**', giftUntil: TEST_NOW + MS_PER_DAY, dueAt: TEST_NOW + MS_PER_DAY } as const;
  const owned = { storeId: 'east', templateId: 'spring', validUntil: TEST_NOW + 5 * MS_PER_DAY };
  return {
    coupon_templates: [aCouponTemplate({ limitPerCustomer: 5 })],
    coupons: [
      aCoupon({}, { ...owned, id: 'coupon-test', customerId }),
      aCoupon({}, { ...owned, ...gift, id: 'coupon-given', customerId, giverId: customerId, giftId: 'gift-own', giftIds: ['gift-own'] }),
      aCoupon({}, { ...owned, ...gift, id: 'coupon-of-friend', customerId: friendId, giverId: friendId, giftId: 'gift-of-friend', giftIds: ['gift-of-friend'] }),
    ],
    mall_orders: [
      aPaidOrder({ id: 'order-waiting', number: '2026051890000001' }),
      aPaidOrder({ id: 'order-collected', number: '2026051890000002', status: 'completed', completedAt: TEST_NOW - 60_000, redemptionId: 'redemption-test', shippingUpload: 'due' }),
    ],
    owned_packages: [anOwnedPackage({ id: 'package-wallet', orderId: 'order-of-package' })],
    redemption_codes: [aRedemptionCode({ id: WALLET_CODE, subjectId: 'order-waiting' })],
    redemptions: [aRedemption({ subjectId: 'order-collected', code: '000000000001', clerkId: staffIdFor(people.clerk), clerkName: '周建国' })],
  };
}
