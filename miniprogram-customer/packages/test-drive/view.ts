import { dayOf, formatClock, formatDay, formatFriendlyTime, weekdayLabel } from '@shared/core/time';
import { OPEN_BOOKING_STATUSES } from '@shared/domain/test-drive/rules';
import { TEST_DRIVE_STATUS_LABELS, type SlotDay, type TestDriveBooking, type TestDriveStatus } from '@shared/domain/test-drive/model';
import type { Choice } from '../../components/choice-chips/choice-chips';
import type { Tone } from '../../components/status-tag/status-tag';
import type { TimelineItem } from '../../components/timeline/timeline';
import { carColourPicture, carPicture } from '../../services/pictures';

const TONES: Record<TestDriveStatus, Tone> = { pending: 'warning', confirmed: 'success', completed: 'neutral', cancelled: 'neutral', noShow: 'neutral' };

/** A model with a demo vehicle, as the book page shows it. */
export interface DriveModel {
  modelId: string;
  seriesId: string;
  modelName: string;
  picture: string;
  plainPicture: string;
}

type ListedModel = Pick<DriveModel, 'modelId' | 'seriesId' | 'modelName'> & { colourId: string };

/** The demo vehicles of a store, in their own paint. */
export function toDriveModels(models: readonly ListedModel[]): DriveModel[] {
  return models.map(({ modelId, seriesId, modelName, colourId }) => ({
    modelId, seriesId, modelName, picture: carColourPicture(seriesId, colourId), plainPicture: carPicture(seriesId),
  }));
}

/** Which model to start with: the wanted one, else its series in another trim, else the first; empty when the store has none. */
export function startingModel(models: readonly DriveModel[], wanted: { modelId: string; seriesId: string }): string {
  const choice = models.find((model) => model.modelId === wanted.modelId) ?? models.find((model) => model.seriesId === wanted.seriesId) ?? models[0];
  return choice?.modelId ?? '';
}

/** A day of the strip. */
export interface DayView {
  on: string;
  /** 今天, 明天, 周三 */
  name: string;
  /** 11-25 */
  date: string;
  /** Why nothing can be booked; empty when something can. */
  reason: string;
  slots: { startAt: number; endAt: number; clock: string; free: string; isFree: boolean }[];
}

function reasonOf({ isClosed, slots }: SlotDay): string {
  if (isClosed) return '不开放';
  if (slots.length === 0) return '已截止';
  return slots.some((slot) => slot.freeCount > 0) ? '' : '约满';
}

/** The days at `now`. */
export function toDayViews(days: readonly SlotDay[], now: number): DayView[] {
  const today = dayOf(now);
  return days.map((day) => ({
    on: day.on, name: day.on === today || formatDay(day.on, now) === '明天' ? formatDay(day.on, now) : weekdayLabel(day.on), date: day.on.slice(5), reason: reasonOf(day),
    slots: day.slots.map(({ startAt, endAt, freeCount }) => ({
      startAt, endAt, clock: formatClock(startAt), free: freeCount > 0 ? `余 ${freeCount} 台` : '已约满', isFree: freeCount > 0,
    })),
  }));
}

/** The first day that still has a place, else the first day of the strip; empty without days. */
export function firstOpenDay(days: readonly DayView[]): string {
  return (days.find((day) => day.reason === '') ?? days[0])?.on ?? '';
}

/** A booking as a card. */
export interface BookingCard {
  id: string;
  modelName: string;
  picture: string;
  status: string;
  tone: Tone;
  /** 周三 11-25 10:00–11:00 */
  time: string;
  storeName: string;
  isAhead: boolean;
}

/** 明天 10:00–11:00, 周三 12-02 10:00–11:00: the weekday is told however far away the day is. */
export function driveTime({ slotStartAt, slotEndAt }: Pick<TestDriveBooking, 'slotStartAt' | 'slotEndAt'>, now: number): string {
  const on = dayOf(slotStartAt);
  const day = formatDay(on, now);
  const named = /^\d/.test(day) ? `${weekdayLabel(on)} ${day}` : day;
  return `${named} ${formatClock(slotStartAt)}–${formatClock(slotEndAt)}`;
}

/** Whether the customer can still move or cancel it. */
export function isOpen(booking: Pick<TestDriveBooking, 'status'>): boolean {
  return OPEN_BOOKING_STATUSES.includes(booking.status);
}

/** A card at `now`; a drive lies ahead until its end. */
export function toBookingCard(booking: TestDriveBooking, now: number): BookingCard {
  const { id, modelName, seriesId, status, storeName } = booking;
  return {
    id, modelName, picture: carPicture(seriesId), status: TEST_DRIVE_STATUS_LABELS[status], tone: TONES[status],
    time: driveTime(booking, now), storeName, isAhead: isOpen(booking) && booking.slotEndAt > now,
  };
}

/** Cards under their headings, the next drive first among those ahead, the latest first among those past. */
export interface BookingGroup {
  title: string;
  cards: BookingCard[];
}

/** Bookings split into ahead and past; an empty group is left out. */
export function groupBookings(bookings: readonly TestDriveBooking[], now: number): BookingGroup[] {
  const byStart = [...bookings].sort((a, b) => a.slotStartAt - b.slotStartAt).map((booking) => toBookingCard(booking, now));
  const groups = [
    { title: '即将试驾', cards: byStart.filter((card) => card.isAhead) },
    { title: '已结束', cards: byStart.filter((card) => !card.isAhead).reverse() },
  ];
  return groups.filter((group) => group.cards.length > 0);
}

/** The head of one booking. */
export interface DriveHead {
  title: string;
  line: string;
  status: string;
  tone: Tone;
  time: string;
  modelName: string;
  plate: string;
  picture: string;
  consultantName: string;
  canChange: boolean;
  /** A drive that happened leads to a price, one that did not to another try. */
  isCompleted: boolean;
}

const HEAD_WORDS: Record<TestDriveStatus, (consultantName: string) => { title: string; line: string }> = {
  pending: (name) => ({ title: '等待门店确认', line: `${name}确认后会第一时间通知您` }),
  confirmed: (name) => ({ title: '试驾已确认', line: `请带好驾驶证，${name}在店等您` }),
  completed: (name) => ({ title: '试驾已完成', line: `感谢到店，有任何疑问随时联系${name}` }),
  cancelled: () => ({ title: '预约已取消', line: '需要时可以随时重新预约' }),
  noShow: (name) => ({ title: '本次未能到店', line: `没关系，${name}可以为您重新安排时间` }),
};

/** The head at `now`. */
export function toDriveHead(booking: TestDriveBooking, now: number): DriveHead {
  const { status, consultantName, modelName, plate, seriesId } = booking;
  return {
    ...HEAD_WORDS[status](consultantName), status: TEST_DRIVE_STATUS_LABELS[status], tone: TONES[status], time: driveTime(booking, now),
    modelName, plate, picture: carPicture(seriesId), consultantName, canChange: isOpen(booking), isCompleted: status === 'completed',
  };
}

/** One stage of the way to the wheel. */
export interface DriveStage {
  name: string;
  isReached: boolean;
}

/** 提交预约 → 门店确认 → 到店试驾; a cancelled or missed drive shows no stages. */
export function toStages({ status }: Pick<TestDriveBooking, 'status'>): DriveStage[] {
  const reached = { pending: 1, confirmed: 2, completed: 3, cancelled: 0, noShow: 0 }[status];
  return reached === 0 ? [] : ['提交预约', '门店确认', '到店试驾'].map((name, index) => ({ name, isReached: index < reached }));
}

/** Everything that happened to a booking, the latest first. */
export function toSteps(booking: TestDriveBooking, now: number): TimelineItem[] {
  return booking.steps.map((step, index): TimelineItem => ({
    id: String(index), title: step.text, when: formatFriendlyTime(step.at, now), detail: step.actorName,
    tone: step.status === 'confirmed' || step.status === 'completed' ? 'success' : step.status === 'pending' ? 'brand' : 'neutral',
  })).reverse();
}

/** Why a drive is called off, as chips. */
export const CANCEL_REASONS: Choice[] = ['时间有变', '想换一款车', '已在别处试驾', '暂时不考虑'].map((label) => ({ id: label, label }));

/** Codes after which the times on the page are out of date. */
const STALE_CODES: ReadonlySet<string> = new Set([
  'SLOT_TAKEN', 'SLOT_IN_PAST', 'SLOT_TOO_SOON', 'SLOT_TOO_FAR', 'SLOT_NOT_OFFERED', 'OUTSIDE_BUSINESS_HOURS', 'STORE_CLOSED_THAT_DAY', 'NO_DEMO_VEHICLE',
]);

/** Whether a refusal means that the times must be read again. */
export function makesSlotsStale(code: string): boolean {
  return STALE_CODES.has(code);
}
