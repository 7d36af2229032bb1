export type RepaymentMethod = 'equalInstalment' | 'equalPrincipal';
export const REPAYMENT_LABELS: Record<RepaymentMethod, string> = { equalInstalment: '等额本息', equalPrincipal: '等额本金' };

/** A finance offer of the store. */
export interface LoanPlan {
  id: string;
  name: string;
  provider: string;
  /** Lowest and highest down payment, percent of the guide price. */
  lowDownPaymentPercent: number;
  highDownPaymentPercent: number;
  /** Terms with their yearly rate, percent. */
  terms: { months: number; annualRatePercent: number }[];
  method: RepaymentMethod;
  order: number;
}

/** What is borrowed. */
export interface LoanRequest {
  priceFen: number;
  downPaymentPercent: number;
  months: number;
  annualRatePercent: number;
  method: RepaymentMethod;
}

/** One month of the plan, fen. */
export interface Instalment {
  number: number;
  paymentFen: number;
  principalFen: number;
  interestFen: number;
  remainingFen: number;
}

/** What borrowing costs, fen. The instalments sum exactly to `loanFen` + `interestFen`. */
export interface LoanResult {
  downPaymentFen: number;
  loanFen: number;
  firstPaymentFen: number;
  lastPaymentFen: number;
  interestFen: number;
  totalFen: number;
  instalments: Instalment[];
}
