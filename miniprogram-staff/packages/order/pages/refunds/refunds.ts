import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { REFUND_TABS, refundTabOf, toRefundRow, type RefundRow } from '../../refund-view';

Page({
  data: {
    face: faceOf('loading'),
    tabs: REFUND_TABS,
    tab: 'open',
    rows: [] as RefundRow[],
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
    const more = await readMore(this, (cursor) => this.read(cursor));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((row) => toRefundRow(row, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onTabChange(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ tab: event.detail.id, rows: [], nextCursor: null, face: faceOf('loading') });
    void this.reload();
  },

  onRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.refund(event.currentTarget.dataset.id) });
  },

  read(cursor: string | null) {
    return callCloud('refund.list', { tab: refundTabOf(this.data.tab), cursor });
  },

  async reload() {
    if (!await memberOn(this)) return;
    const { tab } = this.data;
    const list = await readAgain((cursor) => this.read(cursor), this.data.rows.length);
    if (tab !== this.data.tab) return;
    const shown = dataOrFace(this, list);
    if (!shown) return;
    const { items, nextCursor } = shown;
    this.setData({ face: faceOfCount(items.length), rows: items.map((row) => toRefundRow(row, now())), nextCursor });
  },
});
