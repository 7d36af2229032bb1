import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { toInquiryRow, type InquiryRowView } from '../../view';

type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as InquiryRowView[],
    nextCursor: null as string | null,
    isReadingMore: false,
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const { nextCursor, isReadingMore } = this.data;
    if (nextCursor === null || isReadingMore) return;
    this.setData({ isReadingMore: true });
    const more = await callCloud('inquiry.listMine', { cursor: nextCursor });
    this.setData({ isReadingMore: false });
    if (!more.ok) {
      showRefusal(more.error);
      return;
    }
    const added = more.data.items.map((row) => toInquiryRow(row, now()));
    this.setData({ rows: [...this.data.rows, ...added], nextCursor: more.data.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onEmptyAction() {
    void wx.switchTab({ url: urls.models });
  },

  onRowTap(event: RowTap) {
    void wx.navigateTo({ url: urls.inquiry(event.currentTarget.dataset.id) });
  },

  async reload() {
    const list = await load(this, () => readAgain((cursor) => callCloud('inquiry.listMine', { cursor }), this.data.rows.length));
    if (!list) return;
    const { items, nextCursor } = list;
    this.setData({ face: faceOfCount(items.length), rows: items.map((row) => toInquiryRow(row, now())), nextCursor });
  },
});
