import type { Instalment, LoanPlan, LoanRequest, LoanResult } from './model';

const PERCENT = 100;
const MONTHS_PER_YEAR = 12;
/** Terms nobody lends for. */
const LONGEST_MONTHS = 96;

/** Whether down payment and term are on offer in a plan. */
export function refuseLoanTerms(plan: LoanPlan, request: Pick<LoanRequest, 'downPaymentPercent' | 'months'>): 'LOAN_TERMS_INVALID' | null {
  const isDownPaymentOffered = request.downPaymentPercent >= plan.lowDownPaymentPercent && request.downPaymentPercent <= plan.highDownPaymentPercent;
  return isDownPaymentOffered && plan.terms.some((term) => term.months === request.months) ? null : 'LOAN_TERMS_INVALID';
}

/** Equal monthly payment of an annuity, fen, before the last month evens out the rounding. */
function annuityFen(loanFen: number, monthlyRate: number, months: number): number {
  if (monthlyRate === 0) return Math.round(loanFen / months);
  const growth = (1 + monthlyRate) ** months;
  return Math.round((loanFen * monthlyRate * growth) / (growth - 1));
}

/**
 * The repayment plan of a car loan.
 *
 * Interest is rounded to fen each month; the last month takes the rounding, so the principal parts sum exactly to the loan.
 *
 * @returns null when the request makes no sense: a term outside 1–96 months, a negative rate, nothing to borrow
 */
export function calculateLoan(request: LoanRequest): LoanResult | null {
  const { priceFen, downPaymentPercent, months, annualRatePercent, method } = request;
  const isSensible = priceFen > 0 && downPaymentPercent >= 0 && downPaymentPercent < PERCENT && annualRatePercent >= 0
    && Number.isInteger(months) && months >= 1 && months <= LONGEST_MONTHS;
  if (!isSensible) return null;
  const downPaymentFen = Math.round((priceFen * downPaymentPercent) / PERCENT);
  const loanFen = priceFen - downPaymentFen;
  const monthlyRate = annualRatePercent / PERCENT / MONTHS_PER_YEAR;
  const equalFen = annuityFen(loanFen, monthlyRate, months);
  const instalments: Instalment[] = [];
  let remainingFen = loanFen;
  for (let number = 1; number <= months; number += 1) {
    const interestFen = Math.round(remainingFen * monthlyRate);
    const regularFen = method === 'equalPrincipal' ? Math.round(loanFen / months) : equalFen - interestFen;
    const principalFen = number === months ? remainingFen : Math.min(remainingFen, regularFen);
    remainingFen -= principalFen;
    instalments.push({ number, paymentFen: principalFen + interestFen, principalFen, interestFen, remainingFen });
  }
  const interestFen = instalments.reduce((sum, month) => sum + month.interestFen, 0);
  return {
    downPaymentFen, loanFen, interestFen, instalments,
    firstPaymentFen: instalments[0]?.paymentFen ?? 0,
    lastPaymentFen: instalments[months - 1]?.paymentFen ?? 0,
    totalFen: priceFen + interestFen,
  };
}
