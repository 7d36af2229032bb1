import type { Choice } from '../../components/choice-chips/choice-chips';
import { formatYuan } from '@shared/core/money';
import { addDays, dayOf, daysBetween, formatDay, type DayOn } from '@shared/core/time';
import { REDEMPTION_SUBJECT_LABELS, type RedemptionStatistics } from '@shared/domain/redemption/model';

/** Days, both ends included. */
export interface Span {
  from: DayOn;
  to: DayOn;
}

/** The longest span there are figures for. */
export const LONGEST_SPAN_DAYS = 31;
const LABELLED_BARS = 7;
const PERCENT = 100;
/** A day with anything at all is seen. */
const LOWEST_BAR_PERCENT = 4;

/** The usual spans; the last one is chosen by its days. */
export const SPAN_CHOICES: Choice[] = [{ id: '1', label: '今天' }, { id: '7', label: '近7天' }, { id: '30', label: '近30天' }, { id: 'own', label: '自选' }];

/** The last `days` days up to today. */
export function spanOf(days: number, now: number): Span {
  const to = dayOf(now);
  return { from: addDays(to, 1 - days), to };
}

/** A span with one end moved; the other follows so that it stays in order and not too long. */
export function moveEnd(span: Span, end: 'from' | 'to', on: DayOn): Span {
  const { from, to } = end === 'from' ? { ...span, from: on } : { ...span, to: on };
  const isTooLong = daysBetween(from, to) >= LONGEST_SPAN_DAYS;
  if (end === 'from') {
    if (to < from) return { from, to: from };
    return isTooLong ? { from, to: addDays(from, LONGEST_SPAN_DAYS - 1) } : { from, to };
  }
  if (to < from) return { from: to, to };
  return isTooLong ? { from: addDays(to, 1 - LONGEST_SPAN_DAYS), to } : { from, to };
}

/** A column of the days. */
export interface DayBar {
  on: DayOn;
  count: number;
  /** Height, whole percent of the highest. */
  percent: number;
  /** Under the column; empty where there is no room. */
  label: string;
  spoken: string;
}

/** A line with its share. */
export interface ShareRow {
  id: string;
  label: string;
  value: string;
  note: string;
  percent: number;
}

/** What the page shows of a span. */
export interface StatisticsView {
  count: number;
  value: string;
  undoneCount: number;
  days: DayBar[];
  subjects: ShareRow[];
  clerks: ShareRow[];
  titles: ShareRow[];
}

/** The figures of a span. Days without any are columns as well. */
export function toStatisticsView(statistics: RedemptionStatistics, span: Span, now: number): StatisticsView {
  const { count, valueFen, undoneCount, bySubject, byClerk, byTitle } = statistics;
  return {
    count, value: formatYuan(valueFen), undoneCount, days: toDays(statistics.byDay, span, now),
    subjects: toShares(bySubject.map((row) => ({ ...row, id: row.subject, label: REDEMPTION_SUBJECT_LABELS[row.subject] }))),
    clerks: toShares(byClerk.map((row) => ({ ...row, id: row.clerkId, label: row.clerkName }))),
    titles: toShares(byTitle.map((row) => ({ ...row, id: row.title, label: row.title }))),
  };
}

function toDays(byDay: RedemptionStatistics['byDay'], { from, to }: Span, now: number): DayBar[] {
  const counts = new Map(byDay.map(({ on, count }) => [on, count]));
  const length = daysBetween(from, to) + 1;
  const highest = Math.max(1, ...counts.values());
  return Array.from({ length }, (_, index) => {
    const on = addDays(from, index);
    const count = counts.get(on) ?? 0;
    const isLabelled = length <= LABELLED_BARS || index === 0 || index === length - 1 || index === Math.floor(length / 2);
    const percent = count === 0 ? 0 : Math.max(LOWEST_BAR_PERCENT, Math.round((count / highest) * PERCENT));
    return { on, count, percent, label: isLabelled ? on.slice(5) : '', spoken: `${formatDay(on, now)} ${count} 笔` };
  });
}

interface Counted {
  id: string;
  label: string;
  count: number;
  valueFen?: number;
}

/** The most first; a bar is the share of the highest. */
function toShares(rows: readonly Counted[]): ShareRow[] {
  const highest = Math.max(1, ...rows.map(({ count }) => count));
  return rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count).map(({ id, label, count, valueFen = 0 }) => ({
    id, label, value: `${count} 笔`, note: valueFen > 0 ? formatYuan(valueFen) : '', percent: Math.round((count / highest) * PERCENT),
  }));
}
