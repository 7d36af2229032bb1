import { formatDateTime } from '@shared/core/time';
import type { TemplateKey } from '@shared/domain/notice/model';
import type { TestDriveBooking, TestDriveStep } from '@shared/domain/test-drive/model';
import { notify, type NoticeToSend } from './notify';
import { testDrivePage } from './pages';

/** What happened to a booking. */
export type TestDriveNews = 'booked' | 'moved' | 'confirmed' | 'movedByStaff' | 'cancelled' | 'cancelledByStaff' | 'completed' | 'missed';

/** What the other side reads. */
interface Words {
  to: 'customer' | 'staff';
  title: string;
  text: string;
  templateKey?: TemplateKey;
  remark?: string;
}

type WordsFor = (facts: { booking: TestDriveBooking; when: string; step: TestDriveStep }) => Words;

const WORDS: Record<TestDriveNews, WordsFor> = {
  booked: ({ booking, when }) => ({
    to: 'staff', title: '新的试驾预约', text: `${booking.customerName}预约 ${when} 试驾 ${booking.modelName}`, templateKey: 'newTestDrive', remark: '请尽快确认',
  }),
  moved: ({ booking, when }) => ({
    to: 'staff', title: '试驾改期', text: `${booking.customerName}把 ${booking.modelName} 的试驾改到 ${when}`, templateKey: 'newTestDrive', remark: '客户改期，请重新确认',
  }),
  confirmed: ({ booking, when }) => ({
    to: 'customer', title: '试驾已确认', text: `${when} 在${booking.storeName}试驾 ${booking.modelName}，请带好驾驶证`, templateKey: 'testDriveConfirmed', remark: '请携带驾驶证',
  }),
  movedByStaff: ({ booking, when }) => ({
    to: 'customer', title: '试驾时间有调整', text: `${booking.modelName} 的试驾改到 ${when}，如不方便请联系${booking.consultantName}`,
    templateKey: 'testDriveConfirmed', remark: '时间有调整，请留意',
  }),
  cancelled: ({ booking, when }) => ({ to: 'staff', title: '试驾已取消', text: `${booking.customerName}取消了 ${when} 的 ${booking.modelName} 试驾` }),
  cancelledByStaff: ({ booking, when, step }) => ({ to: 'customer', title: '试驾已取消', text: `${when} 的 ${booking.modelName} 试驾已取消（${step.text}），可重新预约` }),
  completed: ({ booking }) => ({ to: 'customer', title: '感谢您的试驾', text: `试驾 ${booking.modelName} 的感受，欢迎告诉${booking.consultantName}` }),
  missed: ({ booking }) => ({ to: 'customer', title: '没有等到您', text: `${booking.modelName} 的试驾已过时间，随时可以重新预约` }),
};

/** Tells the other side of a booking what happened; the same step speaks once. */
export async function tellAboutTestDrive(booking: TestDriveBooking, news: TestDriveNews, step: TestDriveStep): Promise<void> {
  const when = formatDateTime(booking.slotStartAt);
  const { to, title, text, templateKey, remark = '' } = WORDS[news]({ booking, when, step });
  const person = to === 'staff' ? booking.customerName : booking.consultantName;
  const notice: NoticeToSend = {
    recipientKind: to, recipientId: to === 'staff' ? booking.consultantId : booking.customerId, kind: 'testDrive', title, text,
    page: testDrivePage(booking.id), cause: `${booking.id}.${booking.steps.length}`,
  };
  const push = templateKey && { templateKey, fields: { subject: booking.modelName, person, at: booking.slotStartAt, remark } };
  await notify(push ? { ...notice, push } : notice, step.at);
}
