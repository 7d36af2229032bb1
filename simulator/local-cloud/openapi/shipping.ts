import type { Ledger, PayOrder } from '../payment/ledger';
import { saveOrder } from '../payment/ledger';
import { WeChatRefusal, textOf } from './open-api';
import type { OpenApi } from './open-api';

/** Name under which the SDK calls it. */
export const UPLOAD_SHIPPING_INFO = 'wxa.sec.order.uploadShippingInfo';

/** Express, same city, virtual, pick-up. */
const LOGISTICS_TYPES = [1, 2, 3, 4];
const EXPRESS = 1;
const MAX_DESCRIPTION = 120;
const MAX_UPLOADS = 2;

/**
 * Shipping information of a paid order, without which the platform keeps the money frozen.
 * May be uploaded once and corrected once.
 */
export function createUploadShippingInfo(ledger: Ledger): OpenApi {
  return async (data) => {
    const order = requirePaid(ledger, data['order_key']);
    if (!LOGISTICS_TYPES.includes(Number(data['logistics_type']))) throw new WeChatRefusal(47001, 'invalid logistics_type');
    if (![1, 2].includes(Number(data['delivery_mode']))) throw new WeChatRefusal(47001, 'invalid delivery_mode');
    refuseParcels(data['shipping_list'], Number(data['logistics_type']));
    if (Number.isNaN(Date.parse(textOf(data['upload_time'])))) throw new WeChatRefusal(268485216, 'invalid upload_time');
    const payer = data['payer'] as { openid?: unknown } | undefined;
    if (payer?.openid !== order.openid) throw new WeChatRefusal(10060031, 'the order does not belong to this openid');
    if (order.shippingUploads >= MAX_UPLOADS) throw new WeChatRefusal(10060003, 'the order has used its one correction');
    await saveOrder(ledger, { ...order, shippingUploads: order.shippingUploads + 1 });
    return {};
  };
}

/** Each parcel says what is in it; an express one also who carries it under which number. */
function refuseParcels(list: unknown, logisticsType: number): void {
  if (!Array.isArray(list) || list.length === 0) throw new WeChatRefusal(47001, 'empty shipping_list');
  for (const parcel of list as Record<string, unknown>[]) {
    const description = textOf(parcel['item_desc']);
    if (description === '') throw new WeChatRefusal(10060008, 'item_desc is empty');
    if (Array.from(description).length > MAX_DESCRIPTION) throw new WeChatRefusal(10060009, 'item_desc is too long');
    if (logisticsType === EXPRESS && textOf(parcel['tracking_no']) === '') throw new WeChatRefusal(268485226, 'tracking_no is empty');
    if (logisticsType === EXPRESS && textOf(parcel['express_company']) === '') throw new WeChatRefusal(268485227, 'express_company is empty');
  }
}

function requirePaid(ledger: Ledger, orderKey: unknown): PayOrder {
  const key = (orderKey ?? {}) as Record<string, unknown>;
  const byPlatformNumber = Number(key['order_number_type']) === 2;
  const order = ledger.orders.values().find((known) => (byPlatformNumber
    ? known.transactionId === textOf(key['transaction_id'])
    : known.outTradeNo === textOf(key['out_trade_no']) && known.subMchId === textOf(key['mchid'])));
  if (order === undefined) throw new WeChatRefusal(10060001, 'the payment order does not exist');
  // What is left of an order after a refund of a part can still be handed over.
  if (order.paidAt === null || order.refundedFen >= order.totalFen) throw new WeChatRefusal(10060004, 'the payment order cannot be shipped');
  return order;
}
