import type { Checkout } from '@shared/contracts/order';
import type { DeliveryAddress } from '@shared/domain/mall/model';
import type { Fulfilment } from '@shared/domain/order/model';
import { together } from '@shared/core/together';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { authorisePhone, hasPhone, phoneEntryOf, settlePhone, typedPhoneEntry } from '../../../../services/phone-entry';
import { showRefusal } from '../../../../services/refusal';
import { currentSession } from '../../../../services/session';
import { askConsent } from '../../../../services/subscription';
import { urls } from '../../../../services/urls';
import { readWishes } from '../../../../services/wishes';
import {
  addressInForce, couponIdsAfterTap, makesCheckoutStale, toAddressCard, toCheckoutPage, toCouponSheet, type AddressCard, type CheckoutPage, type CouponSheet,
} from '../../checkout-view';
import { payAndLeave, placeOrder, type Asked } from '../../placing';

type IdEvent = WechatMiniprogram.CustomEvent<{ id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    page: null as CheckoutPage | null,
    coupons: null as CouponSheet | null,
    addresses: [] as AddressCard[],
    address: null as AddressCard | null,
    note: '',
    phone: phoneEntryOf({ phone: null }),
    sheet: '' as '' | 'coupons' | 'addresses',
    canChangeQuantity: false,
    isPricing: false,
    isSending: false,
  },

  asked: { lines: [], fulfilment: null, couponIds: null } as Asked,
  checkout: null as Checkout | null,
  ownAddresses: null as DeliveryAddress[] | null,
  addressId: '',
  isFromCart: false,
  requestId: '',
  /** After the order is placed this page is only a passage to its own page. */
  isPlaced: false,

  onLoad(query: { lines?: string; cart?: string }) {
    this.requestId = newRequestId();
    this.asked = { lines: readWishes(query.lines ?? ''), fulfilment: null, couponIds: null };
    this.isFromCart = query.cart === '1';
  },

  onShow() {
    if (!this.isPlaced) void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onWayChoose(event: IdEvent) {
    void this.price({ fulfilment: event.detail.id as Fulfilment });
  },

  onQuantityChange(event: { detail: number }) {
    const [wish] = this.asked.lines;
    if (wish && event.detail !== wish.quantity) void this.price({ lines: [{ ...wish, quantity: event.detail }], couponIds: null });
  },

  onCouponsTap() {
    this.setData({ sheet: 'coupons' });
  },

  onCouponTap(event: IdEvent) {
    if (this.checkout) void this.price({ couponIds: couponIdsAfterTap(this.checkout, event.detail.id) });
  },

  onBestTap() {
    void this.price({ couponIds: null });
  },

  onNoCouponTap() {
    void this.price({ couponIds: [] });
  },

  onAddressTap() {
    if (this.data.addresses.length === 0) void wx.navigateTo({ url: urls.address() });
    else this.setData({ sheet: 'addresses' });
  },

  onAddressChoose(event: IdEvent) {
    this.addressId = event.detail.id;
    this.setData({ sheet: '', ...this.addressView() });
  },

  onAddressEdit(event: IdEvent) {
    void wx.navigateTo({ url: urls.address(event.detail.id) });
  },

  onAddressAdd() {
    void wx.navigateTo({ url: urls.address() });
  },

  onSheetClose() {
    this.setData({ sheet: '' });
  },

  onNoteInput(event: WechatMiniprogram.Input) {
    this.setData({ note: event.detail.value });
  },

  onPhoneChange(event: WechatMiniprogram.CustomEvent<{ value: string; phone: string | null }>) {
    this.setData({ phone: typedPhoneEntry(event.detail) });
  },

  async onPhoneAuthorise(event: WechatMiniprogram.CustomEvent<{ code: string }>) {
    this.setData({ phone: await authorisePhone(event.detail.code, this.data.phone) });
  },

  async onSubmitTap() {
    const { page, address, phone, isSending, isPricing } = this.data;
    if (isSending || isPricing || !page) return;
    if (page.fulfilment === 'express' && !address) {
      this.onAddressTap();
      return;
    }
    // A parcel carries its own number; whoever comes to the store is called at theirs.
    const needsPhone = page.fulfilment !== 'express';
    if (needsPhone && !hasPhone(phone)) return;
    // Consent has to be asked from the tap; the payment sheet waits until it is answered.
    const consent = askConsent('orderProgress');
    this.setData({ isSending: true });
    const orderId = !needsPhone || await settlePhone(phone) ? await this.place(page) : null;
    await consent;
    if (orderId !== null) await payAndLeave(orderId);
    this.setData({ isSending: false });
  },

  /** Id of the placed order, or null after the page has told why there is none. */
  async place(page: CheckoutPage): Promise<string | null> {
    const { note, address } = this.data;
    const result = await placeOrder({
      requestId: this.requestId, lines: this.asked.lines, fulfilment: page.fulfilment, couponIds: this.checkout?.couponIds ?? [], note, shownTotalFen: page.totalFen,
      addressId: page.fulfilment === 'express' ? address?.id ?? null : null, isFromCart: this.isFromCart,
    });
    if (result.ok) {
      this.isPlaced = true;
      return result.data.order.id;
    }
    // Only a lost answer may be asked for again under the same id; after a refusal the next tap is a new intention.
    if (result.error.code !== 'NETWORK') this.requestId = newRequestId();
    showRefusal(result.error);
    if (makesCheckoutStale(result.error.code)) await this.price({ couponIds: null });
    return null;
  },

  /** Prices a change; what is refused leaves everything as it was. */
  async price(change: Partial<Asked>) {
    if (this.data.isPricing) return;
    const asked = { ...this.asked, ...change };
    this.setData({ isPricing: true });
    const result = await callCloud('order.quote', asked);
    this.setData({ isPricing: false });
    if (!result.ok) {
      showRefusal(result.error);
      if (this.data.page) this.setData({ page: this.data.page });
      return;
    }
    this.asked = asked;
    this.show(result.data);
  },

  show(checkout: Checkout) {
    this.checkout = checkout;
    this.requestId = newRequestId();
    const canChangeQuantity = !this.isFromCart && this.asked.lines.length === 1;
    this.setData({ face: faceOf('ready'), page: toCheckoutPage(checkout), coupons: toCouponSheet(checkout), canChangeQuantity, ...this.addressView() });
  },

  addressView(): { addresses: AddressCard[]; address: AddressCard | null } {
    const own = this.ownAddresses ?? [];
    const inForce = addressInForce(own, this.addressId === '' ? this.checkout?.address?.id ?? '' : this.addressId);
    return { addresses: own.map(toAddressCard), address: inForce && toAddressCard(inForce) };
  },

  async reload() {
    const read = await load(this, () => together(callCloud('order.quote', this.asked), callCloud('address.list', {})));
    if (!read) return;
    const [checkout, { addresses }] = read;
    const before = this.ownAddresses;
    // An address written meanwhile is the one it was written for.
    const written = before && addresses.find((address) => before.every((known) => known.id !== address.id));
    if (written) this.addressId = written.id;
    this.ownAddresses = addresses;
    const profile = currentSession()?.profile;
    if (profile && this.data.phone.typed === '') this.setData({ phone: phoneEntryOf(profile) });
    this.show(checkout);
  },
});
