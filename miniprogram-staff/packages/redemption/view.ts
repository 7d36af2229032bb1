import type { Fact } from '../../components/fact-list/fact-list';
import type { ListTab } from '../../components/list-tabs/list-tabs';
import type { SegmentOption } from '../../components/segment/segment';
import type { Tone } from '../../components/status-tag/status-tag';
import { formatYuan } from '@shared/core/money';
import { MS_PER_MINUTE, formatDay, formatFriendlyTime, isDay } from '@shared/core/time';
import { groupDigits } from '@shared/domain/redemption/code-text';
import {
  REDEMPTION_STATUS_LABELS, REDEMPTION_SUBJECTS, REDEMPTION_SUBJECT_LABELS, type Redemption, type RedemptionStatus, type RedemptionSubject,
} from '@shared/domain/redemption/model';
import { managesRedemptions } from '@shared/domain/redemption/rules';
import type { StaffRole } from '@shared/domain/staff/model';

/** Whose write-offs the log shows. */
export type LogScope = 'mine' | 'store';

/** Every kind of thing, after all of them. */
export const SUBJECT_TABS: ListTab[] = [{ id: '', label: '全部' }, ...REDEMPTION_SUBJECTS.map((id) => ({ id, label: REDEMPTION_SUBJECT_LABELS[id] }))];

/** The kind behind a tab, null for all. */
export function subjectOf(tab: string): RedemptionSubject | null {
  return REDEMPTION_SUBJECTS.find((subject) => subject === tab) ?? null;
}

/** Whose write-offs a role may choose to see; managers start with the store's. */
export function logScopes(roles: readonly StaffRole[]): { scopes: SegmentOption[]; scopeId: LogScope } {
  if (!managesRedemptions(roles)) return { scopes: [], scopeId: 'mine' };
  return { scopes: [{ value: 'mine', label: '我的' }, { value: 'store', label: '全店' }], scopeId: 'store' };
}

/** What a figure narrows the log to: one clerk, some days, or both. */
export interface LogLimit {
  clerkId: string | null;
  days: { from: string; to: string } | null;
}

/** The limit in the address of the page, null when there is none. */
export function limitOf({ clerkId = '', from = '', to = '' }: { clerkId?: string; from?: string; to?: string }): LogLimit | null {
  const days = isDay(from) && isDay(to) ? { from, to } : null;
  return clerkId === '' && !days ? null : { clerkId: clerkId === '' ? null : clerkId, days };
}

/** The limit in words; the clerk is named once a row shows who it is. */
export function limitText({ clerkId, days }: LogLimit, rows: readonly Pick<RowView, 'clerk'>[], now: number): string {
  const span = days && (days.from === days.to ? formatDay(days.from, now) : `${formatDay(days.from, now)} 至 ${formatDay(days.to, now)}`);
  const clerk = clerkId === null ? null : `${rows[0]?.clerk ?? '这位同事'}的核销`;
  return [clerk, span].filter((part) => part !== null).join(' · ');
}

const STATUS_TONES: Record<RedemptionStatus, Tone> = { pending: 'warning', done: 'success', undone: 'neutral', failed: 'danger' };
/** A scan this much older than its write-off was made without network. */
const LATE_MS = MS_PER_MINUTE;

/** A write-off in the log. */
export interface RowView {
  id: string;
  title: string;
  subject: string;
  customer: string;
  clerk: string;
  when: string;
  value: string;
  /** Empty for the plain case. */
  status: string;
  statusTone: Tone;
}

/** A row of the log. */
export function toRow(redemption: Redemption, now: number): RowView {
  const { id, title, subject, customerName, clerkName, at, valueFen, status } = redemption;
  return {
    id, title, subject: REDEMPTION_SUBJECT_LABELS[subject], customer: customerName || '微信客户', clerk: clerkName, when: formatFriendlyTime(at, now),
    value: valueFen > 0 ? formatYuan(valueFen) : '', status: status === 'done' ? '' : REDEMPTION_STATUS_LABELS[status], statusTone: STATUS_TONES[status],
  };
}

/** A write-off on its own page. */
export interface RedemptionView {
  title: string;
  subject: string;
  status: string;
  statusTone: Tone;
  contents: string[];
  value: string;
  facts: Fact[];
  undoFacts: Fact[];
  /** Until when it can be taken back, epoch ms; 0 when it no longer can. */
  undoUntil: number;
  undoText: string;
}

/** A write-off with how long it can still be taken back. */
export function toRedemptionView(redemption: Redemption, undoUntil: number, now: number): RedemptionView {
  const { title, subject, status, contents, customerName, maskedPhone, clerkName, scannedAt, at, code, valueFen } = redemption;
  const canUndo = status === 'done' && now < undoUntil;
  return {
    title, subject: REDEMPTION_SUBJECT_LABELS[subject], status: REDEMPTION_STATUS_LABELS[status], statusTone: STATUS_TONES[status], contents,
    value: valueFen > 0 ? formatYuan(valueFen) : '',
    facts: [
      { label: '客户', value: customerName || '微信客户', isStrong: true },
      ...(maskedPhone === null ? [] : [{ label: '手机', value: maskedPhone }]),
      { label: '核销人', value: clerkName },
      { label: '核销时间', value: formatFriendlyTime(at, now) },
      ...(at - scannedAt > LATE_MS ? [{ label: '扫码时间', value: `${formatFriendlyTime(scannedAt, now)}（无网络时暂存）` }] : []),
      { label: '核销码', value: groupDigits(code) },
    ],
    undoFacts: toUndoFacts(redemption, now), undoUntil: canUndo ? undoUntil : 0,
    undoText: canUndo ? `核错了？请经理在 ${formatFriendlyTime(undoUntil, now)} 前撤销` : '',
  };
}

function toUndoFacts({ undoneByName, undoneAt, undoReason }: Redemption, now: number): Fact[] {
  if (undoneAt === null) return [];
  return [
    { label: '撤销人', value: undoneByName ?? '' }, { label: '撤销时间', value: formatFriendlyTime(undoneAt, now) }, { label: '撤销原因', value: undoReason },
  ];
}
