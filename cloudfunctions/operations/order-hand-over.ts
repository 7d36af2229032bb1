import { MS_PER_DAY } from '@shared/core/time';
import type { MallOrder } from '@shared/domain/order/model';
import { mallOrders } from '../data/mall-orders';
import { payments } from '../data/payments';
import { newTraceId } from '../runtime/context';
import { logDefect } from '../runtime/log';
import { announceOrder, goodsOf } from './order-news';
import { uploadShippingInformation, type HandOver } from './shipping-information';

/** After so long what WeChat does not take is left alone. */
const GIVE_UP_MS = 7 * MS_PER_DAY;

const DELIVERIES: Record<MallOrder['fulfilment'], HandOver> = { pickup: 'pickup', express: 'express', service: 'virtual' };

/**
 * Tells WeChat that an order was handed over; without it the money is kept back. What may be taken later stays due, the rest is a defect
 * somebody has to look at.
 */
export async function uploadHandOver(order: MallOrder, now: number): Promise<void> {
  const payment = order.paymentId === null ? null : await payments.get(order.paymentId);
  if (!payment || order.transactionId === null) {
    await mallOrders.patchIf(order.id, { shippingUpload: 'due' }, { shippingUpload: 'none' });
    return;
  }
  const { shipment, address } = order;
  const express = shipment && address ? { express: { companyCode: shipment.companyCode, trackingNumber: shipment.trackingNumber, contactPhone: address.phone } } : {};
  const answer = await uploadShippingInformation({
    transactionId: order.transactionId, openid: payment.openid, delivery: DELIVERIES[order.fulfilment], description: goodsOf(order), ...express,
  }, now);
  if (!answer.ok) logDefect(newTraceId(), new Error(`hand-over of order ${order.number} was not taken: ${answer.detail}`));
  if (!answer.ok && answer.retry && now - (order.paidAt ?? now) < GIVE_UP_MS) return;
  await mallOrders.patchIf(order.id, { shippingUpload: 'due' }, { shippingUpload: answer.ok ? 'done' : 'failed' });
}

/** The parcel arrived, as its receiver says or as is assumed after the store's days; false when it is not on its way, or a refund is open. */
export async function completeReceipt(orderId: string, by: 'customer' | 'time', now: number): Promise<boolean> {
  const isDone = await mallOrders.patchIf(orderId, { status: 'shipped', openRefundId: null }, { status: 'completed', completedAt: now, receiveDueAt: null, updatedAt: now });
  const order = await mallOrders.get(orderId);
  if (order?.status !== 'completed' || order.shipment === null) return false;
  if (isDone) await announceOrder(order, by === 'customer' ? 'received' : 'assumedReceived', { actorName: by === 'customer' ? '本人' : '系统', at: now });
  return true;
}
