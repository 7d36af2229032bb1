import type { ComparisonGroup } from '@shared/domain/catalog/model';
import { chooseModel, toComparison, type Side, type Sides } from './compare-view';

const line = (label: string, isDifferent: boolean) => ({ label, left: 'a', right: isDifferent ? 'b' : 'a', isDifferent });
const groups: ComparisonGroup[] = [
  { label: '基本参数', rows: [line('指导价', true), line('质保', false)] },
  { label: '智能网联', rows: [line('语音', false)] },
];

const rows: readonly (readonly [sentence: string, onlyDifferences: boolean, shown: string[]])[] = [
  ['everything is shown at first', false, ['基本参数:指导价,质保', '智能网联:语音']],
  ['differences only leave out equal lines and empty groups', true, ['基本参数:指导价']],
];

test.each(rows)('%s', (_sentence, onlyDifferences, shown) => {
  expect(toComparison(groups, onlyDifferences).map((group) => `${group.label}:${group.rows.map(({ label }) => label).join(',')}`)).toEqual(shown);
});

const choices: readonly (readonly [sentence: string, sides: Sides, side: Side, id: string, shown: Sides])[] = [
  ['the first car goes where it was asked for', {}, 'left', 'x5', { left: 'x5' }],
  ['the second stands beside it', { left: 'x5' }, 'right', 'e5', { left: 'x5', right: 'e5' }],
  ['another car takes the place of the former', { left: 'x5', right: 'e5' }, 'right', 'k3', { left: 'x5', right: 'k3' }],
  ['choosing the car of the other side changes places', { left: 'x5', right: 'e5' }, 'left', 'e5', { left: 'e5', right: 'x5' }],
  ['the only car moves to the other side', { left: 'x5' }, 'right', 'x5', { right: 'x5' }],
  ['choosing the same car again changes nothing', { left: 'x5', right: 'e5' }, 'left', 'x5', { left: 'x5', right: 'e5' }],
];

test.each(choices)('%s', (_sentence, sides, side, id, shown) => {
  expect(chooseModel(sides, side, id)).toEqual(shown);
});
