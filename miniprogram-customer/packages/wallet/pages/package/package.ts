import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { toPackageDetail, toUseRows, type PackageDetail, type UseRow } from '../../package-view';

Page({
  data: {
    face: faceOf('loading'),
    detail: null as PackageDetail | null,
    uses: [] as UseRow[],
    storeName: '',
  },

  packageId: '',

  onLoad(query: { id?: string }) {
    this.packageId = query.id ?? '';
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

  onShowCodeTap(event: WechatMiniprogram.CustomEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: urls.code('package', this.packageId, event.currentTarget.dataset.id) });
  },

  onOrderTap() {
    if (this.data.detail) void wx.navigateTo({ url: urls.order(this.data.detail.orderId) });
  },

  async reload() {
    const found = await load(this, () => callCloud('package.get', { packageId: this.packageId }));
    if (!found) return;
    const { owned, uses, storeName } = found;
    this.setData({ face: faceOf('ready'), detail: toPackageDetail(owned, now()), uses: toUseRows(uses, now()), storeName });
  },
});
