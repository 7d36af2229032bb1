import type { EnergyType } from '@shared/domain/catalog/model';
import { USUAL_COVERS, USUAL_LIABILITY_SUM } from '@shared/domain/insurance/model';
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

/** What a car will cost on the road at its guide price: an estimate, insurers and stores say their own. */
export function toLanded(model: { msrpFen: number; energy: EnergyType; seats: number }): LandedView {
  const { msrpFen, energy, seats } = model;
  const insurance = estimateInsurance({ priceFen: msrpFen, seats, energy, covers: USUAL_COVERS, liabilitySum: USUAL_LIABILITY_SUM });
  const price = landedPrice(msrpFen, energy, insurance.totalFen);
  const lines = [
    { label: '厂商指导价', fen: price.msrpFen, note: '' },
    { label: '购置税', fen: price.purchaseTaxFen, note: energy === 'petrol' ? '税率 10%' : '新能源减半' },
    { label: '首年保险', fen: price.insuranceFen, note: `交强、车损、三者 ${USUAL_LIABILITY_SUM} 万` },
    { label: '上牌', fen: price.plateFen, note: '' },
  ];
  return { totalFen: price.totalFen, lines };
}
