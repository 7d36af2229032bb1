import type { CustomerFile } from '@shared/contracts/desk';
import { formatAgo, formatFriendlyTime } from '@shared/core/time';
import { EVENT_LABELS, type CustomerEvent, type CustomerEventKind } from '@shared/domain/customer/model';
import { TASK_LABELS, type Task } from '@shared/domain/task/model';
import type { StaffCard, StaffRole } from '@shared/domain/staff/model';
import { SETTLED_ELSEWHERE } from '@shared/domain/task/model';
import { entriesFor } from '../../services/entries';
import { urls } from '../../services/urls';

/** The head of a customer's file. */
export interface HeadView {
  name: string;
  initial: string;
  isOwner: boolean;
  /** Masked, or that there is none. */
  phone: string;
  hasPhone: boolean;
  source: string;
  consultantId: string;
  consultant: string;
  seen: string;
  since: string;
}

/** An open task of this customer. */
export interface TaskRow {
  id: string;
  label: string;
  reason: string;
  when: string;
  isLate: boolean;
  url: string;
}

/** A button that leads to the customer's inquiry. */
export interface InquiryLink {
  text: string;
  url: string;
}

/** A line of the timeline, as `timeline` shows it, and the page behind it. */
export interface TouchView {
  id: string;
  at: number;
  title: string;
  detail: string;
  actor: string;
  tone: 'neutral' | 'brand' | 'success' | 'warning' | 'danger';
  /** Page it opens, or empty. */
  url: string;
}

const EVENT_TONES: Partial<Record<CustomerEventKind, TouchView['tone']>> = {
  inquiry: 'brand', question: 'brand', testDriveBooked: 'brand', application: 'brand', quote: 'success', testDriveCompleted: 'success',
  testDriveConfirmed: 'success', testDriveCancelled: 'warning', testDriveNoShow: 'warning', orderPaid: 'success', billPaid: 'success', redeemed: 'success',
  refundRequested: 'warning', redemptionUndone: 'warning',
};

const INQUIRY_KINDS: readonly CustomerEventKind[] = ['inquiry', 'question', 'quote'];

/** The page behind an event, and the place one must have to open it (see services/entries); null for whoever sees customers. */
type EventPage = readonly [page: (refId: string) => string, place: string | null];

const EVENT_PAGES: Partial<Record<CustomerEventKind, EventPage>> = {
  ...pagesOf(INQUIRY_KINDS, [urls.inquiry, null]),
  ...pagesOf(['testDriveBooked', 'testDriveConfirmed', 'testDriveRescheduled', 'testDriveCancelled', 'testDriveNoShow', 'testDriveCompleted'], [urls.testDrive, null]),
  ...pagesOf(['application', 'applicationAdvanced'], [urls.application, null]),
  ...pagesOf(['orderPlaced', 'orderPaid', 'orderClosed', 'orderShipped', 'orderCompleted'], [urls.order, 'orders']),
  ...pagesOf(['refundRequested', 'refundSettled'], [urls.refund, 'refunds']),
  ...pagesOf(['redeemed', 'redemptionUndone'], [urls.redemption, 'redemptions']),
  ...pagesOf(['billMade', 'billPaid'], [urls.bill, 'bills']),
};

function pagesOf(kinds: readonly CustomerEventKind[], page: EventPage): Partial<Record<CustomerEventKind, EventPage>> {
  return Object.fromEntries(kinds.map((kind) => [kind, page]));
}

/** The head of the file at `now`. */
export function toHead({ profile, consultant }: Pick<CustomerFile, 'profile' | 'consultant'>, now: number): HeadView {
  const { displayName: name, kind, maskedPhone, sourceText, lastSeenAt, createdAt } = profile;
  return {
    name, initial: name.slice(-1), isOwner: kind === 'owner', phone: maskedPhone ?? '未留手机号', hasPhone: maskedPhone !== null, source: sourceText,
    consultantId: consultant?.id ?? '', consultant: consultant?.name ?? '暂无', seen: formatAgo(lastSeenAt, now), since: formatFriendlyTime(createdAt, now),
  };
}

function taskUrl({ id, kind, refId, customerId }: Task): string {
  if (!SETTLED_ELSEWHERE.includes(kind) || refId === null) return urls.followUp(customerId, id);
  if (kind === 'answerInquiry') return urls.quote(refId);
  if (kind === 'answerQuestion') return urls.inquiry(refId);
  return kind === 'handleApplication' ? urls.application(refId) : urls.testDrive(refId);
}

/** An open task at `now`. */
export function toTaskRow(task: Task, now: number): TaskRow {
  const { id, kind, reason, dueAt } = task;
  const when = formatFriendlyTime(dueAt, now);
  return { id, label: TASK_LABELS[kind], reason, isLate: dueAt < now, when: dueAt < now ? `已逾期 · ${when}` : `${when} 前`, url: taskUrl(task) };
}

function eventUrl({ kind, refId }: CustomerEvent, roles: readonly StaffRole[]): string {
  const [page, place] = EVENT_PAGES[kind] ?? [];
  if (!page || refId === null) return '';
  return place === null || entriesFor(roles).some(({ id }) => id === place) ? page(refId) : '';
}

/** A line of the timeline, and its page where somebody with these roles may open it. */
export function toTouch(event: CustomerEvent, roles: readonly StaffRole[]): TouchView {
  const { id, at, kind, text, actorName } = event;
  return { id, at, title: EVENT_LABELS[kind], detail: text, actor: actorName, tone: EVENT_TONES[kind] ?? 'neutral', url: eventUrl(event, roles) };
}

/** Where the customer's inquiry is quoted: the one that waits first, else the newest; null when there never was one. */
export function inquiryLink(openTasks: readonly Task[], events: readonly CustomerEvent[]): InquiryLink | null {
  const waiting = openTasks.find(({ kind, refId }) => (kind === 'answerInquiry' || kind === 'answerQuestion') && refId !== null);
  if (waiting?.refId) return waiting.kind === 'answerInquiry' ? { text: '去报价', url: urls.quote(waiting.refId) } : { text: '去回复', url: urls.inquiry(waiting.refId) };
  const newest = events.find(({ kind, refId }) => INQUIRY_KINDS.includes(kind) && refId !== null);
  return newest?.refId ? { text: '查看询价', url: urls.inquiry(newest.refId) } : null;
}

/** Colleagues who can take a customer over, those on duty first; the one in charge is left out. */
export function takers(staff: readonly StaffCard[], currentId: string): { id: string; label: string; note: string }[] {
  return staff.filter(({ id, roles }) => id !== currentId && roles.includes('salesConsultant'))
    .sort((a, b) => Number(b.isOnDuty) - Number(a.isOnDuty))
    .map(({ id, name, isOnDuty }) => ({ id, label: name, note: isOnDuty ? '在岗' : '休息中' }));
}
