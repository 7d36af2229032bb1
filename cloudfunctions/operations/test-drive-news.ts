import type { CustomerEventKind } from '@shared/domain/customer/model';
import { MS_PER_HOUR, formatDateTime } from '@shared/core/time';
import type { Store } from '@shared/domain/store/model';
import { addOpenMinutes } from '@shared/domain/store/rules';
import type { TaskKind } from '@shared/domain/task/model';
import { taskId } from '@shared/domain/task/rules';
import type { TestDriveBooking, TestDriveStep } from '@shared/domain/test-drive/model';
import { CALL_NO_SHOW_MINUTES, CONFIRM_MINUTES } from '@shared/domain/test-drive/rules';
import { stores } from '../data/stores';
import { settingsOf } from './settings';
import { openTask } from './tasks';
import { endTasksBehind } from './tasks-behind';
import { tellAboutTestDrive, type TestDriveNews } from './test-drive-notices';
import { recordEvent } from './timeline';

const EVENT_OF: Record<TestDriveNews, CustomerEventKind> = {
  booked: 'testDriveBooked', moved: 'testDriveRescheduled', movedByStaff: 'testDriveRescheduled', confirmed: 'testDriveConfirmed',
  cancelled: 'testDriveCancelled', cancelledByStaff: 'testDriveCancelled', completed: 'testDriveCompleted', missed: 'testDriveNoShow',
};

/** What is to be done next, and by when. */
interface NextTask {
  kind: TaskKind;
  sourceId: string;
  reason: string;
  dueAt: number;
}

/**
 * All that follows from a step of a booking: tasks ended and opened, a line in the timeline, word to the other side. It only speaks
 * while the step is the booking's last, so repeating an old request stirs nothing up; every step may be repeated.
 */
export async function announceTestDrive(booking: TestDriveBooking, news: TestDriveNews, requestId: string): Promise<void> {
  const step = booking.steps[booking.steps.length - 1];
  if (step?.requestId !== requestId) return;
  await moveTasks(booking, news, step);
  await recordEvent({
    customerId: booking.customerId, storeId: booking.storeId, kind: EVENT_OF[news],
    text: `${booking.modelName}，${formatDateTime(booking.slotStartAt)}${step.text.includes('：') ? `（${step.text}）` : ''}`,
    actorName: step.actorName, refId: booking.id, at: step.at, cause: String(booking.steps.length),
  });
  await tellAboutTestDrive(booking, news, step);
}

/** Tasks about what was before end; the one about what comes next opens. */
async function moveTasks(booking: TestDriveBooking, news: TestDriveNews, step: TestDriveStep): Promise<void> {
  const { id, storeId, consultantId, consultantName, customerId, customerName } = booking;
  const next = await nextTask(booking, news, step);
  const exceptId = next && taskId(next.kind, next.sourceId);
  const behind = { customerId, refId: id, openedUntil: step.at, exceptId };
  const isHosted = news === 'completed' || news === 'missed';
  const isConfirmed = isHosted || news === 'confirmed' || news === 'movedByStaff';
  await endTasksBehind({ ...behind, kinds: ['confirmTestDrive'] }, isConfirmed ? 'done' : 'dropped', step.at);
  await endTasksBehind({ ...behind, kinds: ['hostTestDrive'] }, isHosted ? 'done' : 'dropped', step.at);
  if (!next) return;
  await openTask({ ...next, storeId, staffId: consultantId, staffName: consultantName, customerId, customerName, refId: id }, step.at);
}

async function nextTask(booking: TestDriveBooking, news: TestDriveNews, step: TestDriveStep): Promise<NextTask | null> {
  const { id, storeId, slotStartAt } = booking;
  const what = `${formatDateTime(slotStartAt)} 试驾 ${booking.modelName}`;
  const sourceId = `${id}.${booking.steps.length}`;
  switch (news) {
    case 'booked':
    case 'moved': {
      const store = await stores.get(storeId);
      return { kind: 'confirmTestDrive', sourceId, reason: `${what}，等待确认`, dueAt: Math.min(slotStartAt, openMinutesLater(store, step.at, CONFIRM_MINUTES)) };
    }
    case 'confirmed':
    case 'movedByStaff':
      return { kind: 'hostTestDrive', sourceId, reason: `${what}，车牌 ${booking.plate}`, dueAt: slotStartAt };
    case 'completed': {
      const { testDrive } = await settingsOf(storeId);
      return { kind: 'followUpTestDrive', sourceId: id, reason: `试驾了 ${booking.modelName}，回访感受`, dueAt: step.at + testDrive.followUpHours * MS_PER_HOUR };
    }
    case 'missed':
      return { kind: 'callNoShow', sourceId: id, reason: `${what}，没有到店`, dueAt: openMinutesLater(await stores.get(storeId), step.at, CALL_NO_SHOW_MINUTES) };
    case 'cancelled':
    case 'cancelledByStaff':
      return null;
  }
}

function openMinutesLater(store: Store | null, at: number, minutes: number): number {
  return store ? addOpenMinutes(store, at, minutes) : at;
}
