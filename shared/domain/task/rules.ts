import { dayOf } from '@shared/core/time';
import { SETTLED_ELSEWHERE, type Task, type TaskGroup, type TaskKind } from './model';

/** Id of the task one cause makes at most once. */
export function taskId(kind: TaskKind, sourceId: string): string {
  return `${kind}.${sourceId}`;
}

/** Where a task stands on the workbench: late first, then what was never seen, then what today still asks for. */
export function groupOf(task: Pick<Task, 'dueAt' | 'seenAt'>, now: number): TaskGroup {
  if (task.dueAt < now) return 'overdue';
  if (task.seenAt === null) return 'fresh';
  return dayOf(task.dueAt) === dayOf(now) ? 'today' : 'later';
}

/** Why a task cannot be ended by a follow-up record, or null. */
export function refuseComplete(task: Pick<Task, 'kind' | 'status'>): 'TASK_CLOSED' | 'TASK_SETTLED_ELSEWHERE' | null {
  if (task.status !== 'open') return 'TASK_CLOSED';
  return SETTLED_ELSEWHERE.includes(task.kind) ? 'TASK_SETTLED_ELSEWHERE' : null;
}
