import type { LoanPlan } from '@shared/domain/loan/model';
import { fitChoice, toInstalmentRows, toLoan, toPlanChoices, toTermChoices } from './loan-view';

const plan: LoanPlan = {
  id: 'low-rate', name: '厂家低息贷', provider: '远途汽车金融', lowDownPaymentPercent: 30, highDownPaymentPercent: 80, method: 'equalInstalment', order: 1,
  terms: [{ months: 12, annualRatePercent: 0 }, { months: 36, annualRatePercent: 2.99 }],
};

const fits: readonly (readonly [sentence: string, percent: number, months: number, fitted: [number, number]])[] = [
  ['what the plan offers stays', 50, 12, [50, 12]],
  ['a down payment below the lowest is raised', 20, 12, [30, 12]],
  ['one above the highest is lowered', 90, 12, [80, 12]],
  ['a term not on offer becomes the longest', 50, 60, [50, 36]],
];
test.each(fits)('%s', (_sentence, downPaymentPercent, months, fitted) => {
  const choice = fitChoice(plan, { downPaymentPercent, months });
  expect([choice.downPaymentPercent, choice.months]).toEqual(fitted);
});

test('without interest twelve payments are the loan', () => {
  const loan = toLoan(12_000_000, plan, { planId: plan.id, downPaymentPercent: 40, months: 12 });
  expect(loan?.view).toEqual({
    monthlyLabel: '月供', monthlyFen: 600_000,
    rows: [
      { label: '首付', amount: '¥48,000', note: '40%' }, { label: '贷款金额', amount: '¥72,000', note: '12 期' },
      { label: '利息合计', amount: '¥0', note: '免息' }, { label: '购车总花费', amount: '¥120,000', note: '车价 + 利息' },
    ],
  });
  expect(toInstalmentRows(loan?.instalments ?? [])).toHaveLength(12);
});

test('where the principal is equal the first and the last payment are told', () => {
  const loan = toLoan(12_000_000, { ...plan, method: 'equalPrincipal' }, { planId: plan.id, downPaymentPercent: 40, months: 36 });
  expect(loan?.view.monthlyLabel).toBe('首月月供');
  expect(loan?.view.rows.map((row) => row.label)).toContain('末月月供');
});

test.each([['a term the plan lacks', 12_000_000, 60], ['a car without a price', 0, 12]])('%s has no result', (_sentence, priceFen, months) => {
  expect(toLoan(priceFen, plan, { planId: plan.id, downPaymentPercent: 40, months })).toBeNull();
});

test('plans and terms are chips', () => {
  expect(toPlanChoices([plan])).toEqual([{ id: 'low-rate', label: '厂家低息贷', note: '远途汽车金融 · 等额本息' }]);
  expect(toTermChoices(plan).map((term) => term.note)).toEqual(['免息', '年化 2.99%']);
});
