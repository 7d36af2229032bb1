import { formatAgo } from '@shared/core/time';
import { NOTICE_LABELS, type Notice } from '@shared/domain/notice/model';

/** A notice as its row shows it. */
export interface NoticeView {
  id: string;
  kindLabel: string;
  title: string;
  text: string;
  when: string;
  isUnread: boolean;
  /** Page it opens, or empty. */
  page: string;
}

/** A notice's row at `now`. */
export function toNoticeView({ id, kind, title, text, at, readAt, page }: Notice, now: number): NoticeView {
  return { id, title, text, page, kindLabel: NOTICE_LABELS[kind], when: formatAgo(at, now), isUnread: readAt === null };
}
