import { aLoanPlan } from '../../../tests/builders';
import type { LoanRequest } from './model';
import { calculateLoan, refuseLoanTerms } from './rules';

const request: LoanRequest = { priceFen: 16_980_000, downPaymentPercent: 30, months: 36, annualRatePercent: 3.6, method: 'equalInstalment' };

describe('the terms of a plan', () => {
  it.each([
    ['the lowest down payment is on offer', 20, 36, null], ['the highest is', 80, 12, null], ['one percent less is not', 19, 36, 'LOAN_TERMS_INVALID'],
    ['one percent more is not', 81, 36, 'LOAN_TERMS_INVALID'], ['a term the plan lacks is not', 30, 24, 'LOAN_TERMS_INVALID'],
  ])('%s', (_sentence, downPaymentPercent, months, refusal) => {
    expect(refuseLoanTerms(aLoanPlan(), { downPaymentPercent, months })).toBe(refusal);
  });
});

describe('the repayment plan', () => {
  const cases: [string, Partial<LoanRequest>][] = [
    ['equal instalments', {}], ['equal principal', { method: 'equalPrincipal' }], ['without interest', { annualRatePercent: 0 }],
    ['an amount that does not divide', { priceFen: 10_000_001, months: 7, downPaymentPercent: 0 }], ['one month', { months: 1 }], ['the longest term', { months: 96 }],
  ];
  it.each(cases)('pays back exactly what was borrowed: %s', (_sentence, change) => {
    const result = calculateLoan({ ...request, ...change });
    const sum = (pick: 'paymentFen' | 'principalFen' | 'interestFen'): number => result?.instalments.reduce((total, month) => total + month[pick], 0) ?? NaN;
    expect([sum('principalFen'), sum('interestFen'), sum('paymentFen')]).toEqual([result?.loanFen, result?.interestFen, (result?.loanFen ?? 0) + (result?.interestFen ?? 0)]);
    expect(result?.instalments[result.instalments.length - 1]?.remainingFen).toBe(0);
  });

  it('asks the same each month but for the last, which evens out', () => {
    const payments = calculateLoan(request)?.instalments.map((month) => month.paymentFen) ?? [];
    const [first = 0] = payments;
    expect(new Set(payments.slice(0, -1))).toEqual(new Set([first]));
    expect(Math.abs((payments[35] ?? 0) - first)).toBeLessThan(36);
  });

  it('asks less each month with equal principal', () => {
    const result = calculateLoan({ ...request, method: 'equalPrincipal' });
    expect((result?.firstPaymentFen ?? 0) > (result?.lastPaymentFen ?? 0)).toBe(true);
  });

  it('computes a known case: 118,860 yuan at 3.6 % over three years', () => {
    expect(calculateLoan(request)).toMatchObject({ downPaymentFen: 5_094_000, loanFen: 11_886_000, firstPaymentFen: 348_811 });
  });

  it('costs nothing without interest', () => {
    expect(calculateLoan({ ...request, annualRatePercent: 0 })).toMatchObject({ interestFen: 0, totalFen: request.priceFen });
  });

  it.each([
    ['nothing to pay', { priceFen: 0 }], ['nothing to borrow', { downPaymentPercent: 100 }], ['a negative down payment', { downPaymentPercent: -1 }],
    ['no month', { months: 0 }], ['half a month', { months: 1.5 }], ['more than 96 months', { months: 97 }], ['a negative rate', { annualRatePercent: -0.1 }],
  ])('makes no sense with %s', (_sentence, change) => {
    expect(calculateLoan({ ...request, ...change })).toBeNull();
  });
});
