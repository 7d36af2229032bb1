import type { LoanPlan } from '@shared/domain/loan/model';
import { USUAL_CHOICE, fitLoanChoice, liabilitySumOf, toCar, toInsuranceView, toLoanView, toggleCover, type LoanChoice } from './view';

const plans: LoanPlan[] = [
  { id: 'low', name: '低息贷', provider: '厂家', lowDownPaymentPercent: 25, highDownPaymentPercent: 50, terms: [{ months: 12, annualRatePercent: 0 }, { months: 36, annualRatePercent: 2.99 }], method: 'equalInstalment', order: 1 },
  { id: 'bank', name: '省息贷', provider: '银行', lowDownPaymentPercent: 20, highDownPaymentPercent: 80, terms: [{ months: 60, annualRatePercent: 4 }], method: 'equalPrincipal', order: 2 },
];
const series = [{ id: 'yt-x5', energy: 'petrol' as const }];
const models = [{ id: 'x5', seriesId: 'yt-x5', seriesName: '远途X5', name: '尊享型', msrpFen: 12_000_000, seats: 5 }];

const choices: readonly (readonly [sentence: string, wanted: LoanChoice, fitted: LoanChoice])[] = [
  ['what is on offer stays', { planId: 'low', downPaymentPercent: 30, months: 36 }, { planId: 'low', downPaymentPercent: 30, months: 36 }],
  ['no plan yet means the first', { planId: '', downPaymentPercent: 30, months: 36 }, { planId: 'low', downPaymentPercent: 30, months: 36 }],
  ['too little down becomes the least', { planId: 'low', downPaymentPercent: 10, months: 36 }, { planId: 'low', downPaymentPercent: 25, months: 36 }],
  ['too much down becomes the most', { planId: 'low', downPaymentPercent: 80, months: 36 }, { planId: 'low', downPaymentPercent: 50, months: 36 }],
  ['a term not offered becomes the nearest', { planId: 'bank', downPaymentPercent: 30, months: 12 }, { planId: 'bank', downPaymentPercent: 30, months: 60 }],
];

test.each(choices)('%s', (_sentence, wanted, fitted) => {
  expect(fitLoanChoice(plans, wanted)).toEqual(fitted);
});

test('down payments go in steps of ten with both bounds', () => {
  const view = toLoanView({ priceFen: 12_000_000 }, plans, { planId: 'low', downPaymentPercent: 30, months: 12 });
  expect(view?.percents.map((choice) => choice.label)).toEqual(['25%', '30%', '40%', '50%']);
});

test('a loan without interest costs the price', () => {
  const view = toLoanView({ priceFen: 12_000_000 }, plans, { planId: 'low', downPaymentPercent: 50, months: 12 });
  expect(view).toMatchObject({ monthlyFen: 500_000, monthlyLabel: '月供' });
  expect(view?.facts.at(-1)).toEqual({ label: '购车总花费', value: '¥120,000', isStrong: true });
});

test('payments that fall are said to be the first', () => {
  const view = toLoanView({ priceFen: 12_000_000 }, plans, { planId: 'bank', downPaymentPercent: 20, months: 60 });
  expect(view?.monthlyLabel).toBe('首月月供');
  expect(view?.facts.map((fact) => fact.label)).toContain('末月月供');
});

test('without a plan there is nothing to calculate', () => {
  expect(toLoanView({ priceFen: 12_000_000 }, [], { planId: '', downPaymentPercent: 30, months: 36 })).toBeNull();
});

test('the first car stands there until one is chosen; without cars there is none', () => {
  expect(toCar(models, series, '')).toMatchObject({ modelId: 'x5', name: '远途X5 尊享型', price: '指导价 12万', energy: 'petrol' });
  expect(toCar([], series, '')).toBeNull();
});

test('the compulsory cover stays, others come and go', () => {
  expect(toggleCover(USUAL_CHOICE, 'compulsory')).toEqual(USUAL_CHOICE);
  expect(toggleCover(toggleCover(USUAL_CHOICE, 'glass'), 'glass')).toEqual(USUAL_CHOICE);
});

test('every cover shows its premium, only the chosen ones count', () => {
  const car = { priceFen: 12_000_000, seats: 5, energy: 'petrol' as const };
  const bare = toInsuranceView(car, { covers: [], liabilitySum: 200 });
  expect(bare.covers.filter((cover) => cover.isChosen).map((cover) => cover.label)).toEqual(['交强险']);
  expect(bare).toMatchObject({ totalFen: 95_000 + 42_000, asksSum: false });
  expect(toInsuranceView(car, USUAL_CHOICE).landed.at(-1)?.label).toBe('预计落地价');
});

test('a sum nobody offers changes nothing', () => {
  expect([liabilitySumOf('300', 200), liabilitySumOf('7', 200)]).toEqual([300, 200]);
});
