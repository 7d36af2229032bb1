import { LOCAL_APP_IDS } from '../../protocol';
import type { SeedPayment } from '../../seed-contract';
import { LOCAL_MERCHANT_ID } from '../caller';
import type { PayOrder } from './ledger';

/** A payment from before the story, as the platform would know it; everything about its hand-over was told. */
export function pastOrder({ outTradeNo, openid, totalFen, body, transactionId, paidAt }: SeedPayment): PayOrder {
  return {
    outTradeNo, subMchId: LOCAL_MERCHANT_ID, app: 'customer', appId: LOCAL_APP_IDS.customer, body, attach: '', totalFen, openid, functionName: 'payment-callback', fingerprint: '',
    prepayId: `wx${outTradeNo}`, orderedAt: paidAt, expiresAt: paidAt, state: 'SUCCESS', transactionId, paidAt, refundedFen: 0, shippingUploads: 0,
  };
}
