import type { Result } from '@shared/core/result';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { toGiftView, type GiftView } from '../../coupon-view';

Page({
  data: {
    face: faceOf('loading'),
    gift: null as GiftView | null,
    isSending: false,
  },

  giftId: '',
  /** Only the giver knows which coupon it is. */
  couponId: '',
  requestId: '',

  onLoad(query: { id?: string; couponId?: string }) {
    this.giftId = query.id ?? '';
    this.couponId = query.couponId ?? '';
    this.requestId = newRequestId();
  },

  onShow() {
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  /** Without a gift of one's own there is nothing to share but the mall. */
  onShareAppMessage(): { title: string; path: string } {
    const { gift } = this.data;
    return gift?.isOwn ? { title: `送您一张券：${gift.title}`, path: urls.gift(this.giftId) } : { title: '远途汽车商城', path: urls.mall };
  },

  onWalletTap() {
    void wx.redirectTo({ url: urls.coupons });
  },

  async onTakeTap() {
    await this.send(() => callCloud('coupon.acceptGift', { requestId: this.requestId, giftId: this.giftId }));
  },

  async onFetchBackTap() {
    await this.send(() => callCloud('coupon.takeGiftBack', { requestId: this.requestId, couponId: this.couponId }));
  },

  async send(call: () => Promise<Result<unknown, string>>): Promise<void> {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await call();
    this.setData({ isSending: false });
    if (!result.ok) showRefusal(result.error);
    await this.reload();
  },

  async reload(): Promise<void> {
    const gift = await load(this, () => callCloud('coupon.getGift', { giftId: this.giftId }));
    if (gift) this.setData({ face: faceOf('ready'), gift: toGiftView(gift, now()) });
  },
});
