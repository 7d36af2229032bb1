import { formatDateTime } from '@shared/core/time';
import type { StaffMember } from '@shared/domain/staff/model';
import { TASK_LABELS, type Task } from '@shared/domain/task/model';
import { staffMembers } from '../data/staff-members';
import { tasks } from '../data/tasks';
import { notify } from '../operations/notify';
import { taskPage } from '../operations/pages';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Tells the colleague and the store's sales managers that a promise is late, once per task. */
export const escalateLateTasks: Job = {
  name: 'escalateLateTasks',
  everyMinutes: 1,
  async run(now) {
    const late = await tasks.find({
      filter: { status: 'open', escalatedAt: null, dueAt: command.lt(now) }, sort: { field: 'dueAt', direction: 'asc' }, limit: MOST_PER_RUN,
    });
    const managersOf = rememberManagers();
    await eachOf(late, async (task) => {
      const recipients = new Set([task.staffId, ...(await managersOf(task.storeId)).map((manager) => manager.id)]);
      for (const recipientId of recipients) await tell(task, recipientId, now);
      await tasks.patchIf(task.id, { escalatedAt: null }, { escalatedAt: now });
    });
    return late.length;
  },
};

/** Sales managers by store, read once per run. */
function rememberManagers(): (storeId: string) => Promise<StaffMember[]> {
  const known = new Map<string, Promise<StaffMember[]>>();
  return (storeId) => {
    const managers = known.get(storeId) ?? staffMembers.listOfStore(storeId).then((staff) => staff.filter((one) => one.roles.includes('salesManager')));
    known.set(storeId, managers);
    return managers;
  };
}

async function tell(task: Task, recipientId: string, now: number): Promise<void> {
  const { id, kind, staffName, customerName, reason, dueAt } = task;
  await notify({
    recipientKind: 'staff', recipientId, kind: 'task', title: '任务超时', page: taskPage(task), cause: id,
    text: `${staffName}的任务“${TASK_LABELS[kind]}”已超过 ${formatDateTime(dueAt)}：${customerName}，${reason}`,
    push: { templateKey: 'taskOverdue', fields: { subject: TASK_LABELS[kind], person: customerName, at: dueAt, remark: `负责人：${staffName}` } },
  }, now);
}
