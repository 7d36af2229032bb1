import type { PaymentMode } from '@shared/domain/payment/model';
import { paymentMode } from '../drivers/payment';

/** How payments are made now, for pages that say so; drivers are for operations only. */
export function paymentModeNow(): PaymentMode {
  return paymentMode();
}
