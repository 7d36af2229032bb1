import type { StaffActions } from '@shared/contracts/index';
import { markRead as markNoticesRead } from '../../operations/message-box';
import type { Handler } from '../../runtime/dispatch';

/** Marks one notice, or all, as read; a notice of somebody else is not found. Repeating it changes nothing. */
export const markRead: Handler<StaffActions['notice.markRead']> = async ({ noticeId }, { actor, now }) => ({
  unreadCount: await markNoticesRead(actor.id, noticeId, now),
});
