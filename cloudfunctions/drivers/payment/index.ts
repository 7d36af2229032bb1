import { createCloudPayDriver } from './cloud-pay';
import { paymentMode } from './configuration';
import { offDriver } from './off';
import type { PaymentDriver } from './payment-driver';
import { createV3Driver } from './v3';
import { v3Configuration } from './v3-configuration';

export { merchantId, paymentMode } from './configuration';
export { PaymentUnreachable } from './payment-driver';
export type { PaymentDriver, PaymentFact, PaymentOrder, PreparedPayment, RefundFact, RefundOrder, RefundReply } from './payment-driver';

/** The way to take money that the administrator chose (`PAYMENT_MODE`). */
export function paymentDriver(): PaymentDriver {
  const mode = paymentMode();
  switch (mode) {
    case 'off': return offDriver;
    case 'sandbox':
    case 'cloudPay': return createCloudPayDriver(mode);
    case 'v3': return createV3Driver(v3Configuration());
  }
}
