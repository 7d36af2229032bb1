import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentSession, storeOf } from '../../../../services/session';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { toOfferRow, type OfferRow } from '../../coupon-view';

type RowTap = WechatMiniprogram.CustomEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    rows: [] as OfferRow[],
    storeName: '',
    /** Template being claimed, or empty. */
    sendingId: '',
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

  onWalletTap() {
    void wx.redirectTo({ url: urls.coupons });
  },

  async onClaimTap(event: RowTap) {
    if (this.data.sendingId !== '') return;
    const templateId = event.currentTarget.dataset.id;
    this.setData({ sendingId: templateId });
    const [result] = await Promise.all([callCloud('coupon.claim', { requestId: newRequestId(), templateId }), askConsent('couponReceived')]);
    this.setData({ sendingId: '' });
    if (result.ok) void wx.showToast({ title: '已放入券包', icon: 'success' });
    else showRefusal(result.error);
    await this.reload();
  },

  async reload() {
    const list = await load(this, () => {
      const session = currentSession();
      const store = session && storeOf(session);
      this.setData({ storeName: store?.shortName ?? '' });
      return callCloud('coupon.listOffers', { storeId: store?.id ?? '' });
    });
    if (list) this.setData({ face: faceOfCount(list.offers.length), rows: list.offers.map(toOfferRow) });
  },
});
