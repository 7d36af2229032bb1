import { formatDateTime } from '@shared/core/time';
import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { testDriveBookings } from '../data/test-drive-bookings';
import { notify } from '../operations/notify';
import { testDrivePage } from '../operations/pages';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Reminds customers of confirmed drives, once per appointment. The notice goes first and is one per time, so a crash repeats nothing. */
export const remindOfTestDrives: Job = {
  name: 'remindOfTestDrives',
  everyMinutes: 1,
  async run(now) {
    const due = await testDriveBookings.find({
      filter: { reminderDueAt: command.lte(now) }, sort: { field: 'reminderDueAt', direction: 'asc' }, limit: MOST_PER_RUN,
    });
    await eachOf(due, async (booking) => {
      if (booking.status === 'confirmed' && booking.slotStartAt > now) await remind(booking, now);
      await testDriveBookings.patchIf(booking.id, { reminderDueAt: booking.reminderDueAt }, { reminderDueAt: null });
    });
    return due.length;
  },
};

async function remind(booking: TestDriveBooking, now: number): Promise<void> {
  const { id, customerId, consultantName, modelName, slotStartAt, storeName } = booking;
  await notify({
    recipientKind: 'customer', recipientId: customerId, kind: 'testDrive', title: '试驾提醒',
    text: `${formatDateTime(slotStartAt)} 在${storeName}试驾 ${modelName}，请带好驾驶证`, page: testDrivePage(id), cause: `${id}.${slotStartAt}`,
    push: { templateKey: 'testDriveReminder', fields: { subject: modelName, person: consultantName, at: slotStartAt, remark: '请携带驾驶证' } },
  }, now);
}
