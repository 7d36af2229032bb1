import { COVERS, type InsuranceRequest } from './model';
import { estimateInsurance, landedPrice, purchaseTaxFen } from './rules';

const request: InsuranceRequest = { priceFen: 16_980_000, seats: 5, energy: 'petrol', covers: [], liabilitySum: 200 };
const premium = (change: Partial<InsuranceRequest>, cover: string): number | undefined =>
  estimateInsurance({ ...request, ...change }).lines.find((line) => line.cover === cover)?.premiumFen;

describe('the estimate', () => {
  it('always contains the compulsory cover', () => {
    expect(estimateInsurance(request)).toEqual({ lines: [{ cover: 'compulsory', label: '交强险', premiumFen: 95_000, detail: '5座家用车' }], vehicleTaxFen: 42_000, totalFen: 137_000 });
  });

  it('adds up its lines and the vehicle tax, in the order insurers print them', () => {
    const { lines, vehicleTaxFen, totalFen } = estimateInsurance({ ...request, covers: [...COVERS].reverse() });
    expect(lines.map((line) => line.cover)).toEqual(COVERS);
    expect(totalFen).toBe(vehicleTaxFen + lines.reduce((sum, line) => sum + line.premiumFen, 0));
  });

  it.each([
    ['five seats', premium({ seats: 5 }, 'compulsory'), 95_000], ['six seats cost more', premium({ seats: 6 }, 'compulsory'), 110_000],
    ['a higher sum costs more', premium({ covers: ['liability'], liabilitySum: 300 }, 'liability'), 177_200],
    ['damage follows the price, in whole yuan', premium({ covers: ['damage'] }, 'damage'), 271_200],
    ['four passengers beside the driver', premium({ covers: ['passengers'] }, 'passengers'), 4 * 2600],
    ['nobody beside the driver', premium({ covers: ['passengers'], seats: 1 }, 'passengers'), 0],
  ])('knows the premiums: %s', (_sentence, fen, wanted) => {
    expect(fen).toBe(wanted);
  });

  it('takes no vehicle tax of cars that plug in', () => {
    expect([estimateInsurance({ ...request, energy: 'electric' }).vehicleTaxFen, estimateInsurance({ ...request, energy: 'hybrid' }).vehicleTaxFen]).toEqual([0, 0]);
  });
});

describe('the purchase tax', () => {
  it.each([
    ['is a tenth of the price without value added tax', 11_300_000, 'petrol', 1_000_000],
    ['is half for a car that plugs in', 11_300_000, 'electric', 500_000],
    ['is remitted by 15,000 yuan at most', 45_200_000, 'electric', 2_500_000],
    ['reaches that limit at 339,000 yuan', 33_900_000, 'hybrid', 1_500_000],
  ] as const)('%s', (_sentence, msrpFen, energy, fen) => {
    expect(purchaseTaxFen(msrpFen, energy)).toBe(fen);
  });

  it('is part of what a car costs until it is on the road', () => {
    expect(landedPrice(11_300_000, 'petrol', 500_000)).toEqual({ msrpFen: 11_300_000, purchaseTaxFen: 1_000_000, plateFen: 50_000, insuranceFen: 500_000, totalFen: 12_850_000 });
  });
});
