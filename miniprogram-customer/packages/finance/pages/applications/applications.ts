import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { toRow, type ApplicationRowView } from '../../view';

type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as ApplicationRowView[],
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
    const more = await readMore(this, (cursor) => callCloud('application.listMine', { cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((row) => toRow(row, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onEmptyAction() {
    void wx.navigateTo({ url: urls.loan() });
  },

  onRowTap(event: RowTap) {
    void wx.navigateTo({ url: urls.application(event.currentTarget.dataset.id) });
  },

  async reload() {
    const list = await load(this, () => readAgain((cursor) => callCloud('application.listMine', { cursor }), this.data.rows.length));
    if (!list) return;
    const { items, nextCursor } = list;
    this.setData({ face: faceOfCount(items.length), rows: items.map((row) => toRow(row, now())), nextCursor });
  },
});
