import type { StaffActions } from '@shared/contracts/index';
import { tasks } from '../../data/tasks';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** Marks one's own tasks as seen; those of colleagues stay new for them, whoever looks. Answers how many of them are seen now. */
export const markSeen: Handler<StaffActions['workbench.markSeen']> = async ({ taskIds }, { actor, now }) => {
  const own = { storeId: actor.storeId, staffId: actor.id };
  await tasks.patchMany({ id: command.in(taskIds), ...own, status: 'open', seenAt: null }, { seenAt: now });
  const asked = await tasks.getMany(taskIds);
  return { seen: asked.filter((task) => task.storeId === own.storeId && task.staffId === own.staffId && task.seenAt !== null).length };
};
