import type { EnergyType } from '@shared/domain/catalog/model';
import type { Cover } from '@shared/domain/insurance/model';
import { estimateInsurance, landedPrice } from '@shared/domain/insurance/rules';

/** A line of the landed price. */
export interface LandedLine {
  label: string;
  fen: number;
  note: string;
}

/** 预计落地价, and what it is made of. */
export interface LandedView {
  totalFen: number;
  lines: LandedLine[];
}

const FEN_PER_YUAN = 100;

/** Whole yuan: an estimate that names the fen promises too much. */
function roundToYuan(fen: number): number {
  return Math.round(fen / FEN_PER_YUAN) * FEN_PER_YUAN;
}

/** The covers most buyers take, with one million for third parties. */
const USUAL_COVERS: Cover[] = ['compulsory', 'damage', 'liability'];

/** What a car will cost on the road at its guide price: an estimate, insurers and stores say their own. */
export function toLanded(model: { msrpFen: number; energy: EnergyType; seats: number }): LandedView {
  const { msrpFen, energy, seats } = model;
  const insurance = estimateInsurance({ priceFen: msrpFen, seats, energy, covers: USUAL_COVERS, liabilitySum: 100 });
  const price = landedPrice(msrpFen, energy, insurance.totalFen);
  const lines = [
    { label: '厂商指导价', fen: price.msrpFen, note: '' },
    { label: '购置税', fen: roundToYuan(price.purchaseTaxFen), note: energy === 'petrol' ? '税率 10%' : '新能源减半' },
    { label: '首年保险', fen: roundToYuan(price.insuranceFen), note: '交强、车损、三者 100 万' },
    { label: '上牌', fen: price.plateFen, note: '' },
  ];
  return { totalFen: lines.reduce((sum, line) => sum + line.fen, 0), lines };
}
