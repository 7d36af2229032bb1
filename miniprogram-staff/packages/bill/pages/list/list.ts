import type { SegmentOption } from '../../../../components/segment/segment';
import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { STATUS_TABS, billScopes, statusOf, toRow, type RowView } from '../../view';

type Choice = WechatMiniprogram.CustomEvent<{ id: string }>;
type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    scopes: [] as SegmentOption[],
    scopeId: '',
    tabs: STATUS_TABS,
    tab: '',
    rows: [] as RowView[],
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
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((row) => toRow(row, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onScopeChange(event: Choice) {
    this.setData({ scopeId: event.detail.id, rows: [], nextCursor: null, face: faceOf('loading') });
    void this.reload();
  },

  onTabChange(event: Choice) {
    this.setData({ tab: event.detail.id, rows: [], nextCursor: null, face: faceOf('loading') });
    void this.reload();
  },

  onRowTap(event: RowTap) {
    void wx.navigateTo({ url: urls.bill(event.currentTarget.dataset.id) });
  },

  onCreateTap() {
    void wx.navigateTo({ url: urls.newBill });
  },

  read(cursor: string | null) {
    return callCloud('bill.list', { scope: this.data.scopeId === 'store' ? 'store' : 'mine', status: statusOf(this.data.tab), cursor });
  },

  async reload() {
    const member = await memberOn(this);
    if (!member) return;
    if (this.data.scopeId === '') this.setData(billScopes(member.profile.roles));
    const { scopeId, tab } = this.data;
    const list = await readAgain((cursor) => this.read(cursor), this.data.rows.length);
    if (scopeId !== this.data.scopeId || tab !== this.data.tab) return;
    const shown = dataOrFace(this, list);
    if (!shown) return;
    const { items, nextCursor } = shown;
    this.setData({ face: faceOfCount(items.length), rows: items.map((row) => toRow(row, now())), nextCursor });
  },
});
