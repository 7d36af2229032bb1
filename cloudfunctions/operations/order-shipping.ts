import { MS_PER_DAY } from '@shared/core/time';
import type { MallOrder, Shipment } from '@shared/domain/order/model';
import { mallOrders } from '../data/mall-orders';
import { refuse } from '../runtime/refusal';
import { settingsOfMall } from './mall-settings';
import { announceOrder } from './order-news';

/**
 * Puts a paid express order on its way; receipt is assumed after the store's days. The same parcel again changes nothing.
 *
 * @throws Refusal REFUND_OPEN_EXISTS | ORDER_STATUS_CHANGED
 */
export async function shipOrder(order: MallOrder, shipment: Shipment): Promise<void> {
  const { receiveDays } = await settingsOfMall(order.storeId);
  const { shippedAt, shippedByName } = shipment;
  await mallOrders.patchIf(order.id, { status: 'paid', fulfilment: 'express', openRefundId: null, pending: null }, {
    status: 'shipped', shipment, receiveDueAt: shippedAt + receiveDays * MS_PER_DAY, shippingUpload: order.transactionId === null ? 'none' : 'due', updatedAt: shippedAt,
  });
  const written = await mallOrders.get(order.id) ?? order;
  if (written.openRefundId !== null) return refuse('REFUND_OPEN_EXISTS');
  const isSame = written.shipment?.trackingNumber === shipment.trackingNumber && written.shipment.companyCode === shipment.companyCode;
  if (!written.shipment || !isSame) return refuse('ORDER_STATUS_CHANGED');
  await announceOrder(written, 'shipped', { actorName: shippedByName, at: written.shipment.shippedAt });
}
