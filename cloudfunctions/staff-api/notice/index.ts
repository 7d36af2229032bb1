import type { StaffActions } from '@shared/contracts/index';
import type { noticeStaffActions } from '@shared/contracts/notice';
import type { HandlersOf } from '../../runtime/dispatch';
import { list } from './list';
import { markRead } from './mark-read';
import { unreadCount } from './unread-count';

/** The message box. */
export const noticeHandlers = {
  'notice.list': list,
  'notice.unreadCount': unreadCount,
  'notice.markRead': markRead,
} satisfies HandlersOf<StaffActions, keyof typeof noticeStaffActions>;
