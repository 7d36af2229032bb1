import type { EnergyType } from '@shared/domain/catalog/model';

/** Kinds of cover, in the order insurers print them. */
export const COVERS = ['compulsory', 'damage', 'liability', 'driver', 'passengers', 'scratch', 'glass'] as const;
export type Cover = (typeof COVERS)[number];
export const COVER_LABELS: Record<Cover, string> = {
  compulsory: '交强险', damage: '车辆损失险', liability: '第三者责任险', driver: '车上人员险(司机)', passengers: '车上人员险(乘客)',
  scratch: '车身划痕险', glass: '玻璃单独破碎险',
};

/** Sums third parties can be insured for, yuan in ten thousands (万元). */
export const LIABILITY_SUMS = [100, 150, 200, 300] as const;
export type LiabilitySum = (typeof LIABILITY_SUMS)[number];

/** What most new cars are insured with; where every estimate begins, so that no two pages name different totals. */
export const USUAL_COVERS: readonly Cover[] = ['compulsory', 'damage', 'liability'];
export const USUAL_LIABILITY_SUM: LiabilitySum = 200;

/** What is to be insured. */
export interface InsuranceRequest {
  priceFen: number;
  seats: number;
  energy: EnergyType;
  covers: readonly Cover[];
  liabilitySum: LiabilitySum;
}

export interface InsuranceLine {
  cover: Cover;
  label: string;
  premiumFen: number;
  detail: string;
}

/** First-year estimate, fen. */
export interface InsuranceResult {
  lines: InsuranceLine[];
  vehicleTaxFen: number;
  totalFen: number;
}

/** What must be paid until a new car is on the road, fen. */
export interface LandedPrice {
  msrpFen: number;
  purchaseTaxFen: number;
  plateFen: number;
  insuranceFen: number;
  totalFen: number;
}
