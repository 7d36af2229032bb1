import { atMinute } from '@shared/core/time';
import type { TestDriveBooking, TestDriveStatus } from '@shared/domain/test-drive/model';
import { actionsOf, toDayTitle, toDriveView, toPlateText, toSlotDays, toStrip, type DriveAction } from './view';

const NOW = atMinute('2026-05-18', 10 * 60);
const SOON = NOW + 3_600_000;
const EARLIER = NOW - 3_600_000;

const rows: readonly (readonly [sentence: string, status: TestDriveStatus, slotStartAt: number, actions: DriveAction[]])[] = [
  ['a wish ahead can be confirmed, moved and cancelled', 'pending', SOON, ['confirm', 'reschedule', 'cancel']],
  ['a confirmed drive ahead can be moved and cancelled', 'confirmed', SOON, ['reschedule', 'cancel']],
  ['a drive whose time has come can be completed or missed', 'confirmed', EARLIER, ['reschedule', 'cancel', 'complete', 'noShow']],
  ['a wish whose time has come is no longer confirmed', 'pending', EARLIER, ['reschedule', 'cancel', 'complete', 'noShow']],
  ['the start itself counts as come', 'confirmed', NOW, ['reschedule', 'cancel', 'complete', 'noShow']],
  ['a completed drive is history', 'completed', EARLIER, []],
  ['a cancelled drive is history', 'cancelled', SOON, []],
  ['a missed drive is history', 'noShow', EARLIER, []],
];

test.each(rows)('%s', (_sentence, status, slotStartAt, actions) => {
  const allowed = Object.entries(actionsOf({ status, slotStartAt }, NOW)).filter(([, isAllowed]) => isAllowed).map(([action]) => action);
  expect(allowed).toEqual(actions);
});

test('the strip shows three days before and after, today by name', () => {
  expect(toStrip('2026-05-20', NOW).map((day) => `${day.weekday}${day.date}`)).toEqual(['周日17', '今天18', '周二19', '周三20', '周四21', '周五22', '周六23']);
});

const titles: readonly (readonly [sentence: string, on: string, title: string])[] = [
  ['today is named', '2026-05-18', '今天 · 5月18日 周一'],
  ['a day of this year has no year', '2026-06-01', '6月1日 周一'],
  ['a day of another year has it', '2025-12-31', '2025年12月31日 周三'],
];

test.each(titles)('%s', (_sentence, on, title) => {
  expect(toDayTitle(on, NOW)).toBe(title);
});

test('a plate is read with its dot', () => {
  expect([toPlateText('浙A5X168'), toPlateText('')]).toEqual(['浙A·5X168', '']);
});

test('closed days and days without times are left out, full times are marked', () => {
  const slot = { startAt: SOON, endAt: SOON + 1, freeCount: 0 };
  expect(toSlotDays([{ on: '2026-05-18', isClosed: false, slots: [slot] }, { on: '2026-05-19', isClosed: true, slots: [] }, { on: '2026-05-20', isClosed: false, slots: [] }], NOW))
    .toEqual([{ on: '2026-05-18', label: '今天', slots: [{ startAt: SOON, label: '11:00', isFull: true }] }]);
});

test('the page shows the number to call and the newest step first', () => {
  const booking: TestDriveBooking = {
    id: 'b1', customerId: 'c1', customerName: '田亮', phone: '13805713295', storeId: 'east', storeName: '城东店', consultantId: 's1', consultantName: '王磊', seriesId: 'yt-x3',
    modelId: 'm1', modelName: '远途X3', demoVehicleId: 'v1', plate: '浙A3X909', slotStartAt: SOON, slotEndAt: SOON + 3_600_000, status: 'confirmed', note: '带家人', reminderDueAt: null,
    steps: [{ status: 'pending', text: '提交预约', actorName: '本人', at: EARLIER }, { status: 'confirmed', text: '已确认', actorName: '王磊', at: NOW }],
    lastRequestId: 'r', createdAt: EARLIER, updatedAt: NOW,
  };
  const view = toDriveView(booking, NOW);
  expect(view).toMatchObject({ when: '今天 11:00-12:00', phoneText: '138 0571 3295', status: '已确认' });
  expect(view.steps.map((step) => step.title)).toEqual(['已确认', '提交预约']);
  expect(view.facts.at(-1)).toEqual({ label: '客户备注', value: '带家人' });
});
