import { formatYuan } from '@shared/core/money';
import { REPAYMENT_LABELS, type Instalment, type LoanPlan } from '@shared/domain/loan/model';
import { calculateLoan } from '@shared/domain/loan/rules';
import type { Choice } from '../../components/choice-chips/choice-chips';
import type { AmountRow } from '../../components/amount-rows/amount-rows';

/** Steps of the down-payment slider, percent. */
export const DOWN_PAYMENT_STEP = 5;

/** What the customer set. */
export interface LoanChoice {
  planId: string;
  downPaymentPercent: number;
  months: number;
}

/** The answer of the calculator. */
export interface LoanView {
  /** 月供, or 首月月供 where the payments fall. */
  monthlyLabel: string;
  monthlyFen: number;
  rows: AmountRow[];
}

/** Plans as chips. */
export function toPlanChoices(plans: readonly LoanPlan[]): Choice[] {
  return plans.map((plan) => ({ id: plan.id, label: plan.name, note: `${plan.provider} · ${REPAYMENT_LABELS[plan.method]}` }));
}

/** Terms of a plan as chips, with their yearly rate. */
export function toTermChoices(plan: LoanPlan): Choice[] {
  return plan.terms.map(({ months, annualRatePercent }) => ({
    id: String(months), label: `${months} 期`, note: annualRatePercent === 0 ? '免息' : `年化 ${annualRatePercent}%`,
  }));
}

/** The choice nearest to the wished one that the plan offers; the longest term where the wished one is not on offer. */
export function fitChoice(plan: LoanPlan, wished: Pick<LoanChoice, 'downPaymentPercent' | 'months'>): LoanChoice {
  const { lowDownPaymentPercent, highDownPaymentPercent, terms } = plan;
  const term = terms.find(({ months }) => months === wished.months) ?? terms[terms.length - 1];
  const downPaymentPercent = Math.min(highDownPaymentPercent, Math.max(lowDownPaymentPercent, wished.downPaymentPercent));
  return { planId: plan.id, downPaymentPercent, months: term?.months ?? 0 };
}

/** What a car costs with a choice: the view and its instalments; null when the plan does not lend so. */
export function toLoan(priceFen: number, plan: LoanPlan, choice: LoanChoice): { view: LoanView; instalments: Instalment[] } | null {
  const term = plan.terms.find(({ months }) => months === choice.months);
  if (!term) return null;
  const { downPaymentPercent, months } = choice;
  const loan = calculateLoan({ priceFen, downPaymentPercent, months, annualRatePercent: term.annualRatePercent, method: plan.method });
  if (!loan) return null;
  const falls = plan.method === 'equalPrincipal';
  const rows = [
    { label: '首付', amount: formatYuan(loan.downPaymentFen), note: `${downPaymentPercent}%` },
    { label: '贷款金额', amount: formatYuan(loan.loanFen), note: `${months} 期` },
    ...(falls ? [{ label: '末月月供', amount: formatYuan(loan.lastPaymentFen), note: '逐月递减' }] : []),
    { label: '利息合计', amount: formatYuan(loan.interestFen), note: term.annualRatePercent === 0 ? '免息' : `年化 ${term.annualRatePercent}%` },
    { label: '购车总花费', amount: formatYuan(loan.totalFen), note: '车价 + 利息' },
  ];
  return { view: { monthlyLabel: falls ? '首月月供' : '月供', monthlyFen: loan.firstPaymentFen, rows }, instalments: loan.instalments };
}

/** A line of the repayment table. */
export interface InstalmentRow {
  number: number;
  payment: string;
  principal: string;
  interest: string;
  remaining: string;
}

/** The repayment table in words. */
export function toInstalmentRows(instalments: readonly Instalment[]): InstalmentRow[] {
  return instalments.map(({ number, paymentFen, principalFen, interestFen, remainingFen }) => ({
    number, payment: formatYuan(paymentFen), principal: formatYuan(principalFen), interest: formatYuan(interestFen), remaining: formatYuan(remainingFen),
  }));
}
