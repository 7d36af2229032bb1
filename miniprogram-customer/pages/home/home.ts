import { together } from '@shared/core/together';
import type { CustomerSession } from '@shared/domain/session/model';
import { callCloud } from '../../services/cloud';
import { newRequestId, now } from '../../services/clock';
import { toConsultantView, type ConsultantView } from '../../services/consultant-view';
import { callPhone, showOnMap } from '../../services/contact';
import { dataOrFace, faceOf } from '../../services/page-face';
import { toSpecials, type ProductCard } from '../../services/product-view';
import { showRefusal } from '../../services/refusal';
import { currentSession, freshSession, storeOf } from '../../services/session';
import { toStoreCard, type StoreCardView } from '../../services/store-view';
import { showUnread } from '../../services/unread';
import { urls } from '../../services/urls';
import { NO_WELCOME, meetCode, noteCode } from './arrival';
import { QUICK_ENTRIES, toHeroSlides, toSeriesTiles, type HeroSlide, type SeriesTile } from './view';

/** The page behind a tap: its `data-url`. */
type UrlTap = WechatMiniprogram.TouchEvent<object, object, { url: string }>;
type SeriesTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

const SPECIALS_SHOWN = 3;

/** Request of the change the welcome card asks about; one intention, however often it is tried. */
let changeRequestId = '';

Page({
  data: {
    face: faceOf('loading'),
    slides: [] as HeroSlide[],
    slideIndex: 0,
    tiles: [] as SeriesTile[],
    entries: QUICK_ENTRIES,
    store: null as StoreCardView | null,
    consultant: null as ConsultantView | null,
    specials: [] as ProductCard[],
    unreadCount: 0,
    isWelcoming: false,
    welcome: NO_WELCOME,
    isChanging: false,
  },

  onLoad(query: { scene?: string }) {
    noteCode(query.scene);
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    return { title: '远途汽车 · 看车、询价、试驾，一位顾问陪到底', path: urls.home };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onSlideChange(event: WechatMiniprogram.SwiperChange) {
    this.setData({ slideIndex: event.detail.current });
  },

  onSeriesTap(event: SeriesTap) {
    void wx.navigateTo({ url: urls.series(event.currentTarget.dataset.id) });
  },

  onEntryTap(event: UrlTap) {
    void wx.navigateTo({ url: event.currentTarget.dataset.url });
  },

  onAllSeriesTap() {
    void wx.switchTab({ url: urls.models });
  },

  onMallTap() {
    void wx.switchTab({ url: urls.mall });
  },

  onProductSelect(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: urls.product(event.detail.id) });
  },

  onConsultantTap() {
    void wx.navigateTo({ url: urls.consultant });
  },

  onTalkTap() {
    const choices = [{ text: '询问一款车的底价', url: urls.inquirySubmit('') }, { text: '查看我的询价与回复', url: urls.inquiries }];
    wx.showActionSheet({
      itemList: choices.map((choice) => choice.text),
      success: ({ tapIndex }) => { void wx.navigateTo({ url: choices[tapIndex]?.url ?? urls.inquiries }); },
      fail: () => undefined,
    });
  },

  onCallConsultantTap() {
    if (this.data.consultant) callPhone(this.data.consultant.phone);
  },

  onStoreTap() {
    void wx.navigateTo({ url: urls.stores });
  },

  onStoreMapTap() {
    const session = currentSession();
    const store = session && storeOf(session);
    if (store) showOnMap(store);
  },

  onStoreCallTap() {
    const session = currentSession();
    const store = session && storeOf(session);
    if (store) callPhone(store.phone);
  },

  onMessagesTap() {
    void wx.navigateTo({ url: urls.messages });
  },

  onWelcomeClose() {
    this.setData({ isWelcoming: false });
  },

  onWelcomeTalk() {
    this.setData({ isWelcoming: false });
    void wx.switchTab({ url: urls.models });
  },

  async onWelcomeChange(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { welcome } = this.data;
    if (this.data.isChanging) return;
    this.setData({ isChanging: true });
    const result = await callCloud('binding.change', { requestId: changeRequestId, consultantId: welcome.consultant.id, reason: event.detail.reason });
    this.setData({ isChanging: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ welcome: { kind: 'bound', consultant: toConsultantView(result.data.consultant), current: null } });
    await this.reload();
  },

  async reload() {
    const read = dataOrFace(this, await together(freshSession(), callCloud('catalog.listSeries', {})));
    if (!read) return;
    const [session, { series }] = read;
    this.setData({ face: faceOf('ready'), slides: toHeroSlides(series), tiles: toSeriesTiles(series), ...sessionView(session) });
    showUnread(session.unreadCount);
    const [specials, welcome] = await Promise.all([readSpecials(session), meetCode()]);
    this.setData({ specials });
    if (!welcome) return;
    changeRequestId = newRequestId();
    this.setData({ isWelcoming: true, welcome });
    const bound = await freshSession();
    if (bound.ok) this.setData(sessionView(bound.data));
  },
});

/** A few products of the store looked at; the page stands without them when they cannot be read. */
async function readSpecials(session: CustomerSession): Promise<ProductCard[]> {
  const store = storeOf(session);
  const list = store && await callCloud('mall.listProducts', { storeId: store.id, categoryId: null, search: '', sort: 'rank', cursor: null });
  return list?.ok ? toSpecials(list.data.items, SPECIALS_SHOWN) : [];
}

function sessionView(session: CustomerSession): { store: StoreCardView | null; consultant: ConsultantView | null; unreadCount: number } {
  const store = storeOf(session);
  return {
    store: store && toStoreCard(store, now()), consultant: session.consultant && toConsultantView(session.consultant), unreadCount: session.unreadCount,
  };
}
