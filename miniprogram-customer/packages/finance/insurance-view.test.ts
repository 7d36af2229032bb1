import type { Cover } from '@shared/domain/insurance/model';
import type { FinanceCar } from './car';
import { USUAL_CHOICE, liabilitySumOf, toInsurance, toggleCover } from './insurance-view';

const car: FinanceCar = { modelId: 'k3', name: '远途K3', picture: '', price: '11.3万', msrpFen: 11_300_000, seats: 5, energy: 'petrol' };

const toggles: readonly (readonly [sentence: string, before: Cover[], cover: Cover, after: Cover[]])[] = [
  ['a cover is added in print order', ['compulsory', 'glass'], 'damage', ['compulsory', 'damage', 'glass']],
  ['a cover is taken out', ['compulsory', 'damage'], 'damage', ['compulsory']],
  ['the compulsory cover stays', ['compulsory', 'damage'], 'compulsory', ['compulsory', 'damage']],
];
test.each(toggles)('%s', (_sentence, before, cover, after) => {
  expect(toggleCover(before, cover)).toEqual(after);
});

test('the landed price adds tax, plate and insurance to the guide price', () => {
  const view = toInsurance(car, { covers: ['compulsory'], liabilitySum: 200 });
  expect(view.rows.map((row) => `${row.label} ${row.amount} ${row.note}`.trim())).toEqual([
    '厂商指导价 ¥113,000', '购置税 ¥10,000', '上牌费 ¥500', '首年保险 ¥1,370 含车船税 ¥420',
  ]);
  expect([view.totalFen, view.landedFen]).toEqual([137_000, 12_487_000]);
});

test('an electric car pays half the purchase tax and no vehicle tax', () => {
  const view = toInsurance({ ...car, energy: 'electric' }, USUAL_CHOICE);
  expect(view.rows.map((row) => row.note)).toEqual(['', '新能源减半', '', '免车船税']);
});

test('covers left out have no premium', () => {
  expect(toInsurance(car, { covers: ['compulsory'], liabilitySum: 200 }).covers.filter((cover) => cover.isChosen).map((cover) => cover.id)).toEqual(['compulsory']);
});

test.each([['300', 300], ['7', 200]] as const)('the chip %s means %i', (id, sum) => {
  expect(liabilitySumOf(id)).toBe(sum);
});
