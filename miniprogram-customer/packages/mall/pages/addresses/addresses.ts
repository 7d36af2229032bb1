import { callCloud } from '../../../../services/cloud';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { toAddressCard, type AddressCard } from '../../checkout-view';

Page({
  data: {
    face: faceOf('loading'),
    addresses: [] as AddressCard[],
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

  onAddressTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.address(event.currentTarget.dataset.id) });
  },

  onAddTap() {
    void wx.navigateTo({ url: urls.address() });
  },

  async reload() {
    const list = await load(this, () => callCloud('address.list', {}));
    if (list) this.setData({ face: faceOfCount(list.addresses.length), addresses: list.addresses.map(toAddressCard) });
  },
});
