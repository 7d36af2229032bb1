import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { toBillRow, type BillRow } from '../../bill-view';

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as BillRow[],
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
    const more = await readMore(this, (cursor) => callCloud('bill.listMine', { cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((bill) => toBillRow(bill, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onCardTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.bill(event.currentTarget.dataset.id) });
  },

  async reload() {
    const list = await load(this, () => readAgain((cursor) => callCloud('bill.listMine', { cursor }), this.data.rows.length));
    if (list) this.setData({ face: faceOfCount(list.items.length), rows: list.items.map((bill) => toBillRow(bill, now())), nextCursor: list.nextCursor });
  },
});
