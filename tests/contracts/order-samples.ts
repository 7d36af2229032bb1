import type { orderCustomerActions, orderStaffActions } from '@shared/contracts/order';
import type { paymentCustomerActions } from '@shared/contracts/payment';
import type { CustomerActions, StaffActions } from '@shared/contracts/index';
import { orderPaymentId } from '../../cloudfunctions/operations/payment-ids';
import { ADDRESS, PRODUCT, SKU } from './mall-world';
import { ORDERS, REFUNDS } from './order-world';
import type { Samples } from './samples';

const requestId = 'request-0001';
const lines = [{ skuId: 'engine-oil-4l', quantity: 1 }];

const wishes = [{ productId: PRODUCT, skuId: SKU, quantity: 1 }];

/** What the customer of the test world orders, pays, receives and gives back. */
export const orderCustomerSamples: Pick<Samples<CustomerActions>, keyof typeof paymentCustomerActions | keyof typeof orderCustomerActions> = {
  'order.quote': () => ({ lines: wishes, fulfilment: 'express', couponIds: null }),
  'order.place': () => ({
    requestId, lines: wishes, fulfilment: 'express', couponIds: [], addressId: ADDRESS, note: '请放门卫处', shownTotalFen: 6900, isFromCart: true,
  }),
  'order.listMine': () => ({ tab: 'all', cursor: null }),
  'order.countMine': () => ({}),
  'order.get': () => ({ orderId: ORDERS.shipped }),
  'order.cancel': () => ({ requestId, orderId: ORDERS.unpaid }),
  'payment.prepare': () => ({ requestId, subject: 'order', subjectId: ORDERS.unpaid }),
  'payment.check': () => ({ requestId, outTradeNo: orderPaymentId(ORDERS.opened) }),
  'order.confirmReceipt': () => ({ requestId, orderId: ORDERS.shipped }),
  'order.requestInvoice': () => ({ requestId, orderId: ORDERS.paid, kind: 'company', title: '杭州某某有限公司', taxNumber: '91330100MA2AXXXX1K', email: 'li.na@example.com' }),
  'refund.quote': () => ({ orderId: ORDERS.paid, lines: null }),
  'refund.request': () => ({ requestId, orderId: ORDERS.paid, kind: 'refundOnly', lines, reason: 'noLongerWanted', text: '多买了一桶', pictures: [] }),
  'refund.get': () => ({ refundId: REFUNDS.requested }),
  'refund.withdraw': () => ({ requestId, refundId: REFUNDS.requested }),
  'refund.sendReturn': () => ({ requestId, refundId: REFUNDS.returning, tracking: '顺丰 SF1234567890' }),
};

/** What the order desk of the test world does. */
export const orderStaffSamples: Pick<Samples<StaffActions>, keyof typeof orderStaffActions> = {
  'order.list': () => ({ tab: 'all', search: '李娜', cursor: null }),
  'order.get': () => ({ orderId: ORDERS.paid }),
  'order.ship': () => ({ requestId, orderId: ORDERS.express, companyCode: 'SF', trackingNumber: 'SF1234567890' }),
  'order.settleInvoice': () => ({ requestId, orderId: ORDERS.invoice, isIssued: true, number: '2026-0001', note: '' }),
  'refund.list': () => ({ tab: 'open', cursor: null }),
  'refund.get': () => ({ refundId: REFUNDS.requested }),
  'refund.start': () => ({ requestId, orderId: ORDERS.paid, lines, reason: 'agreedWithStore', text: '到店协商一致' }),
  'refund.startOfBill': () => ({ requestId, billId: 'bill-paid', refundFen: 5000, reason: 'agreedWithStore', text: '项目减少' }),
  'refund.approve': () => ({ requestId, refundId: REFUNDS.requested, refundFen: 5000, note: '包装已拆' }),
  'refund.reject': () => ({ requestId, refundId: REFUNDS.requested, note: '已超出退换范围' }),
  'refund.receiveReturn': () => ({ requestId, refundId: REFUNDS.returning }),
  'refund.retry': () => ({ requestId, refundId: REFUNDS.failed }),
};
