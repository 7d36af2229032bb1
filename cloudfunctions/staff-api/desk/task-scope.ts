import type { Task } from '@shared/domain/task/model';
import { seesEveryone } from '@shared/domain/staff/rules';
import type { Filter } from '../../data/collection';
import { tasks } from '../../data/tasks';
import type { StaffActor } from '../../runtime/context';

/** Whose records a list shows. */
export type Whose = 'mine' | 'everyone';

/** Open tasks of the store worked in: one's own, or with `everyone` all of them where the role allows it. */
export function openTasksOf(actor: StaffActor, whose: Whose): Filter<Task> {
  const { storeId, id } = actor;
  return whose === 'everyone' && seesEveryone(actor.roles) ? { storeId, status: 'open' } : { storeId, staffId: id, status: 'open' };
}

/** A task this colleague may work on, open or not: one's own, or any of the store for managers. */
export async function reachableTask(actor: StaffActor, taskId: string): Promise<Task | null> {
  const task = await tasks.get(taskId);
  if (task?.storeId !== actor.storeId) return null;
  return task.staffId === actor.id || seesEveryone(actor.roles) ? task : null;
}
