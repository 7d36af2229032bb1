import type { OrderView } from '@shared/contracts/order';
import type { Result } from '@shared/core/result';
import type { AmountRow } from '../../../../components/amount-rows/amount-rows';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { callPhone } from '../../../../services/contact';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { toPaymentNote, type PaymentNote } from '../../../../services/payment-sheet';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import {
  invoiceText, sumLabel, toAmountRows, toFacts, toLine, toOrderHead, toPlace, toRefundRows, type LineView, type OrderHead, type PlaceView, type RefundRow,
} from '../../order-view';
import { payOrder } from '../../paying';

/** What of an order stands on the page, and what may be done with it. */
interface DetailView extends Pick<OrderView, 'canCancel' | 'canPay' | 'canRefund' | 'canConfirmReceipt' | 'canReview' | 'canShowCode'> {
  head: OrderHead;
  place: PlaceView;
  lines: LineView[];
  rows: AmountRow[];
  facts: AmountRow[];
  refunds: RefundRow[];
  invoice: string;
  totalFen: number;
  sumLabel: string;
  payment: PaymentNote;
  packageCount: number;
}

type UrlTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    view: null as DetailView | null,
    isSending: false,
  },

  orderId: '',
  storePhone: '',
  packageIds: [] as string[],

  onLoad(query: { id?: string }) {
    this.orderId = query.id ?? '';
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

  onExpire() {
    void this.reload();
  },

  onLineTap(event: UrlTap) {
    void wx.navigateTo({ url: urls.product(event.currentTarget.dataset.id) });
  },

  onCallTap() {
    callPhone(this.storePhone);
  },

  onCopyTap() {
    wx.setClipboardData({ data: this.data.view?.place.trackingNumber ?? '', fail: () => undefined });
  },

  onPackagesTap() {
    const [first] = this.packageIds;
    void wx.navigateTo({ url: this.packageIds.length === 1 && first !== undefined ? urls.ownPackage(first) : urls.ownPackages });
  },

  onInvoiceTap() {
    void wx.navigateTo({ url: urls.invoice(this.orderId) });
  },

  onRefundTap(event: UrlTap) {
    void wx.navigateTo({ url: urls.refund(event.currentTarget.dataset.id) });
  },

  onRefundRequestTap() {
    void wx.navigateTo({ url: urls.refundRequest(this.orderId) });
  },

  onCodeTap() {
    void wx.navigateTo({ url: urls.code('order', this.orderId) });
  },

  onReviewTap() {
    void wx.navigateTo({ url: urls.reviewOrder(this.orderId) });
  },

  async onPayTap() {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const isPaid = await payOrder(this.orderId);
    this.setData({ isSending: false });
    if (isPaid) await wx.navigateTo({ url: urls.orderResult(this.orderId) });
    else await this.reload();
  },

  async onCancelTap() {
    const { confirm } = await wx.showModal({ title: '取消这笔订单？', content: '为您留的商品会放回货架，用掉的券会退还。', confirmText: '取消订单', cancelText: '再想想' });
    if (confirm) await this.settle(callCloud('order.cancel', { requestId: newRequestId(), orderId: this.orderId }));
  },

  async onReceiveTap() {
    const { confirm } = await wx.showModal({ title: '确认收到商品？', content: '请先检查包裹，确认后订单完成。', confirmText: '确认收货', cancelText: '还没收到' });
    if (confirm) await this.settle(callCloud('order.confirmReceipt', { requestId: newRequestId(), orderId: this.orderId }));
  },

  /** Shows the order as the server answered; a refusal is told and the order read again. */
  async settle(answer: Promise<Result<OrderView, string>>) {
    this.setData({ isSending: true });
    const result = await answer;
    this.setData({ isSending: false });
    if (result.ok) {
      this.show(result.data);
      return;
    }
    showRefusal(result.error);
    await this.reload();
  },

  show(view: OrderView) {
    this.storePhone = view.storePhone;
    this.packageIds = view.packageIds;
    this.setData({ face: faceOf('ready'), view: toView(view) });
  },

  async reload() {
    const view = await load(this, () => callCloud('order.get', { orderId: this.orderId }));
    if (view) this.show(view);
  },
});

function toView(view: OrderView): DetailView {
  const { order, canCancel, canPay, canRefund, canConfirmReceipt, canReview, canShowCode } = view;
  const at = now();
  return {
    head: toOrderHead(view, at), place: toPlace(view), lines: order.lines.map(toLine), rows: toAmountRows(order), facts: toFacts(order, at), refunds: toRefundRows(view, at),
    invoice: invoiceText(view), totalFen: order.totalFen, sumLabel: sumLabel(order), payment: toPaymentNote(view.paymentMode), packageCount: view.packageIds.length,
    canCancel, canPay, canRefund, canConfirmReceipt, canReview, canShowCode,
  };
}
