import { MS_PER_DAY, addDays, dayOf, startOfDay } from '@shared/core/time';
import type { Inquiry, InquiryRow, Quote, QuoteItem } from './model';

/** Longest a quote may be good, days. */
export const LONGEST_QUOTE_DAYS = 90;

/** What the customer pays: the sum of all items, discounts taken off, fen. */
export function quoteTotalFen(items: readonly QuoteItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'discount' ? -item.amountFen : item.amountFen), 0);
}

export type QuoteRefusal = 'QUOTE_WITHOUT_VEHICLE' | 'QUOTE_TOTAL_NEGATIVE' | 'QUOTE_VALIDITY_OUT_OF_RANGE';

/** Why a quote cannot be sent, or null. It names the car's price, is worth something, and ends within 1–90 days. */
export function refuseQuote(items: readonly QuoteItem[], validUntil: number, now: number): QuoteRefusal | null {
  if (!items.some((item) => item.kind === 'vehicle' && item.amountFen > 0)) return 'QUOTE_WITHOUT_VEHICLE';
  if (quoteTotalFen(items) < 0) return 'QUOTE_TOTAL_NEGATIVE';
  return validUntil <= now || validUntil > now + (LONGEST_QUOTE_DAYS + 1) * MS_PER_DAY ? 'QUOTE_VALIDITY_OUT_OF_RANGE' : null;
}

/** End of the last valid day of a quote made now, epoch ms. */
export function quoteValidUntil(now: number, days: number): number {
  return startOfDay(addDays(dayOf(now), days + 1)) - 1;
}

/** Whether a quote still binds the store. */
export function isQuoteValid(quote: Pick<Quote, 'validUntil'>, now: number): boolean {
  return now <= quote.validUntil;
}

/** An inquiry as a list shows it. */
export function toInquiryRow(inquiry: Inquiry): InquiryRow {
  const { id, customerId, customerName, consultantName, seriesId, modelName, status, respondBy, latestTotalFen, lastActivityAt } = inquiry;
  return { id, customerId, customerName, consultantName, seriesId, modelName, status, respondBy, latestTotalFen, lastActivityAt };
}

/** Whether words and quotes can still be added. */
export function refuseInquiryActivity(inquiry: Pick<Inquiry, 'status'>): 'INQUIRY_CLOSED' | null {
  return inquiry.status === 'closed' ? 'INQUIRY_CLOSED' : null;
}

/** Whether the promised first answer is late. */
export function isInquiryOverdue(inquiry: Pick<Inquiry, 'firstQuotedAt' | 'respondBy' | 'status'>, now: number): boolean {
  return inquiry.status !== 'closed' && inquiry.firstQuotedAt === null && now > inquiry.respondBy;
}
