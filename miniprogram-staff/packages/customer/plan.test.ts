import { atMinute } from '@shared/core/time';
import { fromPickerText, plannedAt, toPickerText, toPlan } from './plan';

const now = atMinute('2026-05-18', 23 * 60 + 50);
const rows = [
  ['tomorrow morning is ten o’clock of the next day', 'tomorrow', atMinute('2026-05-19', 600)],
  ['three days later', 'threeDays', atMinute('2026-05-21', 600)],
  ['a week later', 'week', atMinute('2026-05-25', 600)],
  ['nothing is planned', 'none', null],
  ['a moment of one’s own is asked for', 'own', null],
] as const;

test.each(rows)('%s', (_sentence, plan, at) => {
  expect(plannedAt(plan, now)).toBe(at);
});

const texts = [
  ['what the picker writes is store time', '2026-05-19 09:05', atMinute('2026-05-19', 545)],
  ['midnight is the day’s beginning', '2026-05-19 00:00', atMinute('2026-05-19', 0)],
  ['seconds are not the picker’s', '2026-05-19 09:05:00', null],
  ['an empty text means nothing', '', null],
] as const;

test.each(texts)('%s', (_sentence, text, at) => {
  expect(fromPickerText(text)).toBe(at);
});

test('an instant survives the way through the picker', () => {
  expect(fromPickerText(toPickerText(now))).toBe(now);
});

test('a plan is written out, nothing planned is empty', () => {
  expect([toPlan('week', atMinute('2026-05-25', 600), now), toPlan('none', null, now)])
    .toEqual([{ plan: 'week', nextAt: atMinute('2026-05-25', 600), nextText: '05-25 10:00' }, { plan: 'none', nextAt: 0, nextText: '' }]);
});
