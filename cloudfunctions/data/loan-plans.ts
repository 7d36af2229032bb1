import type { LoanPlan } from '@shared/domain/loan/model';
import { defineCollection } from './collection';

/** Finance offers. */
export const loanPlans = defineCollection<LoanPlan>({
  name: 'loan_plans',
  indexes: [
    { name: 'in_order', keys: { order: 1, _id: 1 } },
  ],
});
