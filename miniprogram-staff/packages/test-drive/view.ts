import type { Fact } from '../../components/fact-list/fact-list';
import type { Tone } from '../../components/status-tag/status-tag';
import type { TimelineItem } from '../../components/timeline/timeline';
import { addDays, dayOf, formatAgo, formatClock, formatDay, weekdayLabel } from '@shared/core/time';
import { TEST_DRIVE_STATUS_LABELS, type SlotDay, type TestDriveBooking, type TestDriveStatus } from '@shared/domain/test-drive/model';
import { refuseTransition } from '@shared/domain/test-drive/rules';
import { carPicture } from '../../services/pictures';

const STATUS_TONES: Record<TestDriveStatus, Tone> = { pending: 'warning', confirmed: 'brand', completed: 'success', cancelled: 'neutral', noShow: 'danger' };
const DAYS_BEFORE = 3;
const STRIP_LENGTH = 7;

/** A day of the strip. */
export interface StripDay {
  on: string;
  weekday: string;
  date: string;
  isToday: boolean;
}

/** The week around a day: three days before it, three after. */
export function toStrip(on: string, now: number): StripDay[] {
  return Array.from({ length: STRIP_LENGTH }, (_, index) => addDays(on, index - DAYS_BEFORE)).map((day) => ({
    on: day, weekday: day === dayOf(now) ? '今天' : weekdayLabel(day), date: String(Number(day.slice(8))), isToday: day === dayOf(now),
  }));
}

/** The day in words, year only when it is another one: `今天 · 11月22日 周日`. */
export function toDayTitle(on: string, now: number): string {
  const [year = '', month = '', date = ''] = on.split('-');
  const written = `${Number(month)}月${Number(date)}日 ${weekdayLabel(on)}`;
  const near = formatDay(on, now);
  if (/^[今明昨]/.test(near)) return `${near} · ${written}`;
  return year === dayOf(now).slice(0, 4) ? written : `${year}年${written}`;
}

/** A drive in the day's list. */
export interface DriveRow {
  id: string;
  start: string;
  end: string;
  customerName: string;
  modelName: string;
  plate: string;
  consultantName: string;
  status: string;
  statusTone: Tone;
  /** Cancelled or missed: printed quietly. */
  isQuiet: boolean;
}

/** A drive as the day's list shows it. */
export function toDriveRow(booking: TestDriveBooking): DriveRow {
  const { id, customerName, modelName, plate, consultantName, status } = booking;
  return {
    id, customerName: customerName || '微信客户', modelName, plate: toPlateText(plate), consultantName, status: TEST_DRIVE_STATUS_LABELS[status],
    statusTone: STATUS_TONES[status], start: formatClock(booking.slotStartAt), end: formatClock(booking.slotEndAt), isQuiet: status === 'cancelled' || status === 'noShow',
  };
}

/** `浙A·5X168`, as a plate is read. */
export function toPlateText(plate: string): string {
  return plate.length < 3 ? plate : `${plate.slice(0, 2)}·${plate.slice(2)}`;
}

/** What staff can do with a drive now. */
export type DriveAction = 'confirm' | 'reschedule' | 'cancel' | 'complete' | 'noShow';

/** Which actions a drive's state and time allow. A drive whose time has come is no longer confirmed: it is completed or missed. */
export function actionsOf(booking: Pick<TestDriveBooking, 'status' | 'slotStartAt'>, now: number): Record<DriveAction, boolean> {
  const can = (to: TestDriveStatus): boolean => refuseTransition(booking, to, now) === null;
  return {
    confirm: booking.status === 'pending' && now < booking.slotStartAt, reschedule: can('confirmed'), cancel: can('cancelled'), complete: can('completed'), noShow: can('noShow'),
  };
}

/** A drive at its own page. */
export interface DriveView {
  customerId: string;
  customerName: string;
  /** Digits to call. */
  phone: string;
  /** `138 0571 6821` */
  phoneText: string;
  picture: string;
  modelName: string;
  when: string;
  status: string;
  statusTone: Tone;
  facts: Fact[];
  actions: Record<DriveAction, boolean>;
  steps: TimelineItem[];
}

/** A drive as its page shows it; steps newest first. */
export function toDriveView(booking: TestDriveBooking, now: number): DriveView {
  const { customerId, customerName, phone, modelName, status, slotStartAt, slotEndAt } = booking;
  return {
    customerId, customerName: customerName || '微信客户', phone, phoneText: phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3'), modelName,
    picture: carPicture(booking.seriesId), when: `${formatDay(dayOf(slotStartAt), now)} ${formatClock(slotStartAt)}-${formatClock(slotEndAt)}`,
    status: TEST_DRIVE_STATUS_LABELS[status], statusTone: STATUS_TONES[status], actions: actionsOf(booking, now),
    facts: [
      { label: '试驾车', value: toPlateText(booking.plate), isStrong: true }, { label: '门店', value: booking.storeName }, { label: '接待顾问', value: booking.consultantName },
      { label: '提交时间', value: formatAgo(booking.createdAt, now) }, ...(booking.note === '' ? [] : [{ label: '客户备注', value: booking.note }]),
    ],
    steps: booking.steps.map((step, index): TimelineItem => ({
      id: String(index), at: step.at, title: step.text, actor: step.actorName, tone: stepTone(step.status),
    })).reverse(),
  };
}

function stepTone(status: TestDriveStatus): NonNullable<TimelineItem['tone']> {
  const tone = STATUS_TONES[status];
  return tone === 'promotion' ? 'brand' : tone;
}

/** A day to move a drive to, with its times. */
export interface SlotDayView {
  on: string;
  label: string;
  slots: { startAt: number; label: string; isFull: boolean }[];
}

/** Days that still have times; full times are shown but cannot be chosen. */
export function toSlotDays(days: readonly SlotDay[], now: number): SlotDayView[] {
  return days.filter((day) => !day.isClosed && day.slots.length > 0).map(({ on, slots }) => ({
    on, label: formatDay(on, now), slots: slots.map(({ startAt, freeCount }) => ({ startAt, label: formatClock(startAt), isFull: freeCount === 0 })),
  }));
}
