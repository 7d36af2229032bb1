import { atMinute } from '@shared/core/time';
import { addLine, addableKinds, changeLine, draftTotalFen, refuseDraft, startLines, toItems, toPreview, validDay, validDays, validUntilOf, type DraftLine } from './quote-draft';

const NOW = atMinute('2026-05-18', 10 * 60);
const PETROL = { energy: 'petrol', seats: 5 } as const;
const start = startLines({ msrpFen: 14_980_000 }, PETROL);
const amounts = (lines: readonly DraftLine[]): string[] => lines.map((line) => `${line.label} ${line.amount}`);

test('a quote starts with the guide price and the estimates in whole yuan', () => {
  expect(amounts(start)).toEqual(['裸车价 149800', '购置税 13257', '首年保险 5385', '上牌服务 500', '本店优惠 ']);
});

test('an electric car pays half the purchase tax', () => {
  expect(amounts(startLines({ msrpFen: 14_980_000 }, { energy: 'electric', seats: 5 }))[1]).toBe('购置税 6628');
});

test('of a model no longer listed only what is known is filled in', () => {
  expect(amounts(startLines({ msrpFen: 14_980_000 }, null))).toEqual(['裸车价 149800', '购置税 ', '首年保险 ', '上牌服务 500', '本店优惠 ']);
});

const typed: readonly (readonly [sentence: string, amount: string, isWrong: boolean])[] = [
  ['whole yuan can be read', '8000', false],
  ['two decimals can be read', '8000.55', false],
  ['nothing typed is no mistake', '', false],
  ['three decimals are a mistake', '1.234', true],
  ['a sign is a mistake: a discount is positive', '-8000', true],
  ['words are a mistake', '八千', true],
];

test.each(typed)('%s', (_sentence, amount, isWrong) => {
  expect(changeLine(start, 'discount-4', { amount })[4]).toMatchObject({ amount, isWrong });
});

test('the total takes the discount off and follows every change', () => {
  const totalFen = draftTotalFen(start);
  expect(draftTotalFen(changeLine(start, 'discount-4', { amount: '8000' }))).toBe(totalFen - 800_000);
});

test('empty and zero lines are not sent, an emptied name becomes the kind', () => {
  const lines = changeLine(changeLine(start, 'plate-3', { amount: '0' }), 'tax-1', { label: '  ' });
  expect(toItems(lines).map((item) => item.label)).toEqual(['裸车价', '购置税', '首年保险']);
});

test('an added line stands before the discounts, a second car cannot be added', () => {
  expect(addLine(start, 'option', 1).map((line) => line.kind)).toEqual(['vehicle', 'tax', 'insurance', 'plate', 'option', 'discount']);
  expect(addLine(start, 'discount', 2).at(-1)?.key).toBe('discount-added-2');
  expect(addableKinds(start).map((kind) => kind.id)).not.toContain('vehicle');
  expect(addableKinds(start.slice(1)).map((kind) => kind.id)).toContain('vehicle');
});

const drafts: readonly (readonly [sentence: string, lines: DraftLine[], on: string, refusal: string | null])[] = [
  ['the draft as it starts can be shown', start, '2026-05-25', null],
  ['the last day possible is ninety days away', start, validDays(NOW).last, null],
  ['an amount nobody can read is refused first', changeLine(start, 'tax-1', { amount: 'x' }), '2026-05-25', 'INVALID_INPUT'],
  ['a quote without the car is refused', start.slice(1), '2026-05-25', 'QUOTE_WITHOUT_VEHICLE'],
  ['a discount above the total is refused', changeLine(start, 'discount-4', { amount: '9999999' }), '2026-05-25', 'QUOTE_TOTAL_NEGATIVE'],
  ['a day past is refused', start, '2026-05-17', 'QUOTE_VALIDITY_OUT_OF_RANGE'],
];

test.each(drafts)('%s', (_sentence, lines, on, refusal) => {
  expect(refuseDraft(lines, validUntilOf(on, NOW), NOW)).toBe(refusal);
});

test('three days from now are said as a day', () => {
  expect(validDay(NOW, 3)).toEqual({ on: '2026-05-21', text: '有效至 周四 05-21' });
});

test('the preview is what is sent', () => {
  const preview = toPreview(changeLine(start, 'discount-4', { amount: '800' }), { title: '王磊的报价', on: '2026-05-25', note: ' 现车 ' }, NOW);
  expect(preview).toMatchObject({ title: '王磊的报价', note: '现车', validity: '05-25 24:00 前有效' });
  expect(preview.lines.at(-1)).toEqual({ label: '本店优惠', value: '-¥800' });
});
