import type { StaffProduct } from '@shared/contracts/mall';
import type { Result } from '@shared/core/result';
import { together } from '@shared/core/together';
import type { TimelineItem } from '../../../../components/timeline/timeline';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { mayChangeProducts } from '../../../../services/entries';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentProfile } from '../../../../services/session';
import { toChange, toProductPage, type ProductPage, type SkuView } from '../../product-view';

type Sheet = 'stock' | 'price' | 'status' | '';

Page({
  data: {
    face: faceOf('loading'),
    product: null as ProductPage | null,
    changes: [] as TimelineItem[],
    nextCursor: null as string | null,
    isReadingMore: false,
    now: 0,
    mayChange: false,
    /** The sheet that is open, and the choice it is about. */
    sheet: '' as Sheet,
    sku: null as SkuView | null,
    isSending: false,
  },
  productId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.productId = query.id ?? '';
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const more = await readMore(this, (cursor) => this.readChanges(cursor));
    if (more) this.setData({ changes: [...this.data.changes, ...more.items.map(toChange)], nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onSheetTap(event: WechatMiniprogram.TouchEvent<object, object, { sheet: Sheet; id?: string }>) {
    const { sheet, id } = event.currentTarget.dataset;
    this.requestId = newRequestId();
    this.setData({ sheet, sku: this.data.product?.skus.find((sku) => sku.id === id) ?? null });
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  async onStockConfirm(event: WechatMiniprogram.CustomEvent<{ by: number; reason: string }>) {
    await this.send('库存已调整', (which) => callCloud('mall.adjustStock', { ...which, skuId: this.data.sku?.id ?? '', ...event.detail }));
  },

  async onPriceConfirm(event: WechatMiniprogram.CustomEvent<{ priceFen: number; listPriceFen: number; reason: string }>) {
    await this.send('价格已更新', (which) => callCloud('mall.changePrice', { ...which, skuId: this.data.sku?.id ?? '', ...event.detail }));
  },

  async onStatusConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const isOnSale = !this.data.product?.isOnSale;
    await this.send(isOnSale ? '已上架，客户可以购买' : '已下架', (which) => callCloud('mall.setOnSale', { ...which, isOnSale, reason: event.detail.text }));
  },

  /** Sends what a sheet asks for, then shows product and log as the cloud has them. */
  async send(done: string, act: (which: { requestId: string; productId: string }) => Promise<Result<StaffProduct, string>>) {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await act({ requestId: this.requestId, productId: this.productId });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ sheet: '', product: toProductPage(result.data) });
    void wx.showToast({ title: done, icon: 'none' });
    await this.reload();
  },

  readChanges(cursor: string | null) {
    return callCloud('mall.listChanges', { productId: this.productId, cursor });
  },

  async reload() {
    const read = await load(this, () => together(
      callCloud('mall.getProduct', { productId: this.productId }), readAgain((cursor) => this.readChanges(cursor), this.data.changes.length),
    ));
    if (!read) return;
    const [product, changes] = read;
    this.setData({
      face: faceOf('ready'), product: toProductPage(product), changes: changes.items.map(toChange), nextCursor: changes.nextCursor, now: now(),
      mayChange: mayChangeProducts(currentProfile()?.roles ?? []),
    });
  },
});
