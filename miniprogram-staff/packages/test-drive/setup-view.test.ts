import { defaultSettings } from '@shared/domain/store/rules';
import { EMPTY_VEHICLE, minutesOf, spanLabel, toSettingsView, toggled, withModel } from './setup-view';

const settings = defaultSettings('east').testDrive;

const spans: readonly (readonly [minutes: number, label: string])[] = [[0, '随时'], [45, '45 分钟'], [90, '90 分钟'], [120, '2 小时'], [1440, '1 天']];

test.each(spans)('%i minutes read %s', (minutes, label) => {
  expect(spanLabel(minutes)).toBe(label);
});

test('the form says what the hours hold', () => {
  expect(toSettingsView(settings)).toMatchObject({ open: '09:00', close: '18:00', summary: '每台车每天可排 9 个时段', isWrong: false });
});

test('hours that hold no slot are a fault', () => {
  expect(toSettingsView({ ...settings, closeMinute: settings.openMinute })).toMatchObject({ isWrong: true, summary: '结束要晚于开始，且能排下至少一个时段' });
});

test('a value that is none of the usual ones is offered as well', () => {
  expect(toSettingsView({ ...settings, slotMinutes: 50 }).slotChoices.map((choice) => choice.label)).toEqual(['30 分钟', '45 分钟', '50 分钟', '1 小时', '90 分钟', '2 小时']);
});

test('the week starts on Monday and closed days are in order', () => {
  const view = toSettingsView({ ...settings, closedWeekdays: [0], closedOn: ['2026-10-02', '2026-10-01'] });
  expect(view.weekdays.map((day) => `${day.label}${day.isClosed ? '休' : ''}`)).toEqual(['周一', '周二', '周三', '周四', '周五', '周六', '周日休']);
  expect(view.closedDays.map((day) => day.label)).toEqual(['2026-10-01 周四', '2026-10-02 周五']);
});

test('a clock time is minutes after midnight, and toggling twice changes nothing', () => {
  expect([minutesOf('09:30'), minutesOf('00:00')]).toEqual([570, 0]);
  expect(toggled(toggled([1, 2], 3), 3)).toEqual([1, 2]);
});

const white = { id: 'polar-white', name: '极地白', hex: '#F4F5F4' };
const black = { id: 'obsidian-black', name: '曜石黑', hex: '#16181D' };
const model = { id: 'x5', seriesId: 'yt-x5', seriesName: '远途X5', name: '尊享型' };

const colours: readonly (readonly [sentence: string, before: string, after: string])[] = [
  ['a new car starts in the lead colour', '', 'obsidian-black'],
  ['a colour the series has is kept', 'polar-white', 'polar-white'],
  ['a colour the series lacks becomes the lead colour', 'sand-gold', 'obsidian-black'],
];

test.each(colours)('%s', (_sentence, before, after) => {
  expect(withModel({ ...EMPTY_VEHICLE, colourId: before }, model, [black, white])).toMatchObject({ colourId: after, modelName: '远途X5 尊享型' });
});
