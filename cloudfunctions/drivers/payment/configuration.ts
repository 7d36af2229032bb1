import { PAYMENT_MODES, type PaymentMode } from '@shared/domain/payment/model';

/** The function WeChat Pay tells of payments and refunds. */
export const CALLBACK_FUNCTION = 'payment-callback';

/** An environment variable of the function. */
export type PaymentVariable =
  | 'PAYMENT_MODE' | 'PAYMENT_MERCHANT_ID' | 'PAYMENT_CERTIFICATE_SERIAL' | 'PAYMENT_PRIVATE_KEY' | 'PAYMENT_PLATFORM_KEY_ID'
  | 'PAYMENT_PLATFORM_PUBLIC_KEY' | 'PAYMENT_API_V3_KEY' | 'PAYMENT_NOTIFY_URL' | 'PAYMENT_BASE_URL';

/** The value of a variable, or null when it is not set. */
export function variable(name: PaymentVariable): string | null {
  const value = process.env[name]?.trim() ?? '';
  return value === '' ? null : value;
}

/** The value of a variable without which nothing works; a missing one is the administrator's defect and named. */
export function requiredVariable(name: PaymentVariable): string {
  const value = variable(name);
  if (value === null) throw new Error(`The environment variable ${name} is not set`);
  return value;
}

/** How payments are made here, `off` unless the administrator chose otherwise; a word that is no mode is a defect. */
export function paymentMode(): PaymentMode {
  const wanted = variable('PAYMENT_MODE') ?? 'off';
  const mode = PAYMENT_MODES.find((known) => known === wanted);
  if (!mode) throw new Error(`PAYMENT_MODE is "${wanted}"; it has to be one of ${PAYMENT_MODES.join(', ')}`);
  return mode;
}

/** The merchant that is paid. */
export function merchantId(): string {
  return requiredVariable('PAYMENT_MERCHANT_ID');
}
