import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { showRefusal } from '../../../../services/refusal';
import { ensureSession } from '../../../../services/session';
import { showUnread } from '../../../../services/unread';
import { urls } from '../../../../services/urls';
import { toNoticeRows, type NoticeRow } from '../../notice-view';

type NoticeTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>;

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as NoticeRow[],
    nextCursor: null as string | null,
    isReadingMore: false,
    hasUnread: false,
    isMarking: false,
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const more = await readMore(this, (cursor) => callCloud('notice.list', { cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...toNoticeRows(more.items, now())], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onModelsTap() {
    void wx.switchTab({ url: urls.models });
  },

  async onNoticeTap(event: NoticeTap) {
    const row = this.data.rows[event.currentTarget.dataset.index];
    if (!row) return;
    if (row.page !== '') void wx.navigateTo({ url: row.page });
    if (row.isUnread) await this.mark(row.id);
  },

  async onReadAllTap() {
    if (this.data.isMarking) return;
    this.setData({ isMarking: true });
    await this.mark(null);
    this.setData({ isMarking: false });
  },

  /** Marks one notice, or all, and shows what the cloud holds then. */
  async mark(noticeId: string | null) {
    const result = await callCloud('notice.markRead', { requestId: newRequestId(), noticeId });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    showUnread(result.data.unreadCount);
    await this.reload();
  },

  /** Reads as many notices as are shown, so that a long list stays where it was scrolled to. */
  async reload() {
    const session = dataOrFace(this, await ensureSession());
    if (!session) return;
    const read = dataOrFace(this, await readAgain((cursor) => callCloud('notice.list', { cursor }), this.data.rows.length));
    if (!read) return;
    const { items, nextCursor } = read;
    const rows = toNoticeRows(items, now());
    this.setData({ face: faceOfCount(rows.length), rows, nextCursor, hasUnread: rows.some((row) => row.isUnread) });
  },
});
