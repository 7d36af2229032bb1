import { PAYMENT_MODE_LABELS, type PaymentMode } from '@shared/domain/payment/model';

/** What WeChat's payment sheet says when it closes without success: the person left it, or something failed. */
export function sheetClosing(error: unknown): 'cancelled' | 'failed' {
  const words = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
  return /cancel/.test(words) ? 'cancelled' : 'failed';
}

/** How a page says by what one pays. */
export interface PaymentNote {
  text: string;
  tone: 'neutral' | 'warning';
  canPay: boolean;
}

/** The line beside an amount: the practice payment is named as such, a store without payment says what to do instead. */
export function toPaymentNote(mode: PaymentMode): PaymentNote {
  if (mode === 'off') return { text: `${PAYMENT_MODE_LABELS.off}，请到店支付或致电门店`, tone: 'warning', canPay: false };
  return { text: PAYMENT_MODE_LABELS[mode], tone: mode === 'sandbox' ? 'warning' : 'neutral', canPay: true };
}
