import { together } from '@shared/core/together';
import type { ProductView } from '@shared/domain/mall/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { callPhone } from '../../../../services/contact';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showPictures } from '../../../../services/picture-upload';
import { showRefusal } from '../../../../services/refusal';
import { currentSession } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { writeWishes } from '../../../../services/wishes';
import type { SheetIntent } from '../../components/sku-sheet/sku-sheet';
import { choiceText, keptChoice, scoreText, toProductPage, toReviewCard, toSkuChoices, type Choice, type ProductPage, type ReviewCard, type SkuChoice } from '../../product-view';

const REVIEWS_SHOWN = 2;

Page({
  data: {
    face: faceOf('loading'),
    page: null as ProductPage | null,
    slideIndex: 0,
    choices: [] as SkuChoice[],
    choice: { skuId: '', quantity: 1 } as Choice,
    /** 4L 装 · 2 件 */
    choiceText: '',
    sheet: { isOpen: false, intent: 'both' as SheetIntent },
    leftForCustomer: -1,
    reviews: { count: 0, score: '', cards: [] as ReviewCard[] },
    cartCount: 0,
    isSending: false,
  },

  productId: '',
  storeId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.requestId = newRequestId();
    this.productId = query.id ?? '';
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    return { title: this.data.page?.title ?? '远途商城', path: urls.product(this.productId) };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onSlideChange(event: WechatMiniprogram.SwiperChange) {
    this.setData({ slideIndex: event.detail.current });
  },

  onPictureTap(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    const { url } = event.currentTarget.dataset;
    if (url !== '') showPictures(this.data.page?.pictures ?? [], url);
  },

  onCouponTap() {
    void wx.navigateTo({ url: urls.couponCentre });
  },

  onReviewsTap() {
    void wx.navigateTo({ url: urls.reviews(this.productId) });
  },

  onStoreTap() {
    const store = currentSession()?.stores.find((candidate) => candidate.id === this.storeId);
    if (store) callPhone(store.phone);
  },

  onCartPageTap() {
    void wx.navigateTo({ url: urls.cart(this.storeId) });
  },

  onChoiceTap() {
    this.setData({ sheet: { isOpen: true, intent: 'both' } });
  },

  onSheetClose() {
    this.setData({ 'sheet.isOpen': false });
  },

  onChoiceChange(event: WechatMiniprogram.CustomEvent<Choice>) {
    this.requestId = newRequestId();
    this.setData({ choice: event.detail, choiceText: choiceText(this.data.choices, event.detail) });
  },

  onAddTap() {
    if (this.data.choices.length > 1) this.setData({ sheet: { isOpen: true, intent: 'cart' } });
    else void this.onAddConfirm();
  },

  onBuyTap() {
    if (this.data.choices.length > 1) this.setData({ sheet: { isOpen: true, intent: 'buy' } });
    else this.onBuyConfirm();
  },

  async onAddConfirm() {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('cart.add', { requestId: this.requestId, productId: this.productId, ...this.data.choice });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.requestId = newRequestId();
    this.setData({ 'sheet.isOpen': false, cartCount: result.data.count });
    void wx.showToast({ title: '已加入购物车', icon: 'success' });
  },

  onBuyConfirm() {
    this.setData({ 'sheet.isOpen': false });
    void wx.navigateTo({ url: urls.checkout(writeWishes([{ productId: this.productId, ...this.data.choice }]), false) });
  },

  async reload() {
    const { productId } = this;
    const read = await load(this, () => together(callCloud('mall.getProduct', { productId }), callCloud('mall.listReviews', { productId, cursor: null })));
    if (!read) return;
    const [view, reviews] = read;
    this.storeId = view.product.storeId;
    this.setData({
      ...toView(view, this.data.choice),
      reviews: { count: view.reviewCount, score: scoreText(view.ratingTenths), cards: reviews.items.slice(0, REVIEWS_SHOWN).map((review) => toReviewCard(review, now())) },
    });
    const cart = await callCloud('cart.get', { storeId: this.storeId });
    if (cart.ok) this.setData({ cartCount: cart.data.count });
  },
});

/** The product with the choice made so far. */
function toView(view: ProductView, before: Choice): object {
  const choice = keptChoice(view.skus, before);
  return {
    face: faceOf('ready'), page: toProductPage(view), choices: toSkuChoices(view.skus), choice, choiceText: choiceText(view.skus, choice),
    leftForCustomer: view.leftForCustomer ?? -1,
  };
}
