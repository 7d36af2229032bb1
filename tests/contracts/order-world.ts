import type { MallOrder } from '@shared/domain/order/model';
import type { Payment } from '@shared/domain/payment/model';
import { LOCAL_MERCHANT_ID } from '../../simulator/local-cloud/caller';
import type { TestCloud } from '../../simulator/local-cloud/testing';
import { LOCAL_APP_IDS } from '../../simulator/protocol';
import { TEST_NOW, aCustomer, customerIdFor } from '../builders';
import { aBill, aPaidOrder, aPayment, aRefund, anOrder } from '../order-builders';
import { putRecords } from '../calls';

/** Orders of the test world's customer, by what can be done with them. */
export const ORDERS = {
  unpaid: 'order-unpaid', opened: 'order-opened', paid: 'order-paid', express: 'order-express', shipped: 'order-shipped', invoice: 'order-invoice',
  refunding: 'order-refunding', returning: 'order-returning', failing: 'order-failing',
} as const;

/** Refunds of that customer. */
export const REFUNDS = { requested: 'refund-requested', returning: 'refund-returning', failed: 'refund-failed' } as const;

const address = { name: '李娜', phone: '13800006821', region: ['浙江省', '杭州市'], detail: '1 号' };
const shipment = { companyCode: 'SF', companyName: '顺丰速运', trackingNumber: 'SF1234567890', shippedByName: '刘洋', shippedAt: TEST_NOW - 1000 };
const invoice = { kind: 'personal', title: '李娜', taxNumber: '', email: 'a@b.cn', status: 'requested', number: '', note: '', requestId: 'request-0000', requestedAt: 1, settledAt: null } as const;

const paidOrders: MallOrder[] = [
  aPaidOrder({ id: ORDERS.paid, number: '2026051800000002' }),
  aPaidOrder({ id: ORDERS.express, number: '2026051800000003', fulfilment: 'express', address }),
  aPaidOrder({ id: ORDERS.shipped, number: '2026051800000004', fulfilment: 'express', address, status: 'shipped', shipment, receiveDueAt: TEST_NOW + 86_400_000 }),
  aPaidOrder({ id: ORDERS.invoice, number: '2026051800000005', invoice }),
  aPaidOrder({ id: ORDERS.refunding, number: '2026051800000006', openRefundId: REFUNDS.requested }),
  aPaidOrder({ id: ORDERS.returning, number: '2026051800000007', status: 'completed', redemptionId: 'redemption-1', completedAt: TEST_NOW - 1000, openRefundId: REFUNDS.returning }),
  aPaidOrder({ id: ORDERS.failing, number: '2026051800000008', openRefundId: REFUNDS.failed }),
];
const opened = anOrder({ id: ORDERS.opened, number: '2026051800000009' });
const paidBill = aBill({ id: 'bill-paid', status: 'paid', payerId: customerIdFor('li-na'), payerName: '李娜', paymentId: 'payment-of-bill', transactionId: '4200-bill', paidAt: TEST_NOW - 1000 });
const billPayment = aPayment({ id: paidBill.id, totalFen: paidBill.amountFen }, { id: 'payment-of-bill', subject: 'bill' });
const refundOf = (order: keyof typeof ORDERS, id: string) => ({ id, subjectId: ORDERS[order], paymentId: aPayment({ id: ORDERS[order], totalFen: 0 }).id });

/** Adds orders, payments and refunds to the test world, and what WeChat Pay knows of them. */
export async function fillOrders(cloud: TestCloud): Promise<void> {
  const payments = [...paidOrders.map((order) => aPayment(order, order.id === ORDERS.failing ? { refundedFen: 5900 } : {})), billPayment];
  await putRecords(cloud, 'mall_orders', [anOrder({ id: ORDERS.unpaid }), opened, ...paidOrders]);
  await putRecords(cloud, 'payments', [...payments, aPayment(opened, { status: 'created', transactionId: null, paidAt: null, settledAt: null })]);
  await putRecords(cloud, 'refunds', [
    aRefund(refundOf('refunding', REFUNDS.requested)), aRefund({ ...refundOf('returning', REFUNDS.returning), kind: 'returnGoods', status: 'awaitingReturn' }),
    aRefund({ ...refundOf('failing', REFUNDS.failed), status: 'failed', failure: '微信支付没有受理这笔退款' }),
  ]);
  await putRecords(cloud, 'bills', [paidBill]);
  for (const payment of payments) await keepInLedger(cloud, payment);
}

async function keepInLedger(cloud: TestCloud, { id, amountFen, transactionId, createdAt, openid }: Payment): Promise<void> {
  await cloud.cloud.state.ledger.orders.put(`${LOCAL_MERCHANT_ID}:${id}`, {
    outTradeNo: id, subMchId: LOCAL_MERCHANT_ID, app: 'customer', appId: LOCAL_APP_IDS.customer, body: '商城订单', attach: '', totalFen: amountFen, openid: openid || aCustomer('li-na').openid,
    functionName: 'payment-callback', fingerprint: id, prepayId: `wx-${id}`, orderedAt: createdAt, expiresAt: createdAt, state: 'SUCCESS', transactionId, paidAt: createdAt,
    refundedFen: 0, shippingUploads: 0,
  });
}
