import { atMinute } from '@shared/core/time';
import { toNoticeView } from './view';

const now = atMinute('2026-05-18', 600);
const notice = {
  id: 'n1', recipientKind: 'staff', recipientId: 'wang', kind: 'inquiry', title: '新的询价', text: '李娜询价 远途X5', page: '/pages/tasks/tasks', at: now - 120_000, readAt: null,
} as const;

test.each([['unread', null, true], ['read', now, false]] as const)('a notice that is %s says so', (_state, readAt, isUnread) => {
  expect(toNoticeView({ ...notice, readAt }, now)).toMatchObject({ isUnread, kindLabel: '询价', when: '2分钟前', page: '/pages/tasks/tasks' });
});
