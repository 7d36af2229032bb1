import type { TaskKind } from '@shared/domain/task/model';
import { tasks } from '../data/tasks';

/** Tasks that come from one inquiry, booking or application. */
export interface TasksBehind {
  customerId: string;
  refId: string;
  kinds: readonly TaskKind[];
  /** Later ones are left alone: they belong to something that happened afterwards. */
  openedUntil: number;
  /** The one task that stays, or null. */
  exceptId: string | null;
}

/** A customer's open tasks are few. */
const MOST_TASKS = 100;

/** Ends open tasks whose cause has been settled, or is gone. Repeating it changes nothing. */
export async function endTasksBehind(wanted: TasksBehind, status: 'done' | 'dropped', now: number): Promise<void> {
  const { customerId, refId, kinds, openedUntil, exceptId } = wanted;
  const open = await tasks.find({ filter: { customerId, status: 'open' }, limit: MOST_TASKS });
  const ended = open.filter((task) => task.refId === refId && kinds.includes(task.kind) && task.createdAt <= openedUntil && task.id !== exceptId);
  for (const task of ended) await tasks.patchIf(task.id, { status: 'open' }, { status, doneAt: now });
}
