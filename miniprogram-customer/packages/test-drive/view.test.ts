import { MS_PER_DAY, MS_PER_HOUR, atMinute } from '@shared/core/time';
import type { SlotDay, TestDriveBooking } from '@shared/domain/test-drive/model';
import {
  driveTime, firstOpenDay, groupBookings, makesSlotsStale, startingModel, toDayViews, toDriveHead, toDriveModels, toStages, toSteps,
} from './view';

const NOW = atMinute('2026-11-25', 600);
const slot = (startAt: number, freeCount: number) => ({ startAt, endAt: startAt + MS_PER_HOUR, freeCount });

const days: readonly (readonly [sentence: string, day: SlotDay, name: string, reason: string])[] = [
  ['today is called so', { on: '2026-11-25', isClosed: false, slots: [slot(NOW, 2)] }, '今天', ''],
  ['tomorrow is called so', { on: '2026-11-26', isClosed: false, slots: [slot(NOW, 1)] }, '明天', ''],
  ['later days go by their weekday', { on: '2026-11-28', isClosed: false, slots: [slot(NOW, 1)] }, '周六', ''],
  ['a closed day says so', { on: '2026-11-30', isClosed: true, slots: [] }, '周一', '不开放'],
  ['a day whose last time has passed is over', { on: '2026-11-25', isClosed: false, slots: [] }, '今天', '已截止'],
  ['a day without a free car is full', { on: '2026-11-28', isClosed: false, slots: [slot(NOW, 0)] }, '周六', '约满'],
];
test.each(days)('%s', (_sentence, day, name, reason) => {
  expect(toDayViews([day], NOW)[0]).toMatchObject({ name, reason });
});

test('a time tells how many cars are left', () => {
  expect(toDayViews([{ on: '2026-11-25', isClosed: false, slots: [slot(NOW, 2), slot(NOW + MS_PER_HOUR, 0)] }], NOW)[0]?.slots).toEqual([
    { startAt: NOW, endAt: NOW + MS_PER_HOUR, clock: '10:00', free: '余 2 台', isFree: true }, { startAt: NOW + MS_PER_HOUR, endAt: NOW + 2 * MS_PER_HOUR, clock: '11:00', free: '已约满', isFree: false },
  ]);
});

test('the strip opens on the first day with a place', () => {
  const views = toDayViews([{ on: '2026-11-25', isClosed: true, slots: [] }, { on: '2026-11-26', isClosed: false, slots: [slot(NOW, 1)] }], NOW);
  expect(firstOpenDay(views)).toBe('2026-11-26');
  expect(firstOpenDay([])).toBe('');
});

const models = toDriveModels([
  { modelId: 'e5-long', seriesId: 'yt-e5', modelName: '远途E5', colourId: 'clear-blue' },
  { modelId: 'x5-premium', seriesId: 'yt-x5', modelName: '远途X5', colourId: 'pine-green' },
]);
const starts: readonly (readonly [sentence: string, wanted: { modelId: string; seriesId: string }, modelId: string])[] = [
  ['the wanted model is chosen', { modelId: 'x5-premium', seriesId: 'yt-x5' }, 'x5-premium'],
  ['a trim without a demo vehicle falls back on its series', { modelId: 'x5-flagship', seriesId: 'yt-x5' }, 'x5-premium'],
  ['without a wish the first is chosen', { modelId: '', seriesId: '' }, 'e5-long'],
];
test.each(starts)('%s', (_sentence, wanted, modelId) => {
  expect(startingModel(models, wanted)).toBe(modelId);
});

const booking: TestDriveBooking = {
  id: 'b1', customerId: 'c1', customerName: '张伟', phone: '13805712034', storeId: 'east', storeName: '城东店', consultantId: 's1', consultantName: '赵敏',
  seriesId: 'yt-e5', modelId: 'e5-long', modelName: '远途E5 长续航版', demoVehicleId: 'd1', plate: '浙A5E710', slotStartAt: NOW + MS_PER_DAY,
  slotEndAt: NOW + MS_PER_DAY + MS_PER_HOUR, status: 'confirmed', note: '', reminderDueAt: null, lastRequestId: 'r', createdAt: NOW, updatedAt: NOW,
  steps: [{ status: 'pending', text: '预约试驾', actorName: '本人', at: NOW - MS_PER_HOUR }, { status: 'confirmed', text: '确认预约', actorName: '赵敏', at: NOW }],
};

test('bookings ahead stand first, the next one on top; an open one whose time has passed is past', () => {
  const groups = groupBookings([
    { ...booking, id: 'later', slotStartAt: NOW + 3 * MS_PER_DAY, slotEndAt: NOW + 3 * MS_PER_DAY + MS_PER_HOUR }, booking,
    { ...booking, id: 'missed', slotStartAt: NOW - MS_PER_DAY, slotEndAt: NOW - MS_PER_DAY + MS_PER_HOUR },
    { ...booking, id: 'cancelled', status: 'cancelled' },
  ], NOW);
  expect(groups.map((group) => [group.title, group.cards.map((card) => card.id)])).toEqual([['即将试驾', ['b1', 'later']], ['已结束', ['cancelled', 'missed']]]);
});

test('a confirmed drive reminds of the licence and names the host', () => {
  expect(toDriveHead(booking, NOW)).toMatchObject({ title: '试驾已确认', line: '请带好驾驶证，赵敏在店等您', time: '明天 10:00–11:00', canChange: true });
});

const times: readonly (readonly [sentence: string, daysAhead: number, words: string])[] = [
  ['a drive tomorrow', 1, '明天 10:00–11:00'], ['within the week', 3, '周六 11-28 10:00–11:00'], ['beyond it', 9, '周五 12-04 10:00–11:00'],
];
test.each(times)('%s is told by day and weekday', (_sentence, daysAhead, words) => {
  const slotStartAt = NOW + daysAhead * MS_PER_DAY;
  expect(driveTime({ slotStartAt, slotEndAt: slotStartAt + MS_PER_HOUR }, NOW)).toBe(words);
});

const stages = [['pending', 1], ['confirmed', 2], ['completed', 3]] as const;
test.each(stages)('a %s booking has reached %i stages', (status, reached) => {
  expect(toStages({ status }).filter((stage) => stage.isReached)).toHaveLength(reached);
});
test('a cancelled booking shows no stages', () => {
  expect(toStages({ status: 'cancelled' })).toEqual([]);
});

test('the latest step stands on top', () => {
  expect(toSteps(booking, NOW).map((step) => [step.title, step.tone])).toEqual([['确认预约', 'success'], ['预约试驾', 'brand']]);
});

test.each([['SLOT_TAKEN', true], ['SLOT_TOO_SOON', true], ['BOOKING_LIMIT_REACHED', false], ['NETWORK', false]])('%s makes the times stale: %s', (code, isStale) => {
  expect(makesSlotsStale(code)).toBe(isStale);
});
