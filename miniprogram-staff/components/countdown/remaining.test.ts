import { atMinute } from '@shared/core/time';
import { toRemaining } from './remaining';

const NOW = atMinute('2026-05-18', 10 * 60);
const minutes = (count: number): number => count * 60_000;

const spans: readonly (readonly [sentence: string, left: number, text: string])[] = [
  ['the last hour counts seconds', minutes(12) + 5000, '还剩 12:05'],
  ['an hour and more counts minutes', minutes(200), '还剩 3小时20分'],
  ['the very moment is not late', 0, '还剩 00:00'],
  ['a second late is a minute late', -1000, '已超时 1分钟'],
  ['a day late counts days', -minutes(26 * 60), '已超时 1天2小时'],
];

test.each(spans)('%s', (_sentence, left, text) => {
  expect(toRemaining(NOW + left, NOW).text).toBe(text);
});
