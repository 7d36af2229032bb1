import type { BodyType, EnergyType, VehicleSeries } from '@shared/domain/catalog/model';
import { EVERY_SERIES, chooseBodyType, chooseEnergy, toChips, toSeriesCards } from './view';

function series(id: string, bodyType: BodyType, energy: EnergyType): VehicleSeries {
  return {
    id, bodyType, energy, name: id, tagline: '', colours: [{ id: 'polar-white', name: '极地白', hex: '#F4F5F4' }], highlights: [], gallery: [],
    lowMsrpFen: 10_980_000, highMsrpFen: 13_880_000, modelCount: 3, isOnSale: true, order: 1,
  };
}
const all = [series('x5', 'suv', 'hybrid'), series('x3', 'suv', 'petrol'), series('e5', 'fastback', 'electric')];

const rows: readonly (readonly [sentence: string, bodyType: string, energy: string, shown: string[]])[] = [
  ['without chips everything is shown', '', '', ['x5', 'x3', 'e5']],
  ['a body type narrows', 'suv', '', ['x5', 'x3']],
  ['an energy narrows', '', 'electric', ['e5']],
  ['both must hold', 'suv', 'petrol', ['x3']],
  ['nothing may be left', 'fastback', 'petrol', []],
  ['an unknown chip narrows nothing', 'boat', '', ['x5', 'x3', 'e5']],
];

test.each(rows)('%s', (_sentence, bodyType, energy, shown) => {
  const filter = chooseEnergy(chooseBodyType(EVERY_SERIES, bodyType), energy);
  expect(toSeriesCards(all, filter).map(({ id }) => id)).toEqual(shown);
});

test('chips offer only what is on sale, with the chosen one marked', () => {
  const { bodyTypes, energies } = toChips(all, { bodyType: 'suv', energy: null });
  expect(bodyTypes.map(({ text, isChosen }) => `${text}${isChosen ? '*' : ''}`)).toEqual(['全部', 'SUV*', '轿跑']);
  expect(energies.map(({ text, isChosen }) => `${text}${isChosen ? '*' : ''}`)).toEqual(['全部*', '燃油', '插电混动', '纯电']);
});

test('a card says body, energy and how many models', () => {
  expect(toSeriesCards(all, EVERY_SERIES)[0]).toMatchObject({ facts: 'SUV · 插电混动 · 3 款在售', picture: '/assets/cars/x5.svg', colours: ['#F4F5F4'] });
});
