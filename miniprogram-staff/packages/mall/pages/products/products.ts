import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { SHELF_TABS, scopeOf, toRow, toShelfResult, type RowView, type ShelfResult } from '../../shelf-view';

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>;

const TYPING_PAUSE_MS = 300;

let typingTimer = 0;

Page({
  data: {
    face: faceOf('loading'),
    tabs: SHELF_TABS,
    scope: 'all',
    search: '',
    rows: [] as RowView[],
    nextCursor: null as string | null,
    isReadingMore: false,
    isRefreshing: false,
    /** What the last refresh found, while its sheet is open. */
    result: null as ShelfResult | null,
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
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map(toRow)], nextCursor: more.nextCursor });
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
    void this.reload({ scope: event.detail.id });
  },

  onRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.product(event.currentTarget.dataset.id) });
  },

  async onRefreshTap() {
    if (this.data.isRefreshing) return;
    this.setData({ isRefreshing: true });
    const result = await callCloud('mall.refreshShelf', { requestId: newRequestId() });
    this.setData({ isRefreshing: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ result: toShelfResult(result.data) });
    await this.reload();
  },

  onResultSelect(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ result: null });
    void wx.navigateTo({ url: urls.product(event.detail.id) });
  },

  onResultClose() {
    this.setData({ result: null });
  },

  read(cursor: string | null) {
    return callCloud('mall.listProducts', { search: this.data.search, scope: scopeOf(this.data.scope), cursor });
  },

  /** With a change it reads another list, from its top. */
  async reload(change?: { search?: string; scope?: string }) {
    if (change) this.setData({ ...change, rows: [], nextCursor: null, face: faceOf('loading') });
    if (!await memberOn(this)) return;
    const { scope, search } = this.data;
    const list = await readAgain((cursor) => this.read(cursor), this.data.rows.length);
    if (scope !== this.data.scope || search !== this.data.search) return;
    const shown = dataOrFace(this, list);
    if (!shown) return;
    const { items, nextCursor } = shown;
    this.setData({ face: faceOfCount(items.length), rows: items.map(toRow), nextCursor });
  },
});
