import type { couponCustomerActions, couponStaffActions } from '@shared/contracts/coupon';
import type { redemptionCustomerActions, redemptionStaffActions } from '@shared/contracts/redemption';
import { TEST_NOW, customerIdFor } from '../builders';
import type { Samples } from './samples';
import { WALLET_CODE } from './wallet-world';
import { CUSTOMER } from './world';

const requestId = 'request-0001';
const templateId = 'spring';
const couponId = 'coupon-test';
const redemptionId = 'redemption-test';
const customerId = customerIdFor(CUSTOMER);

/** What a customer of the test world does with coupons, codes and packages. */
export const walletCustomerSamples: Samples<typeof couponCustomerActions & typeof redemptionCustomerActions> = {
  'coupon.listOffers': () => ({ storeId: 'east' }),
  'coupon.claim': () => ({ requestId, templateId }),
  'coupon.listMine': () => ({ shelf: 'coupon', state: 'usable', cursor: null }),
  'coupon.countMine': () => ({}),
  'coupon.get': () => ({ couponId }),
  'coupon.gift': () => ({ requestId, couponId }),
  'coupon.takeGiftBack': () => ({ requestId, couponId: 'coupon-given' }),
  'coupon.getGift': () => ({ giftId: 'gift-of-friend' }),
  'coupon.acceptGift': () => ({ requestId, giftId: 'gift-of-friend' }),
  'redemption.showCode': () => ({ requestId, subject: 'package', subjectId: 'package-wallet', itemId: 'oil' }),
  'redemption.followCode': () => ({ code: WALLET_CODE }),
  'package.listMine': () => ({ state: 'active', cursor: null }),
  'package.get': () => ({ packageId: 'package-wallet' }),
};

/** What the boss does with coupons and write-offs. */
export const walletStaffSamples: Samples<typeof couponStaffActions & typeof redemptionStaffActions> = {
  'coupon.listTemplates': () => ({ cursor: null }),
  'coupon.getTemplate': () => ({ templateId }),
  'coupon.issue': () => ({ requestId, templateId, customerIds: [customerId], note: '感谢到店' }),
  'coupon.listIssued': () => ({ templateId, cursor: null }),
  'coupon.listOfCustomer': () => ({ customerId, cursor: null }),
  'coupon.revoke': () => ({ requestId, couponId, reason: '发错了' }),
  'coupon.statistics': () => ({ days: 30 }),
  'redemption.preview': () => ({ code: WALLET_CODE }),
  'redemption.redeem': () => ({ requestId, code: WALLET_CODE, scannedAt: TEST_NOW, note: '' }),
  'redemption.undo': () => ({ requestId, redemptionId, reason: '扫错了' }),
  'redemption.get': () => ({ redemptionId }),
  'redemption.list': () => ({ scope: 'store', subject: null, cursor: null }),
  'redemption.statistics': () => ({ from: '2026-05-01', to: '2026-05-18' }),
};
