import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import type { Notice } from '@shared/domain/notice/model';
import { defineAction, outputOf } from './action';
import { cursor, id, requestId } from './fields';

const list = v.strictObject({ cursor: v.nullable(cursor) });
const markRead = v.strictObject({
  requestId,
  /** One notice, or null for all. */
  noticeId: v.nullable(id),
});

/** The message box of one's own; the same in both apps. */
export const noticeCustomerActions = {
  'notice.list': defineAction({ access: 'everyone', effect: 'read', input: list, output: outputOf<Page<Notice>>(), errors: [] }),
  'notice.unreadCount': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({}), output: outputOf<{ unreadCount: number }>(), errors: [] }),
  'notice.markRead': defineAction({
    access: 'everyone', effect: 'write', input: markRead, output: outputOf<{ unreadCount: number }>(), errors: ['NOTICE_NOT_FOUND'],
  }),
} as const;

export const noticeStaffActions = {
  'notice.list': defineAction({ access: 'everyStaff', effect: 'read', input: list, output: outputOf<Page<Notice>>(), errors: [] }),
  'notice.unreadCount': defineAction({ access: 'everyStaff', effect: 'read', input: v.strictObject({}), output: outputOf<{ unreadCount: number }>(), errors: [] }),
  'notice.markRead': defineAction({
    access: 'everyStaff', effect: 'write', input: markRead, output: outputOf<{ unreadCount: number }>(), errors: ['NOTICE_NOT_FOUND'],
  }),
} as const;
