import * as v from 'valibot';
import { REPAYMENT_LABELS } from '@shared/domain/loan/model';
import type { LoanPlan } from '@shared/domain/loan/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { choice, decimal, integer, line, listOf } from './fields';

const percent = { suffix: '%' };
const term = v.pipe(v.strictObject({
  months: integer('期数', [1, 120], { suffix: '个月' }),
  annualRatePercent: decimal('年利率', [0, 36], percent),
}), v.title('期限'));

/** A finance offer, as the finance desk writes it. */
export const loanPlanSchema = v.pipe(
  v.strictObject({
    name: line('名称', 20),
    provider: line('金融机构', 30),
    lowDownPaymentPercent: integer('最低首付', [0, 100], percent),
    highDownPaymentPercent: integer('最高首付', [0, 100], percent),
    terms: listOf('期限', term, { least: 1, most: 12 }),
    method: choice('还款方式', REPAYMENT_LABELS),
    order: integer('排序', [0, 9999], { about: '数字小的排在前面' }),
  }),
  v.forward(v.partialCheck(
    [['lowDownPaymentPercent'], ['highDownPaymentPercent']],
    (plan) => plan.lowDownPaymentPercent <= plan.highDownPaymentPercent, '最高首付不能低于最低首付',
  ), ['highDownPaymentPercent']),
) satisfies v.GenericSchema<Omit<LoanPlan, 'id'>>;

export const loanPlans: AdminDocument = {
  collection: 'loan_plans',
  label: '贷款方案',
  description: '贷款计算器和贷款申请里可选的方案。',
  schema: loanPlanSchema,
  example: () => ({
    name: '轻松贷', provider: '钱江银行', lowDownPaymentPercent: 20, highDownPaymentPercent: 80,
    terms: [{ months: 24, annualRatePercent: 3.6 }, { months: 36, annualRatePercent: 3.85 }], method: 'equalInstalment', order: 100,
  }),
  titleOf: (document) => textAt(document, 'name'),
  idExample: 'easy-loan',
};
