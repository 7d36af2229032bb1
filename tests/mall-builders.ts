import type { Coupon, CouponTerms } from '@shared/domain/coupon/model';
import { isInScope } from '@shared/domain/coupon/rules';
import type { Product } from '@shared/domain/mall/model';
import type { PricedWish } from '@shared/domain/order/pricing';
import { TEST_NOW } from './builders';

export { TEST_NOW };

/** Records of the mall for tests: sensible where the test says nothing. */

/** A piece of goods of the first store, on sale, 59.00 yuan, pick-up or express. */
export function aProduct(change: Partial<Product> = {}): Product {
  return {
    id: 'engine-oil', storeId: 'store-east', categoryId: 'care', kind: 'goods', title: '全合成机油 5W-30', subtitle: '适合全系车型', pictures: [], specifications: [],
    details: [], notes: [], skus: [{ id: '4l', name: '4L 装', priceFen: 5900, listPriceFen: 7900, initialStock: 10 }], deliveries: ['pickup', 'express'],
    packageItems: [], validDays: 0, limitPerCustomer: 0, status: 'onSale', rank: 10, keywords: [], ...change,
  };
}

/** A usable coupon of the first store that takes 10.00 yuan off anything and stands alone. */
export function aCoupon(terms: Partial<CouponTerms> = {}, change: Partial<Coupon> = {}): Coupon {
  return {
    id: 'coupon-1', templateId: 'template-1', storeId: 'store-east', customerId: 'customer-1', granteeId: change.customerId ?? 'customer-1',
    shelf: terms.isRedPacket ? 'redPacket' : 'coupon', status: 'usable', origin: 'claimed', cause: 'request-1', stockKey: '', issuedByName: null,
    grantedAt: TEST_NOW - 1000, receivedAt: TEST_NOW - 1000, validFrom: TEST_NOW - 1000, validUntil: TEST_NOW + 86_400_000, orderId: null, frozenAt: null,
    usedAt: null, redemptionId: null, giftId: null, giftIds: [], backIds: [], giverId: null, giverName: null, giftUntil: null, usedDiscountFen: 0,
    usedOrderFen: 0, revokeReason: '', dueAt: null,
    terms: {
      title: '立减 10 元', worth: { kind: 'amount', discountFen: 1000 }, thresholdFen: 0, scope: { categoryIds: [], productIds: [] }, channels: ['mall'],
      isStackable: false, isGiftable: true, isRedPacket: false, notes: [], ...terms,
    },
    ...change,
  };
}

/** What a coupon may take at most and the sum it looks at, worked out apart from the pricing rules. */
export function boundsOf(coupon: Coupon | undefined, wishes: readonly PricedWish[]): { inScopeFen: number; mostFen: number } {
  if (!coupon) return { inScopeFen: 0, mostFen: 0 };
  const { scope, worth } = coupon.terms;
  const inScopeFen = wishes.filter(({ product }) => isInScope(scope, { productId: product.id, categoryId: product.categoryId }))
    .reduce((sum, { sku, quantity }) => sum + sku.priceFen * quantity, 0);
  if (worth.kind === 'amount') return { inScopeFen, mostFen: worth.discountFen };
  if (worth.kind === 'exchange') return { inScopeFen, mostFen: 0 };
  return { inScopeFen, mostFen: Math.min(worth.maxDiscountFen || Infinity, (inScopeFen * (100 - worth.payPercent)) / 100) };
}
