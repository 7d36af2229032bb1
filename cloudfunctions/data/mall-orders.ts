import type { MallOrder } from '@shared/domain/order/model';
import { defineCollection } from './collection';

/** Orders of the mall. The number is unique, as people read it out. */
export const mallOrders = defineCollection<MallOrder>({
  name: 'mall_orders',
  indexes: [
    { name: 'by_number', keys: { number: 1 }, unique: true },
    { name: 'of_customer', keys: { customerId: 1, createdAt: -1, _id: -1 } },
    { name: 'of_customer_by_status', keys: { customerId: 1, status: 1, createdAt: -1, _id: -1 } },
    { name: 'of_store', keys: { storeId: 1, createdAt: -1, _id: -1 } },
    { name: 'of_store_by_status', keys: { storeId: 1, status: 1, createdAt: -1, _id: -1 } },
    { name: 'of_store_by_hand_over', keys: { storeId: 1, status: 1, fulfilment: 1, createdAt: -1, _id: -1 } },
    { name: 'by_expiry', keys: { status: 1, expiresAt: 1, _id: 1 } },
    { name: 'by_age', keys: { status: 1, createdAt: 1, _id: 1 } },
    { name: 'by_close', keys: { closeReason: 1, closedAt: 1, _id: 1 } },
    { name: 'found_by', keys: { storeId: 1, searchKeys: 1, createdAt: -1, _id: -1 } },
    { name: 'of_store_by_invoice', keys: { storeId: 1, 'invoice.status': 1, createdAt: -1, _id: -1 } },
    { name: 'by_shipping_upload', keys: { shippingUpload: 1, updatedAt: 1, _id: 1 } },
    { name: 'by_refund_place', keys: { openRefundAt: 1, _id: 1 } },
    { name: 'by_receipt', keys: { receiveDueAt: 1, _id: 1 } },
    { name: 'by_work', keys: { pending: 1, updatedAt: 1, _id: 1 } },
  ],
});
