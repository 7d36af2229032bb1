import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { toHeldRow, type HeldView } from '../../view';

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as HeldView[],
    nextCursor: null as string | null,
    isReadingMore: false,
  },
  customerId: '',

  onLoad(query: { customerId?: string }) {
    this.customerId = query.customerId ?? '';
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
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((row) => toHeldRow(row, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onIssueTap() {
    void wx.navigateTo({ url: urls.issueCoupon({ customerId: this.customerId }) });
  },

  read(cursor: string | null) {
    return callCloud('coupon.listOfCustomer', { customerId: this.customerId, cursor });
  },

  async reload() {
    const page = await load(this, () => readAgain((cursor) => this.read(cursor), this.data.rows.length));
    if (!page) return;
    const { items, nextCursor } = page;
    this.setData({ face: faceOfCount(items.length), rows: items.map((row) => toHeldRow(row, now())), nextCursor });
  },
});
