import type { ModelRow } from '@shared/contracts/catalog';
import type { ComparisonGroup } from '@shared/domain/catalog/model';
import { toComparison, toModelGroups } from './compare-view';

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

test('models are grouped by series and the taken one is marked', () => {
  const model = (id: string, seriesName: string): ModelRow => ({ id, seriesId: seriesName, seriesName, name: id, msrpFen: 10_000_000 });
  const sheet = toModelGroups([model('a', 'X5'), model('b', 'E5'), model('c', 'X5')], ['c', undefined]);
  expect(sheet.map((group) => `${group.seriesName}:${group.models.map(({ id, isTaken }) => `${id}${isTaken ? '*' : ''}`).join(',')}`)).toEqual(['X5:a,c*', 'E5:b']);
});
