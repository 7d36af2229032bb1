import type { Page } from '@shared/core/paging';
import type { Notice } from '@shared/domain/notice/model';
import { notices } from '../data/notices';
import { refuse } from '../runtime/refusal';

/** A person's notices, newest first. */
export function listNotices(recipientId: string, cursor: string | null): Promise<Page<Notice>> {
  return notices.page({ filter: { recipientId }, sort: { field: 'at', direction: 'desc' }, cursor });
}

/** How many notices a person has not opened. */
export function countUnread(recipientId: string): Promise<number> {
  return notices.count({ recipientId, readAt: null });
}

/**
 * Marks one notice of a person as read, or all with `noticeId` null; one that was read keeps its first time. Answers how many are left.
 *
 * @throws Refusal NOTICE_NOT_FOUND when the notice is not this person's
 */
export async function markRead(recipientId: string, noticeId: string | null, now: number): Promise<number> {
  if (noticeId === null) {
    await notices.patchMany({ recipientId, readAt: null }, { readAt: now });
    return countUnread(recipientId);
  }
  const notice = await notices.get(noticeId);
  if (notice?.recipientId !== recipientId) refuse('NOTICE_NOT_FOUND');
  await notices.patchIf(noticeId, { readAt: null }, { readAt: now });
  return countUnread(recipientId);
}
