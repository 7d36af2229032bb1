import type { InvoiceKind, MallOrder } from './model';

/** Unified social credit codes have 18 characters; older registrations 15, 17 or 20. Source: GB 32100-2015 and earlier rules. */
const TAX_NUMBER = /^[0-9A-Z]{15,20}$/;
const EMAIL = /^[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** A tax number without spaces and in capitals, or null when it is none. */
export function parseTaxNumber(text: string): string | null {
  const number = text.replace(/\s/g, '').toUpperCase();
  return TAX_NUMBER.test(number) ? number : null;
}

/** Whether an invoice can be sent to this address. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** Why an invoice cannot be asked for with these particulars, or null; persons have no tax number. */
export function refuseParticulars(wanted: { kind: InvoiceKind; taxNumber: string; email: string }): 'TAX_NUMBER_INVALID' | 'EMAIL_INVALID' | null {
  if (wanted.kind === 'company' && parseTaxNumber(wanted.taxNumber) === null) return 'TAX_NUMBER_INVALID';
  return isEmail(wanted.email) ? null : 'EMAIL_INVALID';
}

/** Money an invoice would be about: what was paid and not given back. */
export function invoiceableFen(order: Pick<MallOrder, 'totalFen' | 'refundedFen'>): number {
  return order.totalFen - order.refundedFen;
}

/** Why no invoice can be asked for, or null. One that waits may be corrected, one that was not issued asked for again. */
export function refuseInvoice(order: Pick<MallOrder, 'status' | 'totalFen' | 'refundedFen' | 'invoice'>): 'ORDER_STATUS_CHANGED' | 'INVOICE_ALREADY_ISSUED' | null {
  if (order.invoice?.status === 'issued') return 'INVOICE_ALREADY_ISSUED';
  const isPaid = order.status === 'paid' || order.status === 'shipped' || order.status === 'completed';
  return isPaid && invoiceableFen(order) > 0 ? null : 'ORDER_STATUS_CHANGED';
}
