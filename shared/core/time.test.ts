import {
  MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, addDays, addMonths, atMinute, dayOf, daysBetween, formatAgo, formatClock, formatDateTime, formatDay, formatFriendlyTime,
  formatMinute, formatRfc3339, formatStamp, isDay, minuteOfDay, parseStamp, startOfDay, weekdayLabel, weekdayOf,
} from './time';

/** An instant of Shanghai, written as people there read it. */
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

describe('the Shanghai day of an instant', () => {
  it.each([
    ['one minute before midnight is still the day', '2026-05-18 23:59', '2026-05-18'],
    ['midnight begins the next', '2026-05-19 00:00', '2026-05-19'],
    ['seven in the morning is yesterday in London and today here', '2026-05-18 07:00', '2026-05-18'],
    ['the last minute of the year', '2026-12-31 23:59', '2026-12-31'],
  ])('%s', (_sentence, instant, day) => {
    expect(dayOf(at(instant))).toBe(day);
  });

  it('begins at local midnight', () => {
    expect(startOfDay('2026-05-18')).toBe(at('2026-05-18 00:00'));
  });
});

describe('what counts as a day', () => {
  it.each([
    ['a real day', '2026-02-28', true], ['29 February of a leap year', '2028-02-29', true],
    ['29 February of another year', '2026-02-29', false], ['30 February', '2026-02-30', false], ['a thirteenth month', '2026-13-01', false],
    ['a day without zeros', '2026-5-1', false], ['an instant', '2026-05-18T00:00', false], ['no day', '', false],
  ])('%s', (_sentence, text, answer) => {
    expect(isDay(text)).toBe(answer);
  });
});

describe('counting days and months', () => {
  it.each([
    ['a day later', addDays('2026-05-31', 1), '2026-06-01'], ['a day earlier over the year', addDays('2026-01-01', -1), '2025-12-31'],
    ['a month later', addMonths('2026-05-18', 1), '2026-06-18'], ['a month the day lacks becomes its last day', addMonths('2026-01-31', 1), '2026-02-28'],
    ['in a leap year one day more', addMonths('2028-01-31', 1), '2028-02-29'], ['twelve months over the year', addMonths('2026-12-31', 2), '2027-02-28'],
    ['backwards', addMonths('2026-03-31', -1), '2026-02-28'],
  ])('%s', (_sentence, answer, wanted) => {
    expect(answer).toBe(wanted);
  });

  it('measures whole days, backwards too', () => {
    expect([daysBetween('2026-05-18', '2026-05-18'), daysBetween('2026-05-18', '2026-06-01'), daysBetween('2026-05-18', '2026-05-16')]).toEqual([0, 14, -2]);
  });
});

describe('the clock on the wall', () => {
  it('counts minutes after local midnight', () => {
    expect([minuteOfDay(at('2026-05-18 00:00')), minuteOfDay(at('2026-05-18 09:30')), minuteOfDay(at('2026-05-18 23:59'))]).toEqual([0, 570, 1439]);
  });

  it('finds the instant of a minute of a day', () => {
    expect([atMinute('2026-05-18', 570), atMinute('2026-05-18', 1440)]).toEqual([at('2026-05-18 09:30'), at('2026-05-19 00:00')]);
  });

  it('prints hours and minutes with two digits', () => {
    expect([formatClock(at('2026-05-18 09:05')), formatMinute(0), formatMinute(1440)]).toEqual(['09:05', '00:00', '24:00']);
  });

  it('knows the weekday', () => {
    expect([weekdayOf('2026-05-18'), weekdayLabel('2026-05-18'), weekdayLabel('2026-05-17')]).toEqual([1, '周一', '周日']);
  });
});

describe('a day in words', () => {
  const now = at('2026-05-18 10:00');

  it.each([
    ['the day itself', '2026-05-18', '今天'], ['the next', '2026-05-19', '明天'], ['the one before', '2026-05-17', '昨天'],
    ['within a week ahead the weekday helps', '2026-05-20', '周三 05-20'], ['six days ahead is within', '2026-05-24', '周日 05-24'],
    ['seven days ahead is not', '2026-05-25', '05-25'], ['the past of this year', '2026-01-02', '01-02'], ['another year', '2025-12-31', '2025-12-31'],
  ])('%s', (_sentence, day, words) => {
    expect(formatDay(day, now)).toBe(words);
  });

  it('carries the time', () => {
    expect(formatFriendlyTime(at('2026-05-19 14:30'), now)).toBe('明天 14:30');
  });
});

describe('how long ago', () => {
  const now = at('2026-05-18 10:00');

  it.each([
    ['less than a minute', MS_PER_MINUTE - 1, '刚刚'], ['a minute', MS_PER_MINUTE, '1分钟前'], ['59 minutes', MS_PER_HOUR - 1, '59分钟前'],
    ['an hour', MS_PER_HOUR, '1小时前'], ['the same day', 10 * MS_PER_HOUR, '10小时前'], ['before midnight', 10 * MS_PER_HOUR + 1, '昨天 23:59'],
    ['a day and more', 2 * MS_PER_DAY, '05-16 10:00'], ['a phone ahead of the cloud', -1000, '刚刚'],
  ])('%s', (_sentence, elapsed, words) => {
    expect(formatAgo(now - elapsed, now)).toBe(words);
  });
});

describe('a time in a sentence that is kept', () => {
  it('names the day, so that it is still right tomorrow', () => {
    expect(formatDateTime(at('2026-05-19 14:30'))).toBe('05-19 14:30');
  });
});

describe('an instant as other systems write it', () => {
  it('has a stamp in Shanghai time, whatever the day in London', () => {
    expect(formatStamp(at('2026-05-18 07:30'))).toBe('20260518073000');
    expect(formatRfc3339(at('2026-05-18 07:30'))).toBe('2026-05-18T07:30:00+08:00');
  });

  it.each([
    ['digits alone', '20260518143005', at('2026-05-18 14:30') + 5000], ['with separators', '2026-05-18 14:30:05', at('2026-05-18 14:30') + 5000],
    ['a month too many', '20261318143005', null], ['30 February', '20260230143005', null], ['seconds missing', '202605181430', null], ['nothing', '', null],
  ])('reads a stamp: %s', (_sentence, stamp, instant) => {
    expect(parseStamp(stamp)).toBe(instant);
  });
});
