import { together } from '@shared/core/together';
import type { Notice } from '@shared/domain/notice/model';
import { callCloud } from '../../services/cloud';
import { newRequestId, now } from '../../services/clock';
import { readAgain, readMore } from '../../services/list-pages';
import { openPage } from '../../services/open-page';
import { faceOf, faceOfCount } from '../../services/page-face';
import { load } from '../../services/page-load';
import { showRefusal } from '../../services/refusal';
import { showUnread } from '../../services/unread';
import { toNoticeView, type NoticeView } from './view';

type NoticeTap = WechatMiniprogram.TouchEvent<object, object, { id: string; page: string; unread: boolean }>;

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as NoticeView[],
    nextCursor: null as string | null,
    unreadCount: 0,
    isReadingMore: false,
    isMarking: false,
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  /** Opens at once; that it was read is told on the way, and a failure there is not worth a word. */
  async onNoticeTap(event: NoticeTap) {
    const { id, page, unread } = event.currentTarget.dataset;
    const marked = unread ? callCloud('notice.markRead', { requestId: newRequestId(), noticeId: id }) : null;
    openPage(page);
    const result = await marked;
    if (!result?.ok) return;
    showUnread(result.data.unreadCount);
    if (page === '') await this.reload();
  },

  async onReadAllTap() {
    if (this.data.isMarking) return;
    this.setData({ isMarking: true });
    const result = await callCloud('notice.markRead', { requestId: newRequestId(), noticeId: null });
    this.setData({ isMarking: false });
    if (result.ok) await this.reload();
    else showRefusal(result.error);
  },

  async onReachBottom() {
    const more = await readMore(this, (cursor) => callCloud('notice.list', { cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...toRows(more.items)], nextCursor: more.nextCursor });
  },

  async reload() {
    const read = await load(this, () => together(
      readAgain((cursor) => callCloud('notice.list', { cursor }), this.data.rows.length), callCloud('notice.unreadCount', {}),
    ));
    if (!read) return;
    const [{ items, nextCursor }, { unreadCount }] = read;
    this.setData({ face: faceOfCount(items.length), rows: toRows(items), nextCursor, unreadCount });
    showUnread(unreadCount);
  },
});

function toRows(items: readonly Notice[]): NoticeView[] {
  return items.map((notice) => toNoticeView(notice, now()));
}
