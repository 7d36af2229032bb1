import type { Workbench } from '@shared/contracts/desk';
import { minuteOfDay } from '@shared/core/time';
import type { StaffProfile } from '@shared/domain/session/model';
import { TASK_GROUP_LABELS, TASK_LABELS, type Task, type TaskGroup, type TaskKind } from '@shared/domain/task/model';
import { seesEveryone } from '@shared/domain/staff/rules';
import type { SegmentOption } from '../../components/segment/segment';
import { entriesFor, worksInSales, type Entry } from '../../services/entries';
import { urls } from '../../services/urls';

/** Whose tasks the workbench shows. */
export type Whose = 'mine' | 'everyone';

/** A task as its card shows it. */
export interface TaskCardView {
  id: string;
  customerId: string;
  customerName: string;
  tag: string;
  reason: string;
  /** Who owes it, in the list of the whole store. */
  note: string;
  dueAt: number;
  actionText: string;
  actionUrl: string;
}

/** One stretch of the workbench. */
export interface GroupView {
  id: TaskGroup;
  title: string;
  count: number;
  cards: TaskCardView[];
  /** Tasks beyond the cards. */
  hiddenCount: number;
}

/** A figure at the top that leads to what it counts; an empty address leads nowhere. */
export interface Counter {
  id: string;
  label: string;
  value: number;
  url: string;
  isLate: boolean;
}

/** Who works where, and whether they take customers now. */
export interface HeadView {
  greeting: string;
  storeName: string;
  canSwitchStore: boolean;
  isOnDuty: boolean;
}

const GROUP_ORDER: readonly TaskGroup[] = ['overdue', 'today', 'fresh', 'later'];

const ACTION_TEXTS: Record<TaskKind, string> = {
  answerInquiry: '去报价', answerQuestion: '去回复', confirmTestDrive: '去确认', hostTestDrive: '去接待', handleApplication: '去处理',
  followUpTestDrive: '去回访', callNoShow: '去联系', welcomeCustomer: '打招呼', followUp: '去跟进',
};

/** Pages that settle what stands behind a task; the other kinds end with a follow-up record. */
const SETTLING_PAGES: Partial<Record<TaskKind, (refId: string) => string>> = {
  answerInquiry: urls.quote, answerQuestion: urls.inquiry, confirmTestDrive: urls.testDrive, hostTestDrive: urls.testDrive,
  handleApplication: urls.application,
};

const MORNING_ENDS = 11 * 60;
const NOON_ENDS = 13 * 60;
const AFTERNOON_ENDS = 18 * 60;

/** Address of the page whose button settles a task. */
export function settlingUrl({ kind, refId, customerId, id }: Pick<Task, 'kind' | 'refId' | 'customerId' | 'id'>): string {
  const page = SETTLING_PAGES[kind];
  return page && refId !== null ? page(refId) : urls.followUp(customerId, id);
}

/** A task's card. */
export function toTaskCard(task: Task, isNamed: boolean): TaskCardView {
  const { id, kind, customerId, customerName, reason, dueAt, staffName } = task;
  return {
    id, customerId, customerName, reason, dueAt, tag: TASK_LABELS[kind], note: isNamed ? `${staffName} 负责` : '', actionText: ACTION_TEXTS[kind],
    actionUrl: settlingUrl(task),
  };
}

/** The groups that hold something, late ones first. */
export function toGroups({ groups }: Pick<Workbench, 'groups'>, whose: Whose): GroupView[] {
  return GROUP_ORDER.filter((id) => groups[id].count > 0).map((id) => {
    const { tasks, count } = groups[id];
    return { id, title: TASK_GROUP_LABELS[id], count, cards: tasks.map((task) => toTaskCard(task, whose === 'everyone')), hiddenCount: Math.max(0, count - tasks.length) };
  });
}

/** Tasks of one's own that are shown as new and can be marked as seen. */
export function freshIds({ groups }: Pick<Workbench, 'groups'>, staffId: string): string[] {
  return groups.fresh.tasks.filter((task) => task.staffId === staffId).map(({ id }) => id);
}

/** The figures beside the tasks; whoever does not sell sees their own day. */
export function toCounters({ groups, waitingInquiries, drivesToday, unreadCount }: Workbench, roles: StaffProfile['roles']): Counter[] {
  const late: Counter = { id: 'overdue', label: '超时', value: groups.overdue.count, url: '', isLate: groups.overdue.count > 0 };
  if (worksInSales(roles)) {
    return [
      { id: 'inquiries', label: '待回复询价', value: waitingInquiries, url: urls.inquiries, isLate: false },
      { id: 'drives', label: '今日试驾', value: drivesToday, url: urls.testDriveDay(), isLate: false },
      late,
    ];
  }
  return [
    { id: 'today', label: '今天到期', value: groups.today.count, url: '', isLate: false },
    { id: 'unread', label: '未读消息', value: unreadCount, url: urls.messages, isLate: false },
    late,
  ];
}

function partOfDay(now: number): string {
  const minute = minuteOfDay(now);
  if (minute < MORNING_ENDS) return '早上好';
  if (minute < NOON_ENDS) return '中午好';
  return minute < AFTERNOON_ENDS ? '下午好' : '晚上好';
}

/** The head of the workbench. */
export function toHead({ name, storeId, stores, isOnDuty }: StaffProfile, now: number): HeadView {
  const store = stores.find(({ id }) => id === storeId);
  return { greeting: `${partOfDay(now)}，${name}`, storeName: store?.shortName ?? '', canSwitchStore: stores.length > 1, isOnDuty };
}

const WHOSE_OPTIONS: readonly SegmentOption[] = [{ value: 'mine', label: '我的' }, { value: 'everyone', label: '全店' }];

/** Everything of the workbench that a person sees. */
export interface DeskView {
  head: HeadView;
  groups: GroupView[];
  counters: Counter[];
  entries: Entry[];
  /** Empty for those who see only their own tasks. */
  whoseOptions: SegmentOption[];
  isReminderOffered: boolean;
  now: number;
}

/** The workbench of one person. */
export function toDesk(workbench: Workbench, profile: StaffProfile, { whose, now }: { whose: Whose; now: number }): DeskView {
  const { roles } = profile;
  return {
    head: toHead(profile, now), groups: toGroups(workbench, whose), counters: toCounters(workbench, roles), entries: entriesFor(roles),
    whoseOptions: seesEveryone(roles) ? [...WHOSE_OPTIONS] : [], isReminderOffered: worksInSales(roles), now,
  };
}
