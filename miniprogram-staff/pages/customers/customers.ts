import type { CustomerRow } from '@shared/domain/customer/model';
import type { SegmentOption } from '../../components/segment/segment';
import { callCloud } from '../../services/cloud';
import { now } from '../../services/clock';
import { seesCustomers } from '../../services/entries';
import { readAgain, readMore } from '../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../services/page-face';
import { memberOn } from '../../services/page-load';
import { urls } from '../../services/urls';
import { CLOSED_TO_ROLE, firstWhose, toEmpty, toRow, whoseOptions, type RowView, type Whose } from './view';

const TYPING_PAUSE_MS = 300;

let typingTimer = 0;

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as RowView[],
    nextCursor: null as string | null,
    whose: null as Whose | null,
    whoseOptions: [] as SegmentOption[],
    search: '',
    empty: CLOSED_TO_ROLE,
    isClosed: false,
    isReadingMore: false,
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

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onSearchChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    clearTimeout(typingTimer);
    const search = event.detail.value.trim();
    typingTimer = setTimeout(() => { void this.reload({ search }); }, TYPING_PAUSE_MS);
  },

  onSearch(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    clearTimeout(typingTimer);
    void this.reload({ search: event.detail.value.trim() });
  },

  onWhoseChange(event: WechatMiniprogram.CustomEvent<{ value: Whose }>) {
    void this.reload({ whose: event.detail.value });
  },

  onRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.customer(event.currentTarget.dataset.id) });
  },

  onEmptyAction() {
    void wx.navigateTo({ url: this.data.empty.url });
  },

  async onReachBottom() {
    const { whose, search } = this.data;
    if (whose === null) return;
    const more = await readMore(this, (cursor) => callCloud('customer.list', { whose, search, cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...toRows(more.items, whose)], nextCursor: more.nextCursor });
  },

  /** With a change it reads another list, from its top. */
  async reload(change?: { search?: string; whose?: Whose }) {
    if (change) this.setData({ ...change, rows: [], nextCursor: null, face: faceOf('loading') });
    const member = await memberOn(this);
    if (!member) return;
    const { roles } = member.profile;
    if (!seesCustomers(roles)) {
      this.setData({ face: faceOf('empty'), isClosed: true, empty: CLOSED_TO_ROLE });
      return;
    }
    const { search, rows } = this.data;
    const whose = this.data.whose ?? firstWhose(roles);
    const result = await readAgain((cursor) => callCloud('customer.list', { whose, search, cursor }), rows.length);
    if (search !== this.data.search || whose !== (this.data.whose ?? whose)) return;
    const list = dataOrFace(this, result);
    if (!list) return;
    const { items, nextCursor } = list;
    this.setData({
      face: faceOfCount(items.length), rows: toRows(items, whose), nextCursor, whose, whoseOptions: whoseOptions(roles), empty: toEmpty(search, roles), isClosed: false,
    });
  },
});

function toRows(items: readonly CustomerRow[], whose: Whose): RowView[] {
  return items.map((row) => toRow(row, now(), whose));
}
