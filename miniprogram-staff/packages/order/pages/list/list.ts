import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { ORDER_TABS, tabOf, toRow, type RowView } from '../../list-view';

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;

const TYPING_PAUSE_MS = 300;

let typingTimer = 0;

Page({
  data: {
    face: faceOf('loading'),
    tabs: ORDER_TABS,
    tab: 'all',
    search: '',
    rows: [] as RowView[],
    nextCursor: null as string | null,
    isReadingMore: false,
  },

  onLoad(query: { tab?: string }) {
    this.setData({ tab: tabOf(query.tab) });
  },

  onShow() {
    void this.reload();
  },

  onUnload() {
    clearTimeout(typingTimer);
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
    void this.reload({});
  },

  onSearchChange(event: Typed) {
    clearTimeout(typingTimer);
    const search = event.detail.value.trim();
    typingTimer = setTimeout(() => { void this.reload({ search }); }, TYPING_PAUSE_MS);
  },

  onSearch(event: Typed) {
    clearTimeout(typingTimer);
    void this.reload({ search: event.detail.value.trim() });
  },

  onTabChange(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void this.reload({ tab: event.detail.id });
  },

  onRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.order(event.currentTarget.dataset.id) });
  },

  read(cursor: string | null) {
    return callCloud('order.list', { tab: tabOf(this.data.tab), search: this.data.search, cursor });
  },

  /** With a change it reads another list, from its top. */
  async reload(change?: { search?: string; tab?: string }) {
    if (change) this.setData({ ...change, rows: [], nextCursor: null, face: faceOf('loading') });
    if (!await memberOn(this)) return;
    const { tab, search } = this.data;
    const list = await readAgain((cursor) => this.read(cursor), this.data.rows.length);
    if (tab !== this.data.tab || search !== this.data.search) return;
    const shown = dataOrFace(this, list);
    if (!shown) return;
    const { items, nextCursor } = shown;
    this.setData({ face: faceOfCount(items.length), rows: items.map((row) => toRow(row, now())), nextCursor });
  },
});
