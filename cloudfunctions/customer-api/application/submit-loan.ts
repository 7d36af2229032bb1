import type { InputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import type { ApplicationTerms } from '@shared/domain/application/model';
import type { VehicleModel } from '@shared/domain/catalog/model';
import { calculateLoan, refuseLoanTerms } from '@shared/domain/loan/rules';
import { loanPlans } from '../../data/loan-plans';
import { announceApplication } from '../../operations/application-news';
import { applyOnce } from '../../operations/application-submission';
import type { Handler } from '../../runtime/dispatch';
import { refuse } from '../../runtime/refusal';

type Input = InputOf<CustomerActions['application.submitLoan']>;

/** A customer applies for a loan. Writes the application, a task to take it up, timeline and notice; repeating it applies once. */
export const submitLoan: Handler<CustomerActions['application.submitLoan']> = async (input, { actor, now }) => {
  const { requestId, modelId, name } = input;
  const application = await applyOnce({ requestId, modelId, name, termsFor: (model) => loanTerms(model, input) }, actor, now);
  await announceApplication(application, requestId);
  return application;
};

async function loanTerms(model: VehicleModel, { planId, downPaymentPercent, months }: Input): Promise<ApplicationTerms> {
  const plan = await loanPlans.get(planId);
  if (!plan || refuseLoanTerms(plan, { downPaymentPercent, months })) return refuse('LOAN_TERMS_INVALID');
  const annualRatePercent = plan.terms.find((term) => term.months === months)?.annualRatePercent ?? 0;
  const loan = calculateLoan({ priceFen: model.msrpFen, downPaymentPercent, months, annualRatePercent, method: plan.method });
  if (!loan) return refuse('LOAN_TERMS_INVALID');
  return { kind: 'loan', planId, planName: plan.name, downPaymentPercent, months, loanFen: loan.loanFen, firstPaymentFen: loan.firstPaymentFen };
}
