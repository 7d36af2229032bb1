import { MS_PER_DAY } from '@shared/core/time';
import type { QuoteItem } from './model';
import { isInquiryOverdue, isQuoteValid, quoteTotalFen, quoteValidUntil, refuseInquiryActivity, refuseQuote } from './rules';

const NOW = Date.parse('2026-05-18T02:00:00Z');
const car: QuoteItem = { kind: 'vehicle', label: '裸车价', amountFen: 16_000_000 };
const discount = (amountFen: number): QuoteItem => ({ kind: 'discount', label: '优惠', amountFen });
const tomorrow = NOW + MS_PER_DAY;

describe('a quote', () => {
  const rows: [string, QuoteItem[], number, string | null][] = [
    ['of a car and a discount can be sent', [car, discount(500_000)], tomorrow, null],
    ['whose discount takes everything off can be sent', [car, discount(16_000_000)], tomorrow, null],
    ['good for ninety days can be sent', [car], NOW + 91 * MS_PER_DAY, null],
    ['without a car is refused', [{ kind: 'insurance', label: '保险', amountFen: 500_000 }], tomorrow, 'QUOTE_WITHOUT_VEHICLE'],
    ['with a car for nothing is refused', [{ ...car, amountFen: 0 }], tomorrow, 'QUOTE_WITHOUT_VEHICLE'],
    ['with nothing in it is refused', [], tomorrow, 'QUOTE_WITHOUT_VEHICLE'],
    ['worth less than nothing is refused', [car, discount(16_000_001)], tomorrow, 'QUOTE_TOTAL_NEGATIVE'],
    ['ending now is refused', [car], NOW, 'QUOTE_VALIDITY_OUT_OF_RANGE'],
    ['ending a moment after ninety days is refused', [car], NOW + 91 * MS_PER_DAY + 1, 'QUOTE_VALIDITY_OUT_OF_RANGE'],
  ];
  it.each(rows)('%s', (_sentence, items, validUntil, answer) => expect(refuseQuote(items, validUntil, NOW)).toBe(answer));

  it('costs the sum of its items with discounts taken off', () => {
    expect(quoteTotalFen([car, { kind: 'tax', label: '购置税', amountFen: 1_400_000 }, discount(400_000), discount(100_000)])).toBe(16_900_000);
  });

  it('binds to the end of its last day in Shanghai, and not a moment longer', () => {
    const validUntil = quoteValidUntil(NOW, 7);
    expect(new Date(validUntil + 1).toISOString()).toBe('2026-05-25T16:00:00.000Z');
    expect([isQuoteValid({ validUntil }, validUntil), isQuoteValid({ validUntil }, validUntil + 1)]).toEqual([true, false]);
  });
});

describe('an inquiry', () => {
  it.each([['waiting', null], ['quoted', null], ['asking', null], ['closed', 'INQUIRY_CLOSED']] as const)('that is %s takes words and quotes: %s', (status, answer) => {
    expect(refuseInquiryActivity({ status })).toBe(answer);
  });

  const rows: [string, Parameters<typeof isInquiryOverdue>[0], boolean][] = [
    ['is in time at the promised moment', { status: 'waiting', firstQuotedAt: null, respondBy: NOW }, false],
    ['is late a moment after', { status: 'waiting', firstQuotedAt: null, respondBy: NOW - 1 }, true],
    ['is not late once it was quoted', { status: 'quoted', firstQuotedAt: NOW - 5, respondBy: NOW - 10 }, false],
    ['is not late once it was closed', { status: 'closed', firstQuotedAt: null, respondBy: NOW - 10 }, false],
  ];
  it.each(rows)('%s', (_sentence, inquiry, answer) => expect(isInquiryOverdue(inquiry, NOW)).toBe(answer));
});
