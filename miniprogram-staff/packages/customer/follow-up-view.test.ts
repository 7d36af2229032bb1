import type { CustomerFile } from '@shared/contracts/desk';
import { atMinute } from '@shared/core/time';
import type { Task } from '@shared/domain/task/model';
import { toSubject, type SubjectView } from './follow-up-view';

const now = atMinute('2026-05-18', 600);
const profile: CustomerFile['profile'] = {
  id: 'c1', name: '李娜', isPhoneVerified: true, kind: 'prospect', storeId: 'east', consultantId: 'wang', displayName: '李娜', maskedPhone: '138****6821', sourceText: '王磊的名片',
  createdAt: 0, lastSeenAt: 0,
};
const promise: Task = {
  id: 't1', kind: 'followUp', storeId: 'east', staffId: 'wang', staffName: '王磊', customerId: 'c1', customerName: '李娜', refId: null, reason: '回访 X5 意向', dueAt: now + 60_000,
  status: 'open', createdAt: 0, doneAt: null, seenAt: null, escalatedAt: null,
};

const rows: readonly (readonly [sentence: string, openTasks: Task[], taskId: string, shown: Partial<SubjectView>])[] = [
  ['an open promise is ended', [promise], 't1', { isForTask: true, isLate: false, deadline: '今天 10:01 前', reason: '回访 X5 意向' }],
  ['a late promise says so', [{ ...promise, dueAt: now - 1 }], 't1', { isForTask: true, isLate: true, deadline: '已逾期 · 今天 09:59' }],
  ['a promise that is over leaves a plain record', [], 't1', { isForTask: false, reason: '原任务已处理，这次会记为一条新的跟进' }],
  ['an inquiry is not ended by a record', [{ ...promise, kind: 'answerInquiry', refId: 'i1' }], 't1', { isForTask: false }],
  ['a contact outside any promise needs no reason', [promise], '', { isForTask: false, reason: '', deadline: '' }],
];

test.each(rows)('%s', (_sentence, openTasks, taskId, shown) => {
  expect(toSubject({ profile, openTasks }, taskId, now)).toMatchObject({ name: '李娜', phone: '138****6821', ...shown });
});
