import { parseCron } from './cron';
import { openTestEnvironment, TEST_NOW } from './test-environment';
import type { TestEnvironment } from './test-environment';
import { MAX_TICKS_PER_MOVE, ticksBetween } from './timers';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

describe('timer rules', () => {
  test.each([
    ['two in the morning in Shanghai is six in the evening in UTC', '0 0 2 * * * *', '2026-05-18T18:00:00.000Z'],
    ['every five minutes', '0 */5 * * * * *', '2026-05-18T02:05:00.000Z'],
    ['the first of a month', '0 0 9 1 * * *', '2026-06-01T01:00:00.000Z'],
    ['0 is Sunday', '0 0 9 * * 0 *', '2026-05-24T01:00:00.000Z'],
    ['day and weekday both set: whichever comes first', '0 0 9 30 * 3 *', '2026-05-20T01:00:00.000Z'],
    ['a year of its own', '0 0 0 1 1 * 2030', '2029-12-31T16:00:00.000Z'],
    ['a year that is over never fires', '0 0 0 1 1 * 2020', null],
  ])('%s', (_sentence, text, expected) => {
    expect(iso(parseCron(text).nextAfter(TEST_NOW))).toBe(expected);
  });

  test.each([
    ['six fields', '0 0 2 * * *'],
    ['words', 'every day at two o clock please now'],
  ])('%s are refused with the text', (_sentence, text) => {
    expect(() => parseCron(text)).toThrow(text);
  });

  test('a move fires each tick once, the end included and the beginning not', () => {
    const rule = parseCron('0 0 * * * * *');
    expect(ticksBetween(rule, TEST_NOW, TEST_NOW + 3 * HOUR)).toEqual([1, 2, 3].map((hours) => TEST_NOW + hours * HOUR));
  });

  test('a minute timer over ninety days is represented by at most 200 ticks, with the last among them', () => {
    const to = TEST_NOW + 90 * DAY + 30_000;
    const ticks = ticksBetween(parseCron('0 * * * * * *'), TEST_NOW, to);
    expect(ticks.length).toBeLessThanOrEqual(MAX_TICKS_PER_MOVE);
    expect(ticks.length).toBeGreaterThan(190);
    expect(ticks.at(-1)).toBe(TEST_NOW + 90 * DAY);
    expect(Math.max(...ticks.slice(1).map((at, index) => at - (ticks[index] ?? 0)))).toBeLessThan(DAY);
  });
});

describe('moving the clock', () => {
  let environment: TestEnvironment;
  const RECORD = `
    if (event.seen) return seen;
    seen.push({ at: Date.now(), source: cloud.getWXContext().SOURCE, openid: cloud.getWXContext().OPENID, trigger: process.env.TRIGGER_SRC, event });
    if (event.Type === 'Timer' && seen.length === 1) throw new Error('first tick fails');`;

  beforeEach(async () => {
    environment = await openTestEnvironment({
      hourly: { before: 'const seen = globalThis.__ticks = [];', main: RECORD, cron: '0 0 * * * * *' },
      half: { before: 'const seen = globalThis.__ticks;', main: 'seen.push({ at: Date.now(), half: true });', cron: '0 30 * * * * *' },
    });
  });
  afterEach(async () => { await environment.close(); });

  const seen = async (): Promise<Record<string, unknown>[]> => await environment.as('customer', 'li-na', 'hourly', { seen: true }) as Record<string, unknown>[];

  test('everything due fires in order, each at its own time, and one failure stops nothing', async () => {
    await seen();
    await environment.cloud.agenda.moveTo(TEST_NOW + 2 * HOUR);
    expect((await seen()).map(({ at }) => Number(at) - TEST_NOW)).toEqual([0.5, 1, 1.5, 2].map((hours) => hours * HOUR));
    expect(environment.cloud.clock.now()).toBe(TEST_NOW + 2 * HOUR);
  });

  test('a tick comes from the timer and from nobody', async () => {
    await environment.cloud.timers.run('hourly').catch(() => undefined);
    expect((await seen())[0]).toMatchObject({ source: 'wx_trigger', trigger: 'timer', event: { Type: 'Timer', TriggerName: 'tick' } });
    expect((await seen())[0]).not.toHaveProperty('openid');
  });

  test('the same span is never fired twice, and going back fires nothing', async () => {
    await seen();
    await environment.cloud.agenda.moveTo(TEST_NOW + HOUR);
    await environment.cloud.agenda.moveTo(TEST_NOW + HOUR);
    expect(await seen()).toHaveLength(2);
    await environment.cloud.agenda.moveTo(TEST_NOW);
    expect(await seen()).toHaveLength(2);
  });

  test('each timer says when it is due next', () => {
    expect(environment.cloud.timers.list()).toEqual([
      { function: 'half', name: 'tick', cron: '0 30 * * * * *', nextAt: TEST_NOW + HOUR / 2 },
      { function: 'hourly', name: 'tick', cron: '0 0 * * * * *', nextAt: TEST_NOW + HOUR },
    ]);
  });
});
