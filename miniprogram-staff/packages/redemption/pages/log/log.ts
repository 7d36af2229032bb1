import type { SegmentOption } from '../../../../components/segment/segment';
import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { SUBJECT_TABS, limitOf, limitText, logScopes, subjectOf, toRow, type LogLimit, type RowView } from '../../view';

type Choice = WechatMiniprogram.CustomEvent<{ id: string }>;
type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    scopes: [] as SegmentOption[],
    scopeId: '',
    tabs: SUBJECT_TABS,
    tab: '',
    rows: [] as RowView[],
    nextCursor: null as string | null,
    isReadingMore: false,
    /** What the page before narrowed the list to, in words; empty for nothing. */
    limitText: '',
  },
  limit: null as LogLimit | null,
  /** Scope asked for by the page before, where the role has a choice. */
  wantedScope: '',

  onLoad(query: { subject?: string; scope?: string; clerkId?: string; from?: string; to?: string }) {
    this.wantedScope = query.scope ?? '';
    this.limit = limitOf(query);
    this.setData({ tab: subjectOf(query.subject ?? '') ?? '' });
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
    void wx.navigateTo({ url: urls.redemption(event.currentTarget.dataset.id) });
  },

  onLimitTap() {
    this.limit = null;
    this.setData({ limitText: '', rows: [], nextCursor: null, face: faceOf('loading') });
    void this.reload();
  },

  onEmptyAction() {
    void wx.navigateTo({ url: urls.writeOff() });
  },

  read(cursor: string | null) {
    return callCloud('redemption.list', { scope: this.data.scopeId === 'store' ? 'store' : 'mine', subject: subjectOf(this.data.tab), cursor, ...this.limit });
  },

  async reload() {
    const member = await memberOn(this);
    if (!member) return;
    if (this.data.scopeId === '') {
      const { scopes, scopeId } = logScopes(member.profile.roles);
      this.setData({ scopes, scopeId: scopes.some(({ value }) => value === this.wantedScope) ? this.wantedScope : scopeId });
    }
    const { scopeId, tab } = this.data;
    const { limit } = this;
    const list = await readAgain((cursor) => this.read(cursor), this.data.rows.length);
    if (scopeId !== this.data.scopeId || tab !== this.data.tab || limit !== this.limit) return;
    const shown = dataOrFace(this, list);
    if (!shown) return;
    const rows = shown.items.map((row) => toRow(row, now()));
    this.setData({ face: faceOfCount(rows.length), rows, nextCursor: shown.nextCursor, limitText: limit ? limitText(limit, rows, now()) : '' });
  },
});
