import { ORDER_TABS, ORDER_TAB_LABELS, type MallOrder, type OrderTab } from '@shared/domain/order/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { toOrderCard, type OrderCard, type OrderStep } from '../../order-view';
import { payOrder } from '../../paying';

type CardEvent = WechatMiniprogram.CustomEvent<{ id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    tabs: ORDER_TABS.map((id) => ({ id, label: ORDER_TAB_LABELS[id] })),
    tab: 'all' as OrderTab,
    cards: [] as OrderCard[],
    nextCursor: null as string | null,
    isReadingMore: false,
    /** The order whose button is at work. */
    sendingId: '',
  },

  onLoad(query: { tab?: string }) {
    const tab = ORDER_TABS.find((candidate) => candidate === query.tab);
    if (tab) this.setData({ tab });
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const { tab } = this.data;
    const more = await readMore<MallOrder>(this, (cursor) => callCloud('order.listMine', { tab, cursor }));
    if (more && tab === this.data.tab) this.setData({ cards: [...this.data.cards, ...more.items.map((order) => toOrderCard(order, now()))], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onTabChange(event: WechatMiniprogram.CustomEvent<{ name: OrderTab }>) {
    this.setData({ tab: event.detail.name, cards: [], nextCursor: null, face: faceOf('loading') });
    void this.reload();
  },

  onMallTap() {
    void wx.switchTab({ url: urls.mall });
  },

  onCardSelect(event: CardEvent) {
    void wx.navigateTo({ url: urls.order(event.detail.id) });
  },

  onExpire() {
    void this.reload();
  },

  async onStep(event: WechatMiniprogram.CustomEvent<{ id: string; step: OrderStep }>) {
    const { id, step } = event.detail;
    if (this.data.sendingId !== '') return;
    this.setData({ sendingId: id });
    if (step === 'pay') await this.pay(id);
    else if (step === 'receive') await this.receive(id);
    else await wx.navigateTo({ url: { code: urls.code('order', id), packages: urls.ownPackages, review: urls.reviewOrder(id) }[step] });
    this.setData({ sendingId: '' });
  },

  async pay(orderId: string) {
    if (await payOrder(orderId)) await wx.navigateTo({ url: urls.orderResult(orderId) });
    else await this.reload();
  },

  async receive(orderId: string) {
    const { confirm } = await wx.showModal({ title: '确认收到商品？', content: '请先检查包裹，确认后订单完成。', confirmText: '确认收货', cancelText: '还没收到' });
    if (!confirm) return;
    const result = await callCloud('order.confirmReceipt', { requestId: newRequestId(), orderId });
    if (!result.ok) showRefusal(result.error);
    await this.reload();
  },

  async reload() {
    const { tab, cards } = this.data;
    const list = await load(this, () => readAgain((cursor) => callCloud('order.listMine', { tab, cursor }), cards.length));
    if (!list || tab !== this.data.tab) return;
    this.setData({ face: faceOfCount(list.items.length), cards: list.items.map((order) => toOrderCard(order, now())), nextCursor: list.nextCursor });
  },
});
