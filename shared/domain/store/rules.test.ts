import { addOpenMinutes, defaultSettings } from './rules';

const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
/** Open from nine to seven. */
const store = { openMinute: 540, closeMinute: 1140 };

describe('minutes of opening time', () => {
  it.each([
    ['pass while the store is open', '2026-05-18 10:00:00', 30, '2026-05-18 10:30:00'],
    ['may end exactly at closing', '2026-05-18 18:30:00', 30, '2026-05-18 19:00:00'],
    ['go on the next morning', '2026-05-18 18:50:00', 30, '2026-05-19 09:20:00'],
    ['begin in the morning when asked before', '2026-05-18 07:00:00', 30, '2026-05-18 09:30:00'],
    ['begin the next morning when asked after closing', '2026-05-18 22:00:00', 30, '2026-05-19 09:30:00'],
    ['begin at opening', '2026-05-18 09:00:00', 30, '2026-05-18 09:30:00'],
    ['begin the next morning when asked at closing', '2026-05-18 19:00:00', 30, '2026-05-19 09:30:00'],
    ['span several days', '2026-05-18 10:00:00', 1500, '2026-05-20 15:00:00'],
    ['run over the end of a month', '2026-05-31 18:50:00', 30, '2026-06-01 09:20:00'],
    ['keep the seconds of the same day', '2026-05-18 10:00:25', 30, '2026-05-18 10:30:25'],
    ['none is the instant itself', '2026-05-18 10:00:25', 0, '2026-05-18 10:00:25'],
  ])('%s', (_sentence, from, minutes, until) => {
    expect(addOpenMinutes(store, at(from), minutes)).toBe(at(until));
  });
});

it('starts every store with settings that hold at least one slot', () => {
  const { id, testDrive } = defaultSettings('east');
  expect([id, testDrive.openMinute + testDrive.slotMinutes <= testDrive.closeMinute]).toEqual(['east', true]);
});
