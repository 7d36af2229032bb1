import type { StaffActions } from '@shared/contracts/index';
import { refuseComplete } from '@shared/domain/task/rules';
import { tasks } from '../../data/tasks';
import { makeOnce } from '../../operations/repetition';
import type { Handler } from '../../runtime/dispatch';
import { draftContact, findContact, recordContact, writeContact } from './contact';
import { reachableTask } from './task-scope';

/**
 * Ends a task with what was said and plans the next contact. Task, record and next task are written together; a repeated request finds
 * its record and answers the same, also when the next date has come meanwhile.
 */
export const completeTask: Handler<StaffActions['task.complete']> = async (input, { actor, now, fail }) => {
  const task = await reachableTask(actor, input.taskId);
  if (!task) return fail('TASK_NOT_FOUND');
  const contact = await makeOnce(() => findContact(actor, input.requestId), async () => {
    if (input.next && input.next.dueAt <= now) return fail('NEXT_PLAN_IN_PAST');
    const drafted = draftContact(actor, { ...task, taskId: task.id }, { input, now });
    await writeContact(drafted, {
      taskId: task.id,
      check: (current) => {
        const refusal = current ? refuseComplete(current) : 'TASK_NOT_FOUND';
        if (refusal) fail(refusal);
      },
    });
    return drafted;
  });
  await recordContact(contact);
  return { task: (await tasks.get(task.id)) ?? task, ...contact };
};
