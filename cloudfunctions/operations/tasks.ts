import { taskId } from '@shared/domain/task/rules';
import type { Task, TaskKind } from '@shared/domain/task/model';
import { tasks } from '../data/tasks';

/** A promise to put on a desk. */
export interface TaskToOpen extends Omit<Task, 'id' | 'status' | 'createdAt' | 'doneAt' | 'seenAt' | 'escalatedAt'> {
  /** What the promise comes from: an inquiry, a booking, a request. With the kind it makes the id. */
  sourceId: string;
}

/** Puts a task on a desk; the same kind and source twice is one task. */
export async function openTask({ sourceId, ...wanted }: TaskToOpen, now: number): Promise<Task> {
  const task: Task = {
    id: taskId(wanted.kind, sourceId), ...wanted, status: 'open', createdAt: now, doneAt: null, seenAt: null, escalatedAt: null,
  };
  const isNew = await tasks.insert(task);
  return isNew ? task : ((await tasks.get(task.id)) ?? task);
}

/** Takes back a task whose cause is gone. */
export async function dropTask(kind: TaskKind, sourceId: string, now: number): Promise<void> {
  await tasks.patchIf(taskId(kind, sourceId), { status: 'open' }, { status: 'dropped', doneAt: now });
}
