import { UNKNOWN_PAYMENT, type PaymentDriver } from './payment-driver';

const PAYMENT_OFF = 'PAYMENT_OFF';

/** No payments. Refunds of earlier ones are not lost: they wait until payments are switched on again. */
export const offDriver: PaymentDriver = {
  mode: 'off',
  prepare: () => Promise.resolve({ ok: false, reason: 'refused', detail: PAYMENT_OFF }),
  query: () => Promise.resolve(UNKNOWN_PAYMENT),
  close: () => Promise.resolve('unknown'),
  refund: () => Promise.resolve({ ok: false, retry: true, detail: PAYMENT_OFF }),
  queryRefund: () => Promise.resolve({ state: 'unknown', succeededAt: null }),
};
