import type { EnergyType } from '@shared/domain/catalog/model';
import { COVERS, COVER_LABELS, type Cover, type InsuranceLine, type InsuranceRequest, type InsuranceResult, type LandedPrice, type LiabilitySum } from './model';

/**
 * Reference premiums of a private car in its first year. Insurers quote their own; the pages say 估算.
 * Compulsory cover is set by the state: 950 yuan up to five seats, 1,100 from six.
 */
const COMPULSORY_SMALL_FEN = 95_000;
const COMPULSORY_LARGE_FEN = 110_000;
const LARGE_SEATS = 6;
const LIABILITY_FEN: Record<LiabilitySum, number> = { 100: 125_300, 150: 142_600, 200: 155_900, 300: 177_200 };
const DAMAGE_BASE_FEN = 53_900;
const DAMAGE_RATE = 0.0128;
const DRIVER_RATE = 0.0041;
const PASSENGER_RATE = 0.0026;
const PERSON_SUM_FEN = 1_000_000;
const SCRATCH_FEN = 57_000;
const GLASS_RATE = 0.0019;
const VEHICLE_TAX_FEN = 42_000;
/** What the store asks for taking care of the number plate, fen. */
export const PLATE_FEN = 50_000;
/** The guide price contains 13 % VAT; purchase tax is 10 % of the price without it. */
const VALUE_ADDED_TAX_RATE = 0.13;
const PURCHASE_TAX_RATE = 0.1;
/** New-energy cars pay half the purchase tax in 2026 and 2027, at most 15,000 yuan is remitted. */
const NEW_ENERGY_REMISSION_FEN = 1_500_000;

const FEN_PER_YUAN = 100;

/** Whole yuan: an estimate that names the fen promises too much. */
function wholeYuan(fen: number): number {
  return Math.round(fen / FEN_PER_YUAN) * FEN_PER_YUAN;
}

const PREMIUMS: Record<Cover, (request: InsuranceRequest) => { premiumFen: number; detail: string }> = {
  compulsory: ({ seats }) => ({ premiumFen: seats >= LARGE_SEATS ? COMPULSORY_LARGE_FEN : COMPULSORY_SMALL_FEN, detail: `${seats}座家用车` }),
  damage: ({ priceFen }) => ({ premiumFen: wholeYuan(DAMAGE_BASE_FEN + priceFen * DAMAGE_RATE), detail: '按车价投保' }),
  liability: ({ liabilitySum }) => ({ premiumFen: LIABILITY_FEN[liabilitySum], detail: `保额${liabilitySum}万元` }),
  driver: () => ({ premiumFen: wholeYuan(PERSON_SUM_FEN * DRIVER_RATE), detail: '每座1万元' }),
  passengers: ({ seats }) => ({ premiumFen: wholeYuan(PERSON_SUM_FEN * PASSENGER_RATE) * Math.max(0, seats - 1), detail: `${Math.max(0, seats - 1)}座，每座1万元` }),
  scratch: () => ({ premiumFen: SCRATCH_FEN, detail: '保额5000元' }),
  glass: ({ priceFen }) => ({ premiumFen: wholeYuan(priceFen * GLASS_RATE), detail: '国产玻璃' }),
};

/** First-year insurance of a new car, in whole yuan. The compulsory cover is always part of it; pure electric cars pay no vehicle tax. */
export function estimateInsurance(request: InsuranceRequest): InsuranceResult {
  const lines = COVERS.filter((cover) => cover === 'compulsory' || request.covers.includes(cover))
    .map((cover): InsuranceLine => ({ cover, label: COVER_LABELS[cover], ...PREMIUMS[cover](request) }));
  const vehicleTaxFen = request.energy === 'petrol' ? VEHICLE_TAX_FEN : 0;
  return { lines, vehicleTaxFen, totalFen: vehicleTaxFen + lines.reduce((sum, line) => sum + line.premiumFen, 0) };
}

/** Purchase tax of a new car, fen, rounded to whole yuan. */
export function purchaseTaxFen(msrpFen: number, energy: EnergyType): number {
  const fullFen = (msrpFen / (1 + VALUE_ADDED_TAX_RATE)) * PURCHASE_TAX_RATE;
  return wholeYuan(energy === 'petrol' ? fullFen : fullFen - Math.min(fullFen / 2, NEW_ENERGY_REMISSION_FEN));
}

/** 落地价: guide price, purchase tax, plate and insurance together. */
export function landedPrice(msrpFen: number, energy: EnergyType, insuranceFen: number): LandedPrice {
  const taxFen = purchaseTaxFen(msrpFen, energy);
  return { msrpFen, purchaseTaxFen: taxFen, plateFen: PLATE_FEN, insuranceFen, totalFen: msrpFen + taxFen + PLATE_FEN + insuranceFen };
}
