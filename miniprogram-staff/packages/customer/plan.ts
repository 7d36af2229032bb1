import { addDays, atMinute, dayOf, formatClock, formatFriendlyTime } from '@shared/core/time';
import type { FollowUpOutcome } from '@shared/domain/task/model';
import type { Choice } from '../../components/choice-chips/choice-chips';

/** When to speak again: one of the quick answers, or a moment of one's own. */
export type PlanId = 'none' | 'tomorrow' | 'threeDays' | 'week' | 'own';

/** The quick answers of the follow-up page. */
export const PLAN_CHOICES: readonly (Choice & { id: PlanId })[] = [
  { id: 'tomorrow', label: '明天上午' }, { id: 'threeDays', label: '3 天后' }, { id: 'week', label: '下周' }, { id: 'own', label: '自选时间' },
  { id: 'none', label: '不安排' },
];

const DAYS_AHEAD: Partial<Record<PlanId, number>> = { tomorrow: 1, threeDays: 3, week: 7 };
const MORNING_MINUTE = 10 * 60;
const MINUTES_PER_HOUR = 60;

/** The instant a quick answer means, ten in the morning of its day; null for none and for a moment of one's own. */
export function plannedAt(plan: PlanId, now: number): number | null {
  const days = DAYS_AHEAD[plan];
  return days === undefined ? null : atMinute(addDays(dayOf(now), days), MORNING_MINUTE);
}

/** What the next contact is for, as the outcome suggests; the colleague may write another reason. */
export const NEXT_REASONS: Record<FollowUpOutcome, string> = {
  reached: '继续跟进购车意向', noAnswer: '上次未接通，再次联系', agreed: '到店前确认时间', notInterested: '回访意向变化',
};

/** An instant as the picker writes it, store time: `2026-05-18 10:00`. */
export function toPickerText(at: number): string {
  return `${dayOf(at)} ${formatClock(at)}`;
}

/** The instant the picker's text means in store time, wherever the phone is; null when it is no such text. */
export function fromPickerText(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const [, day = '', hours, minutes] = match;
  return atMinute(day, Number(hours) * MINUTES_PER_HOUR + Number(minutes));
}

/** What the page shows of a plan; `nextAt` is 0 and `nextText` empty when nothing is planned. */
export function toPlan(plan: PlanId, nextAt: number | null, now: number): { plan: PlanId; nextAt: number; nextText: string } {
  return { plan, nextAt: nextAt ?? 0, nextText: nextAt === null ? '' : formatFriendlyTime(nextAt, now) };
}
