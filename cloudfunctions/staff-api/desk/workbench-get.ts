import type { Workbench } from '@shared/contracts/desk';
import type { StaffActions } from '@shared/contracts/index';
import { addDays, dayOf, startOfDay } from '@shared/core/time';
import { seesEveryone } from '@shared/domain/staff/rules';
import type { Task, TaskGroup } from '@shared/domain/task/model';
import { OPEN_BOOKING_STATUSES } from '@shared/domain/test-drive/rules';
import type { Filter } from '../../data/collection';
import { inquiries } from '../../data/inquiries';
import { tasks } from '../../data/tasks';
import { testDriveBookings } from '../../data/test-drive-bookings';
import { countUnread } from '../../operations/message-box';
import type { StaffActor } from '../../runtime/context';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';
import { openTasksOf, type Whose } from './task-scope';

/** Tasks of a group the first page shows; the rest is in `task.list`. */
const GROUP_SIZE = 20;

/**
 * The workbench: the first tasks of each group by deadline with the number of all, and the figures beside them. Each group is one
 * stretch of an index, so the cost follows what is shown and counted, never the number of tasks ever made.
 */
export const getWorkbench: Handler<StaffActions['workbench.get']> = async ({ whose }, { actor, now }) => {
  const open = openTasksOf(actor, whose);
  const limits = limitsOf(now);
  const [overdue, today, fresh, later, unreadCount, drivesToday, waitingInquiries] = await Promise.all([
    readGroup({ ...open, ...limits.overdue }), readGroup({ ...open, ...limits.today }),
    readGroup({ ...open, ...limits.fresh }), readGroup({ ...open, ...limits.later }),
    countUnread(actor.id), countDrivesToday(actor.storeId, now), countWaitingInquiries(actor, whose),
  ]);
  return { groups: { overdue, today, fresh, later }, unreadCount, drivesToday, waitingInquiries };
};

/** The groups of `groupOf` as ranges of the database. */
function limitsOf(now: number): Record<TaskGroup, Filter<Task>> {
  const tomorrowAt = startOfDay(addDays(dayOf(now), 1));
  const wasSeen = command.gt(0);
  return {
    overdue: { dueAt: command.lt(now) },
    fresh: { seenAt: null, dueAt: command.gte(now) },
    today: { seenAt: wasSeen, dueAt: command.and([command.gte(now), command.lt(tomorrowAt)]) },
    later: { seenAt: wasSeen, dueAt: command.gte(tomorrowAt) },
  };
}

async function readGroup(filter: Filter<Task>): Promise<Workbench['groups'][TaskGroup]> {
  const [first, count] = await Promise.all([
    tasks.find({ filter, sort: { field: 'dueAt', direction: 'asc' }, limit: GROUP_SIZE }), tasks.count(filter),
  ]);
  return { tasks: first, count };
}

function countDrivesToday(storeId: string, now: number): Promise<number> {
  const tomorrowAt = startOfDay(addDays(dayOf(now), 1));
  return testDriveBookings.count({
    storeId, status: command.in(OPEN_BOOKING_STATUSES), slotStartAt: command.and([command.gte(now), command.lt(tomorrowAt)]),
  });
}

/** Inquiries whose customer waits for a price or an answer. */
function countWaitingInquiries(actor: StaffActor, whose: Whose): Promise<number> {
  const scope = whose === 'everyone' && seesEveryone(actor.roles) ? {} : { consultantId: actor.id };
  return inquiries.count({ storeId: actor.storeId, ...scope, status: command.in(['waiting', 'asking']) });
}
