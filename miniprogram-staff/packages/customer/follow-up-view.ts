import type { CustomerFile } from '@shared/contracts/desk';
import { formatFriendlyTime } from '@shared/core/time';
import { refuseComplete } from '@shared/domain/task/rules';

/** Whom a contact is about, and which promise it keeps. */
export interface SubjectView {
  name: string;
  phone: string;
  /** Why the customer is contacted. */
  reason: string;
  deadline: string;
  isLate: boolean;
  /** Whether saving ends the task the page was opened with; a task that is over already leaves a plain record. */
  isForTask: boolean;
}

/** The head of the follow-up page at `now`; `taskId` is empty for a contact outside any task. */
export function toSubject({ profile, openTasks }: Pick<CustomerFile, 'profile' | 'openTasks'>, taskId: string, now: number): SubjectView {
  const who = { name: profile.displayName, phone: profile.maskedPhone ?? '未留手机号' };
  const task = openTasks.find(({ id }) => id === taskId);
  if (task && refuseComplete(task) === null) {
    const isLate = task.dueAt < now;
    const when = formatFriendlyTime(task.dueAt, now);
    return { ...who, reason: task.reason, deadline: isLate ? `已逾期 · ${when}` : `${when} 前`, isLate, isForTask: true };
  }
  const reason = taskId === '' ? '' : '原任务已处理，这次会记为一条新的跟进';
  return { ...who, reason, deadline: '', isLate: false, isForTask: false };
}
