import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { toPackageRow, type PackageRow } from '../../package-view';

type State = 'active' | 'ended';

Page({
  data: {
    face: faceOf('loading'),
    state: 'active' as State,
    rows: [] as PackageRow[],
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
    const { state } = this.data;
    const more = await readMore(this, (cursor) => callCloud('package.listMine', { state, cursor }));
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((owned) => toPackageRow(owned, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onStateChange(event: WechatMiniprogram.CustomEvent<{ name: State }>) {
    this.setData({ state: event.detail.name, face: faceOf('loading'), rows: [], nextCursor: null });
    void this.reload();
  },

  onMallTap() {
    void wx.switchTab({ url: urls.mall });
  },

  onCardTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.ownPackage(event.currentTarget.dataset.id) });
  },

  async reload() {
    const { state, rows } = this.data;
    const list = await load(this, () => readAgain((cursor) => callCloud('package.listMine', { state, cursor }), rows.length));
    if (!list || state !== this.data.state) return;
    this.setData({ face: faceOfCount(list.items.length), rows: list.items.map((owned) => toPackageRow(owned, now())), nextCursor: list.nextCursor });
  },
});
