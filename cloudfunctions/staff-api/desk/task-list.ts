import type { StaffActions } from '@shared/contracts/index';
import { tasks } from '../../data/tasks';
import type { Handler } from '../../runtime/dispatch';
import { openTasksOf } from './task-scope';

/** Open tasks by deadline, the latest promise last. */
export const listTasks: Handler<StaffActions['task.list']> = ({ whose, cursor }, { actor }) =>
  tasks.page({ filter: openTasksOf(actor, whose), sort: { field: 'dueAt', direction: 'asc' }, cursor });
