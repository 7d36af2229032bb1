import { toLanded } from './model-view';

const petrol = { msrpFen: 11_300_000, energy: 'petrol', seats: 5 } as const;

test('a petrol car pays the full purchase tax, and the estimates are whole yuan', () => {
  const { lines } = toLanded(petrol);
  expect(lines.map(({ label, fen }) => [label, fen])).toEqual([
    ['厂商指导价', 11_300_000], ['购置税', 1_000_000], ['首年保险', 491_400], ['上牌', 50_000],
  ]);
});

test('the total is the sum of its lines', () => {
  for (const model of [petrol, { msrpFen: 20_980_000, energy: 'hybrid', seats: 7 } as const]) {
    const { totalFen, lines } = toLanded(model);
    expect(totalFen).toBe(lines.reduce((sum, { fen }) => sum + fen, 0));
  }
});

test('a new-energy car pays half the tax and says so', () => {
  expect(toLanded({ ...petrol, energy: 'electric' }).lines[1]).toEqual({ label: '购置税', fen: 500_000, note: '新能源减半' });
});
