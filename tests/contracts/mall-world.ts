import type { Cart, DeliveryAddress, StoredReview } from '@shared/domain/mall/model';
import { cartId } from '../../cloudfunctions/data/carts';
import { TEST_NOW, customerIdFor, staffIdFor } from '../builders';
import { aBill, aLine, aPaidOrder } from '../order-builders';
import { aCategory, aSoundProduct } from '../shelf-builders';

/** Things of the mall that the samples name. */
export const PRODUCT = 'engine-oil';
export const SKU = 'engine-oil-4l';
export const COMPLETED_ORDER = 'order-completed';
export const REVIEW = 'review-other';
export const OPEN_BILL = 'bill-open';
export const ADDRESS = 'address-home';

/** A shelf with one product, somebody's review of it, and what the customer may do with it. */
export function mallWorld({ customer, friend, clerk }: { customer: string; friend: string; clerk: string }): Record<string, { id: string }[]> {
  const customerId = customerIdFor(customer);
  return {
    product_categories: [aCategory()],
    products: [aSoundProduct()],
    mall_orders: [aPaidOrder({ id: COMPLETED_ORDER, number: '2026051800000099', status: 'completed', completedAt: TEST_NOW - 60_000, lines: [aLine()] })],
    product_reviews: [reviewOf(customerIdFor(friend))],
    bills: [aBill({ id: OPEN_BILL, number: '2026051800000098', customerId, customerName: '李娜', staffId: staffIdFor(clerk), staffName: '周建国' })],
    carts: [cartOf(customerId)],
    delivery_addresses: [addressOf(customerId)],
  };
}

function reviewOf(customerId: string): StoredReview {
  return {
    id: REVIEW, storeId: 'east', productId: PRODUCT, orderId: 'order-of-friend', skuName: '4L 装', customerId, maskedName: '周**', stars: 2, text: '漏了一点',
    pictures: [], reply: null, repliedByName: null, isHidden: false, at: TEST_NOW - 3_600_000, requestId: 'request-of-friend',
  };
}

function cartOf(customerId: string): Cart {
  const line = { productId: PRODUCT, skuId: SKU, title: '全合成机油 5W-30', skuName: '4L 装', coverUrl: '', kind: 'goods', quantity: 1, addedPriceFen: 5900, addedAt: TEST_NOW - 3_600_000 } as const;
  return { id: cartId(customerId, 'east'), customerId, storeId: 'east', requestIds: [], updatedAt: TEST_NOW - 3_600_000, lines: [line] };
}

function addressOf(customerId: string): DeliveryAddress {
  return {
    id: ADDRESS, customerId, name: '李娜', phone: '13800006821', region: ['浙江省', '杭州市', '上城区'], detail: '凤起东路 188 号', isDefault: true, updatedAt: TEST_NOW - 3_600_000,
  };
}
