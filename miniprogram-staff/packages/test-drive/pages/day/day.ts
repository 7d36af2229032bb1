import { addDays, dayOf, isDay } from '@shared/core/time';
import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { memberOn } from '../../../../services/page-load';
import { hasRole } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { toDayTitle, toDriveRow, toStrip, type DriveRow, type StripDay } from '../../view';

type DayTap = WechatMiniprogram.TouchEvent<object, object, { on: string }>;
type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;
type StepTap = WechatMiniprogram.TouchEvent<object, object, { step: string }>;

Page({
  data: {
    face: faceOf('loading'),
    on: '',
    title: '',
    strip: [] as StripDay[],
    rows: [] as DriveRow[],
    canSetUp: false,
    nextCursor: null as string | null,
    isReadingMore: false,
  },

  onLoad(query: { on?: string }) {
    if (query.on && isDay(query.on)) this.setData({ on: query.on });
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const { on } = this.data;
    const more = await readMore(this, (cursor) => callCloud('testDrive.listDay', { on, cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map(toDriveRow)], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onDayTap(event: DayTap) {
    this.openDay(event.currentTarget.dataset.on);
  },

  onStepTap(event: StepTap) {
    this.openDay(addDays(this.data.on, Number(event.currentTarget.dataset.step)));
  },

  onTodayTap() {
    this.openDay(dayOf(now()));
  },

  onRowTap(event: RowTap) {
    void wx.navigateTo({ url: urls.testDrive(event.currentTarget.dataset.id) });
  },

  onSetupTap() {
    void wx.navigateTo({ url: urls.testDriveSetup });
  },

  openDay(on: string) {
    const at = now();
    this.setData({ on, title: toDayTitle(on, at), strip: toStrip(on, at), rows: [], nextCursor: null, face: faceOf('loading') });
    void this.reload();
  },

  async reload() {
    if (!await memberOn(this)) return;
    const at = now();
    const on = this.data.on || dayOf(at);
    this.setData({ on, title: toDayTitle(on, at), strip: toStrip(on, at), canSetUp: hasRole('salesManager', 'generalManager') });
    const list = await readAgain((cursor) => callCloud('testDrive.listDay', { on, cursor }), this.data.rows.length);
    if (on !== this.data.on) return;
    const shown = dataOrFace(this, list);
    if (!shown) return;
    const { items, nextCursor } = shown;
    this.setData({ face: faceOfCount(items.length), rows: items.map(toDriveRow), nextCursor });
  },
});
