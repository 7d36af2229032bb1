import type { StaffActions } from '@shared/contracts/index';
import { tasks } from '../../data/tasks';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/**
 * Marks one's own tasks as seen; those of colleagues stay new for them, whoever looks. Answers how many were new, so a repeated call
 * answers 0.
 */
export const markSeen: Handler<StaffActions['workbench.markSeen']> = async ({ taskIds }, { actor, now }) => ({
  seen: await tasks.patchMany(
    { id: command.in(taskIds), storeId: actor.storeId, staffId: actor.id, status: 'open', seenAt: null },
    { seenAt: now },
  ),
});
