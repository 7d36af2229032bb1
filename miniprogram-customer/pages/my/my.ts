import { callCloud } from '../../services/cloud';
import { toConsultantView, type ConsultantView } from '../../services/consultant-view';
import { callPhone } from '../../services/contact';
import { dataOrFace, faceOf } from '../../services/page-face';
import { freshSession, storeOf } from '../../services/session';
import { showUnread } from '../../services/unread';
import { urls } from '../../services/urls';
import { BUSINESS, NO_COUNTS, toEntries, toOrderEntries, toPerson, toWallet, type Entry, type MallCounts, type PersonView } from './view';

type UrlTap = WechatMiniprogram.TouchEvent<object, object, { url: string }>;

Page({
  data: {
    face: faceOf('loading'),
    person: { name: '', phone: '', initial: '', isOwner: false } as PersonView,
    consultant: null as ConsultantView | null,
    business: BUSINESS,
    orders: toOrderEntries(NO_COUNTS),
    wallet: toWallet(NO_COUNTS),
    entries: [] as Entry[],
    unreadCount: 0,
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onPersonTap() {
    void wx.navigateTo({ url: urls.profile });
  },

  onConsultantTap() {
    void wx.navigateTo({ url: urls.consultant });
  },

  onTalkTap() {
    void wx.navigateTo({ url: urls.inquiries });
  },

  onCallTap() {
    if (this.data.consultant) callPhone(this.data.consultant.phone);
  },

  onMessagesTap() {
    void wx.navigateTo({ url: urls.messages });
  },

  onOrdersTap() {
    void wx.navigateTo({ url: urls.orders() });
  },

  onEntryTap(event: UrlTap) {
    void wx.navigateTo({ url: event.currentTarget.dataset.url });
  },

  async reload() {
    const result = dataOrFace(this, await freshSession());
    if (!result) return;
    const { consultant, unreadCount } = result;
    this.setData({
      face: faceOf('ready'), person: toPerson(result), consultant: consultant && toConsultantView(consultant), unreadCount,
      entries: toEntries(storeOf(result)?.shortName ?? ''),
    });
    showUnread(unreadCount);
    const counts = await readCounts();
    this.setData({ orders: toOrderEntries(counts), wallet: toWallet(counts) });
  },
});

/** What waits in mall and wallet; the page stands without it when it cannot be read. */
async function readCounts(): Promise<MallCounts> {
  const [orders, wallet] = await Promise.all([callCloud('order.countMine', {}), callCloud('coupon.countMine', {})]);
  return { orders: orders.ok ? orders.data : NO_COUNTS.orders, wallet: wallet.ok ? wallet.data : NO_COUNTS.wallet };
}
