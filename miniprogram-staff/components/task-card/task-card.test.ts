import path from 'node:path';
import { load, render } from 'miniprogram-simulate';
import { atMinute } from '@shared/core/time';

const tag = load({ tagName: 'status-tag', template: '<view>{{text}}</view>', properties: { text: String } });
const id = load(path.join(__dirname, 'task-card'), 'task-card', {
  rootPath: path.resolve(__dirname, '../..'),
  compiler: 'official',
  usingComponents: { 'status-tag': tag },
});
const now = atMinute('2026-05-13', 10 * 60);

const rows = [
  ['a missed deadline is red', now - 1, 'danger'],
  ['a deadline this very moment is not late yet', now, 'warning'],
  ['later today is amber', atMinute('2026-05-13', 23 * 60), 'warning'],
  ['tomorrow has no colour', atMinute('2026-05-14', 0), 'neutral'],
  ['no deadline has no colour', 0, 'neutral'],
] as const;

test.each(rows)('%s', (_sentence, deadlineAt, tone) => {
  const component = render(id, { customerName: '李女士', reason: '首次联系', deadlineAt, now });
  component.attach(document.createElement('div'));
  expect(component.data.tone).toBe(tone);
  expect(component.dom?.textContent.includes('已逾期')).toBe(tone === 'danger');
});
