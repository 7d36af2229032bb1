import { formatYuan } from '@shared/core/money';
import { COVERS, COVER_LABELS, LIABILITY_SUMS, USUAL_COVERS, USUAL_LIABILITY_SUM, type Cover, type LiabilitySum } from '@shared/domain/insurance/model';
import { estimateInsurance, landedPrice } from '@shared/domain/insurance/rules';
import type { Choice } from '../../components/choice-chips/choice-chips';
import type { FinanceCar } from './car';
import type { AmountRow } from '../../components/amount-rows/amount-rows';

/** What the customer ticked. */
export interface InsuranceChoice {
  covers: Cover[];
  liabilitySum: LiabilitySum;
}

/** Where the page begins. */
export const USUAL_CHOICE: InsuranceChoice = { covers: [...USUAL_COVERS], liabilitySum: USUAL_LIABILITY_SUM };

/** Sums for third parties as chips. */
export const LIABILITY_CHOICES: Choice[] = LIABILITY_SUMS.map((sum) => ({ id: String(sum), label: `${sum} 万` }));

/** A cover on the list. */
export interface CoverView {
  id: Cover;
  label: string;
  detail: string;
  /** Empty while not chosen. */
  premium: string;
  isChosen: boolean;
  /** The state asks for it, so it cannot be left out. */
  isFixed: boolean;
}

/** The answer of the calculator. */
export interface InsuranceView {
  covers: CoverView[];
  totalFen: number;
  landedFen: number;
  rows: AmountRow[];
}

/** First-year insurance and landed price of a car. */
export function toInsurance(car: FinanceCar, choice: InsuranceChoice): InsuranceView {
  const estimate = estimateInsurance({ priceFen: car.msrpFen, seats: car.seats, energy: car.energy, ...choice });
  const landed = landedPrice(car.msrpFen, car.energy, estimate.totalFen);
  const covers = COVERS.map((id): CoverView => {
    const line = estimate.lines.find((candidate) => candidate.cover === id);
    const isFixed = id === 'compulsory';
    return {
      id, label: COVER_LABELS[id], detail: line?.detail ?? '未投保', premium: line ? formatYuan(line.premiumFen) : '', isChosen: line !== undefined, isFixed,
    };
  });
  const rows = [
    { label: '厂商指导价', amount: formatYuan(landed.msrpFen), note: '' },
    { label: '购置税', amount: formatYuan(landed.purchaseTaxFen), note: car.energy === 'petrol' ? '' : '新能源减半' },
    { label: '上牌费', amount: formatYuan(landed.plateFen), note: '' },
    { label: '首年保险', amount: formatYuan(landed.insuranceFen), note: estimate.vehicleTaxFen === 0 ? '免车船税' : `含车船税 ${formatYuan(estimate.vehicleTaxFen)}` },
  ];
  return { covers, totalFen: estimate.totalFen, landedFen: landed.totalFen, rows };
}

/** The covers after one was ticked or unticked, in print order; the compulsory one always stays. */
export function toggleCover(covers: readonly Cover[], cover: Cover): Cover[] {
  const isOut = covers.includes(cover) && cover !== 'compulsory';
  return COVERS.filter((candidate) => (candidate === cover ? !isOut : covers.includes(candidate)));
}

/** Reads a chip's id back; 200 万 when it is none of the sums. */
export function liabilitySumOf(id: string): LiabilitySum {
  return LIABILITY_SUMS.find((sum) => String(sum) === id) ?? USUAL_CHOICE.liabilitySum;
}
