import type { Choice } from '../../components/choice-chips/choice-chips';
import type { Fact } from '../../components/fact-list/fact-list';
import { formatWan, formatYuan } from '@shared/core/money';
import { ENERGY_LABELS, type EnergyType, type VehicleSeries } from '@shared/domain/catalog/model';
import { COVERS, COVER_LABELS, LIABILITY_SUMS, USUAL_COVERS, USUAL_LIABILITY_SUM, type Cover, type LiabilitySum } from '@shared/domain/insurance/model';
import { estimateInsurance, landedPrice } from '@shared/domain/insurance/rules';
import { REPAYMENT_LABELS, type LoanPlan } from '@shared/domain/loan/model';
import { calculateLoan } from '@shared/domain/loan/rules';
import { carPicture } from '../../services/pictures';

const STEP_PERCENT = 10;

/** The car that is calculated. */
export interface CarView {
  modelId: string;
  name: string;
  price: string;
  picture: string;
  priceFen: number;
  seats: number;
  energy: EnergyType;
  energyLabel: string;
}

/** A model as the catalogue of the staff app lists it. */
export interface ListedModel {
  id: string;
  seriesId: string;
  seriesName: string;
  name: string;
  msrpFen: number;
  seats: number;
}

/** The car chosen, or the first one; null while nothing is on sale. */
export function toCar(models: readonly ListedModel[], series: readonly Pick<VehicleSeries, 'id' | 'energy'>[], modelId: string): CarView | null {
  const model = models.find((candidate) => candidate.id === modelId) ?? models[0];
  const energy = series.find((candidate) => candidate.id === model?.seriesId)?.energy;
  if (!model || !energy) return null;
  return {
    modelId: model.id, name: `${model.seriesName} ${model.name}`, price: `指导价 ${formatWan(model.msrpFen)}`, picture: carPicture(model.seriesId),
    priceFen: model.msrpFen, seats: model.seats, energy, energyLabel: ENERGY_LABELS[energy],
  };
}

/** What the customer chose of a loan. */
export interface LoanChoice {
  planId: string;
  downPaymentPercent: number;
  months: number;
}

/** The choice made to fit a plan: what the plan does not offer becomes its nearest offer. */
export function fitLoanChoice(plans: readonly LoanPlan[], wanted: LoanChoice): LoanChoice {
  const plan = plans.find((candidate) => candidate.id === wanted.planId) ?? plans[0];
  if (!plan) return wanted;
  const percent = Math.min(Math.max(wanted.downPaymentPercent, plan.lowDownPaymentPercent), plan.highDownPaymentPercent);
  const months = plan.terms.map((term) => term.months);
  const nearest = [...months].sort((a, b) => Math.abs(a - wanted.months) - Math.abs(b - wanted.months))[0] ?? wanted.months;
  return { planId: plan.id, downPaymentPercent: percent, months: nearest };
}

/** The loan page below the car. */
export interface LoanView {
  plans: Choice[];
  percents: Choice[];
  terms: Choice[];
  chosen: { planId: string; percent: string; months: string };
  monthlyFen: number;
  monthlyLabel: string;
  facts: Fact[];
}

/** Choices and result of a loan; null when the store offers none. */
export function toLoanView(car: Pick<CarView, 'priceFen'>, plans: readonly LoanPlan[], wanted: LoanChoice): LoanView | null {
  const chosen = fitLoanChoice(plans, wanted);
  const plan = plans.find((candidate) => candidate.id === chosen.planId);
  const term = plan?.terms.find((candidate) => candidate.months === chosen.months);
  const loan = plan && term && calculateLoan({ ...chosen, priceFen: car.priceFen, annualRatePercent: term.annualRatePercent, method: plan.method });
  if (!plan || !term || !loan) return null;
  const falls = loan.lastPaymentFen < loan.firstPaymentFen && plan.method === 'equalPrincipal';
  return {
    plans: plans.map(({ id, name, provider }) => ({ id, label: name, note: provider })),
    percents: percentsOf(plan).map((percent) => ({ id: String(percent), label: `${percent}%` })),
    terms: plan.terms.map(({ months, annualRatePercent }) => ({ id: String(months), label: `${months} 期`, note: `年利率 ${annualRatePercent}%` })),
    chosen: { planId: plan.id, percent: String(chosen.downPaymentPercent), months: String(chosen.months) },
    monthlyFen: loan.firstPaymentFen, monthlyLabel: falls ? '首月月供' : '月供',
    facts: [
      { label: '首付', value: formatYuan(loan.downPaymentFen) }, { label: '贷款金额', value: formatYuan(loan.loanFen) },
      ...(falls ? [{ label: '末月月供', value: formatYuan(loan.lastPaymentFen) }] : []),
      { label: '还款方式', value: REPAYMENT_LABELS[plan.method] }, { label: '利息合计', value: formatYuan(loan.interestFen) },
      { label: '购车总花费', value: formatYuan(loan.totalFen), isStrong: true },
    ],
  };
}

/** Down payments of a plan in steps of ten, its bounds included. */
function percentsOf({ lowDownPaymentPercent: low, highDownPaymentPercent: high }: LoanPlan): number[] {
  const steps: number[] = [];
  for (let percent = Math.ceil(low / STEP_PERCENT) * STEP_PERCENT; percent <= high; percent += STEP_PERCENT) steps.push(percent);
  return [...new Set([low, ...steps, high])];
}

/** What the customer insures. */
export interface CoverChoice {
  covers: Cover[];
  liabilitySum: LiabilitySum;
}

/** What most buyers take. */
export const USUAL_CHOICE: CoverChoice = { covers: [...USUAL_COVERS], liabilitySum: USUAL_LIABILITY_SUM };

/** The insurance page below the car. */
export interface InsuranceView {
  covers: { cover: Cover; label: string; detail: string; premium: string; isChosen: boolean; isFixed: boolean }[];
  sums: Choice[];
  chosenSum: string;
  asksSum: boolean;
  totalFen: number;
  landed: Fact[];
}

/** Choices and estimate of the first year. */
export function toInsuranceView(car: Pick<CarView, 'priceFen' | 'seats' | 'energy'>, choice: CoverChoice): InsuranceView {
  const request = { priceFen: car.priceFen, seats: car.seats, energy: car.energy, liabilitySum: choice.liabilitySum };
  const all = estimateInsurance({ ...request, covers: [...COVERS] }).lines;
  const chosen = estimateInsurance({ ...request, covers: choice.covers });
  const landed = landedPrice(car.priceFen, car.energy, chosen.totalFen);
  return {
    covers: all.map(({ cover, detail, premiumFen }) => ({
      cover, detail, label: COVER_LABELS[cover], premium: formatYuan(premiumFen), isFixed: cover === 'compulsory', isChosen: chosen.lines.some((line) => line.cover === cover),
    })),
    sums: LIABILITY_SUMS.map((sum) => ({ id: String(sum), label: `${sum} 万` })), chosenSum: String(choice.liabilitySum), asksSum: choice.covers.includes('liability'),
    totalFen: chosen.totalFen,
    landed: [
      { label: '指导价', value: formatYuan(landed.msrpFen) }, { label: '购置税', value: formatYuan(landed.purchaseTaxFen) },
      { label: '保险与车船税', value: formatYuan(landed.insuranceFen) }, { label: '上牌', value: formatYuan(landed.plateFen) },
      { label: '预计落地价', value: formatYuan(landed.totalFen), isStrong: true },
    ],
  };
}

/** The cover added or taken away; the compulsory one stays. */
export function toggleCover({ covers, liabilitySum }: CoverChoice, cover: Cover): CoverChoice {
  if (cover === 'compulsory') return { covers, liabilitySum };
  return { liabilitySum, covers: covers.includes(cover) ? covers.filter((each) => each !== cover) : [...covers, cover] };
}

/** The sum behind a chip. */
export function liabilitySumOf(id: string, before: LiabilitySum): LiabilitySum {
  return LIABILITY_SUMS.find((sum) => String(sum) === id) ?? before;
}
