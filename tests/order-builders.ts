import type { Bill } from '@shared/domain/bill/model';
import type { MallOrder, OrderLine, Refund } from '@shared/domain/order/model';
import { searchKeysOf } from '@shared/domain/order/search';
import type { Payment } from '@shared/domain/payment/model';
import type { OwnedPackage } from '@shared/domain/redemption/model';
import { orderPaymentId } from '../cloudfunctions/operations/payment-ids';
import { TEST_NOW, aCustomer, customerIdFor, staffIdFor } from './builders';

/** Orders and what hangs on them, for tests: sensible where the test says nothing. */

const ORDER_ID = 'order-test';

/** Two tins of oil at 59.00 yuan, nothing off. */
export function aLine(wanted: Partial<OrderLine> = {}): OrderLine {
  const { priceFen = 5900, quantity = 2, discountFen = 0 } = wanted;
  return {
    productId: 'engine-oil', skuId: 'engine-oil-4l', kind: 'goods', title: '全合成机油 5W-30', skuName: '4L 装', coverUrl: '', categoryId: 'care', priceFen, quantity,
    discountFen, payFen: priceFen * quantity - discountFen, packageItems: [], validDays: 0, refundedQuantity: 0, refundedFen: 0, isReviewed: false,
    ...wanted,
  };
}

/** One maintenance package of three uses for 600.00 yuan. */
export function aServiceLine(wanted: Partial<OrderLine> = {}): OrderLine {
  return aLine({
    productId: 'care-card', skuId: 'care-card-3', kind: 'service', title: '保养三次卡', skuName: '三次', categoryId: 'service', priceFen: 60_000, quantity: 1,
    packageItems: [{ id: 'oil', name: '小保养', uses: 3 }], validDays: 365, ...wanted,
  });
}

/** Li Na's order to be picked up at the store `east`, waiting for payment. Sums follow from the lines. */
export function anOrder(wanted: Partial<MallOrder> = {}): MallOrder {
  const lines = wanted.lines ?? [aLine()];
  const goodsFen = lines.reduce((sum, line) => sum + line.priceFen * line.quantity, 0);
  const discountFen = lines.reduce((sum, line) => sum + line.discountFen, 0);
  const freightFen = wanted.freightFen ?? 0;
  const named = { number: '2026051800000001', customerName: '李娜', customerPhone: '13800006821', address: null, ...wanted };
  const createdAt = wanted.createdAt ?? TEST_NOW - 60_000;
  return {
    id: ORDER_ID, storeId: 'east', customerId: customerIdFor('li-na'), searchKeys: searchKeysOf(named), lines, fulfilment: 'pickup', note: '', goodsFen, discountFen,
    freightFen, totalFen: goodsFen - discountFen + freightFen, coupons: [], status: 'unpaid', closeReason: null, createdAt, expiresAt: createdAt + 1_800_000,
    paidAt: null, paymentId: null, transactionId: null, shipment: null, receiveDueAt: null, completedAt: null, closedAt: null, redemptionId: null,
    openRefundId: null, openRefundAt: null, refundedFen: 0, invoice: null, shippingUpload: 'none', markKey: '', pending: null, updatedAt: createdAt,
    ...named,
  };
}

/** The same order paid a minute ago; put it with `aPayment` of the same sum. */
export function aPaidOrder(wanted: Partial<MallOrder> = {}): MallOrder {
  const id = wanted.id ?? ORDER_ID;
  return anOrder({ status: 'paid', paidAt: TEST_NOW - 60_000, paymentId: orderPaymentId(id), transactionId: `4200-${id}`, ...wanted, id });
}

/** Li Na's payment of an order, settled unless the test says otherwise. */
export function aPayment(order: Pick<MallOrder, 'id' | 'totalFen'>, wanted: Partial<Payment> = {}): Payment {
  const createdAt = wanted.createdAt ?? TEST_NOW - 60_000;
  return {
    id: orderPaymentId(order.id), subject: 'order', subjectId: order.id, storeId: 'east', customerId: customerIdFor('li-na'), openid: aCustomer('li-na').openid,
    description: '全合成机油 5W-30', amountFen: order.totalFen, mode: 'sandbox', status: 'paid', transactionId: `4200-${order.id}`, createdAt,
    expiresAt: createdAt + 1_800_000, paidAt: createdAt, settledAt: createdAt, refundedFen: 0, dueAt: null,
    ...wanted,
  };
}

/** Li Na's refund of one tin of that order, waiting for a manager. */
export function aRefund(wanted: Partial<Refund> = {}): Refund {
  const requestedAt = wanted.requestedAt ?? TEST_NOW - 60_000;
  return {
    id: 'refund-test', storeId: 'east', subject: 'order', subjectId: ORDER_ID, subjectNumber: '2026051800000001', paymentId: orderPaymentId(ORDER_ID),
    customerId: customerIdFor('li-na'), customerName: '李娜', kind: 'refundOnly',
    lines: [{ skuId: 'engine-oil-4l', title: '全合成机油 5W-30', skuName: '4L 装', quantity: 1, refundFen: 5900, packageIds: [] }], freightFen: 0, refundFen: 5900,
    paidFen: 11_800, reason: 'noLongerWanted', text: '', pictures: [], status: 'requested', startedByName: null, startedById: null, decidedByName: null,
    decisionNote: '', returnTracking: '', failure: '', requestedAt, decidedAt: null, succeededAt: null, updatedAt: requestedAt, requestIds: [], isSettling: false, dueAt: null,
    ...wanted,
  };
}

/** A package of that order with all of its three uses. */
export function anOwnedPackage(wanted: Partial<OwnedPackage> = {}): OwnedPackage {
  return {
    id: 'package-test', storeId: 'east', customerId: customerIdFor('li-na'), orderId: ORDER_ID, skuId: 'care-card-3', title: '保养三次卡', skuName: '三次', coverUrl: '',
    items: [{ id: 'oil', name: '小保养', uses: 3 }], left: { oil: 3 }, uses: [], payFen: 60_000, status: 'active', refundId: null, boughtAt: TEST_NOW - 60_000,
    validUntil: TEST_NOW + 365 * 86_400_000, endsAt: TEST_NOW + 365 * 86_400_000 + 1,
    ...wanted,
  };
}

/** Wang Lei's bill of 199.00 yuan at the store `east` that whoever scans may pay. */
export function aBill(wanted: Partial<Bill> = {}): Bill {
  const createdAt = wanted.createdAt ?? TEST_NOW - 60_000;
  return {
    id: 'bill-test', number: '2026051800000009', storeId: 'east', kind: 'service', title: '小保养', lines: [{ name: '机油机滤', amountFen: 19_900 }], amountFen: 19_900,
    plate: '', terms: '', customerId: null, customerName: null, payerId: null, payerName: null, staffId: staffIdFor('wang-lei'), staffName: '王磊', status: 'open',
    imageFileId: null, createdAt, expiresAt: createdAt + 86_400_000, paidAt: null, paymentId: null, transactionId: null, openRefundId: null, openRefundAt: null,
    refundedFen: 0, cancelReason: '', updatedAt: createdAt,
    ...wanted,
  };
}
