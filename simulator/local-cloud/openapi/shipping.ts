import type { Ledger, PayOrder } from '../payment/ledger';
import { saveOrder } from '../payment/ledger';
import { WeChatRefusal, textOf } from './open-api';
import type { OpenApi } from './open-api';

/** Name under which the SDK calls it. */
export const UPLOAD_SHIPPING_INFO = 'wxa.sec.order.uploadShippingInfo';

/** Express, same city, virtual, pick-up. */
const LOGISTICS_TYPES = [1, 2, 3, 4];
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
    if (!Array.isArray(data['shipping_list']) || data['shipping_list'].length === 0) throw new WeChatRefusal(47001, 'empty shipping_list');
    const payer = data['payer'] as { openid?: unknown } | undefined;
    if (payer?.openid !== order.openid) throw new WeChatRefusal(10060001, 'payer does not match the order');
    if (order.shippingUploads >= MAX_UPLOADS) throw new WeChatRefusal(10060003, 'the order has used its one correction');
    await saveOrder(ledger, { ...order, shippingUploads: order.shippingUploads + 1 });
    return {};
  };
}

function requirePaid(ledger: Ledger, orderKey: unknown): PayOrder {
  const key = (orderKey ?? {}) as Record<string, unknown>;
  const byPlatformNumber = Number(key['order_number_type']) === 2;
  const order = ledger.orders.values().find((known) => (byPlatformNumber
    ? known.transactionId === textOf(key['transaction_id'])
    : known.outTradeNo === textOf(key['out_trade_no']) && known.subMchId === textOf(key['mchid'])));
  if (order === undefined) throw new WeChatRefusal(10060001, 'the payment order does not exist');
  if (order.state !== 'SUCCESS') throw new WeChatRefusal(10060004, 'the payment order cannot be shipped');
  return order;
}
