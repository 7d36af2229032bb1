import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { toWalletRow, type WalletRow } from '../../coupon-view';

type Shelf = 'coupon' | 'redPacket';
type State = 'usable' | 'frozen' | 'used' | 'expired';
type RowTap = WechatMiniprogram.CustomEvent<object, object, { id: string; giftId?: string }>;

const STATES: { id: State; label: string }[] = [
  { id: 'usable', label: '可使用' }, { id: 'frozen', label: '占用中' }, { id: 'used', label: '已使用' }, { id: 'expired', label: '已过期' },
];
const EMPTY: Record<State, { title: string; hint: string }> = {
  usable: { title: '还没有可用的券', hint: '去领券中心看看，门店常有优惠' },
  frozen: { title: '没有占用中的券', hint: '下单未支付或转赠中的券会在这里' },
  used: { title: '还没有用过券', hint: '' },
  expired: { title: '没有过期的券', hint: '' },
};

Page({
  data: {
    face: faceOf('loading'),
    shelf: 'coupon' as Shelf,
    states: STATES,
    state: 'usable' as State,
    empty: EMPTY.usable,
    rows: [] as WalletRow[],
    nextCursor: null as string | null,
    isReadingMore: false,
  },

  onLoad(query: { shelf?: Shelf }) {
    if (query.shelf) this.setData({ shelf: query.shelf });
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
    if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((card) => toWalletRow(card, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onShelfChange(event: WechatMiniprogram.CustomEvent<{ name: Shelf }>) {
    this.choose({ shelf: event.detail.name, state: this.data.state });
  },

  onStateChoose(event: WechatMiniprogram.CustomEvent<{ id: State }>) {
    this.choose({ shelf: this.data.shelf, state: event.detail.id });
  },

  onCentreTap() {
    void wx.navigateTo({ url: urls.couponCentre });
  },

  onMallTap() {
    void wx.switchTab({ url: urls.mall });
  },

  onCodeTap(event: RowTap) {
    void wx.navigateTo({ url: urls.code('coupon', event.currentTarget.dataset.id) });
  },

  onOrderTap(event: RowTap) {
    void wx.navigateTo({ url: urls.order(event.currentTarget.dataset.id) });
  },

  onGiftTap(event: RowTap) {
    void wx.navigateTo({ url: urls.gift(event.currentTarget.dataset.giftId ?? '', event.currentTarget.dataset.id) });
  },

  async onGiveTap(event: RowTap) {
    const couponId = event.currentTarget.dataset.id;
    const { confirm } = await wx.showModal({ title: '转赠这张券？', content: '好友领取前可随时取回；最多保留 24 小时，不超过券的有效期。', confirmText: '去分享' });
    if (!confirm) return;
    const result = await callCloud('coupon.gift', { requestId: newRequestId(), couponId });
    if (result.ok && result.data.giftId) void wx.navigateTo({ url: urls.gift(result.data.giftId, couponId) });
    else if (!result.ok) showRefusal(result.error);
  },

  choose(wanted: { shelf: Shelf; state: State }) {
    this.setData({ ...wanted, empty: EMPTY[wanted.state], face: faceOf('loading'), rows: [], nextCursor: null });
    void this.reload();
  },

  read(cursor: string | null) {
    const { shelf, state } = this.data;
    return callCloud('coupon.listMine', { shelf, state, cursor });
  },

  async reload() {
    const { shelf, state, rows } = this.data;
    const list = await load(this, () => readAgain((cursor) => this.read(cursor), rows.length));
    // Another shelf may have been chosen while this one was on its way.
    if (!list || shelf !== this.data.shelf || state !== this.data.state) return;
    this.setData({ face: faceOfCount(list.items.length), rows: list.items.map((card) => toWalletRow(card, now())), nextCursor: list.nextCursor });
  },
});
