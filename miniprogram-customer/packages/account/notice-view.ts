import { formatAgo } from '@shared/core/time';
import { NOTICE_LABELS, type Notice, type NoticeKind } from '@shared/domain/notice/model';

/** A line of the message box. */
export interface NoticeRow {
  id: string;
  title: string;
  text: string;
  kind: string;
  icon: string;
  time: string;
  isUnread: boolean;
  /** Page to open, or empty. */
  page: string;
}

const ICONS: Record<NoticeKind, string> = {
  inquiry: 'balance-list-o', quote: 'bill-o', testDrive: 'logistics', application: 'orders-o', customer: 'user-o', task: 'todo-list-o', system: 'volume-o',
  order: 'shopping-cart-o', coupon: 'coupon-o', payment: 'paid',
};

/** Notices as the list shows them at `now`. */
export function toNoticeRows(notices: readonly Notice[], now: number): NoticeRow[] {
  return notices.map(({ id, title, text, kind, at, readAt, page }) => ({
    id, title, text, page, kind: NOTICE_LABELS[kind], icon: ICONS[kind], time: formatAgo(at, now), isUnread: readAt === null,
  }));
}
