import path from 'node:path';
import { load, render } from 'miniprogram-simulate';

const id = load(path.join(__dirname, 'price'), 'price', { rootPath: path.resolve(__dirname, '../..'), compiler: 'official' });

function textOf(properties: Record<string, unknown>): string {
  const component = render(id, properties);
  component.attach(document.createElement('div'));
  return component.dom?.textContent.replace(/\s/g, '') ?? '';
}

const rows: readonly (readonly [sentence: string, properties: Record<string, unknown>, shown: string])[] = [
  ['an amount without fen drops its decimals', { fen: 129900 }, '¥1,299'],
  ['an amount with fen keeps two decimals', { fen: 129950 }, '¥1,299.50'],
  ['a range shows both ends in whole yuan', { fen: 19900, highFen: 39900 }, '¥199-399'],
  ['a guide price is quoted in ten thousands', { fen: 12_980_000, form: 'wan' }, '¥12.98万'],
  ['a guide price range names its unit once', { fen: 12_980_000, highFen: 16_580_000, form: 'wan' }, '¥12.98-16.58万'],
  ['a lower high end is no range', { fen: 12_980_000, highFen: 0, form: 'wan', suffix: '起' }, '¥12.98万起'],
];

test.each(rows)('%s', (_sentence, properties, shown) => {
  expect(textOf(properties)).toBe(shown);
});

test('a former price is crossed out', () => {
  const component = render(id, { fen: 100, struck: true });
  component.attach(document.createElement('div'));
  expect(component.dom?.innerHTML).toContain('struck');
});
