import type { Fact } from '../../components/fact-list/fact-list';
import type { Tone } from '../../components/status-tag/status-tag';
import type { OrderView } from '@shared/contracts/order';
import { formatYuan } from '@shared/core/money';
import { formatFriendlyTime } from '@shared/core/time';
import { invoiceableFen } from '@shared/domain/order/invoice-rules';
import {
  FULFILMENT_LABELS, INVOICE_KIND_LABELS, INVOICE_STATUS_LABELS, REFUND_STATUS_LABELS,
  type CloseReason, type InvoiceStatus, type MallOrder, type OrderLine, type OrderStatus, type ShippingUpload,
} from '@shared/domain/order/model';
import { refuseRefund } from '@shared/domain/order/refund-rules';
import { PAYMENT_MODE_LABELS } from '@shared/domain/payment/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { mayProposeRefunds, maySettleInvoices, mayShip, mayWriteOff } from '../../services/entries';
import { statusText, statusTone } from './list-view';
import { REFUND_TONES } from './refund-view';

/** A product of an order. */
export interface LineView {
  id: string;
  picture: string;
  title: string;
  choice: string;
  amount: string;
  quantity: string;
  /** 已退 1 件, or empty. */
  note: string;
}

/** What the one at the desk may do with an order now. */
export interface DeskChoices {
  canShip: boolean;
  canWriteOff: boolean;
  canRefund: boolean;
  canSettleInvoice: boolean;
  /** Nothing waits for the one at the desk; a refund is all that is left. */
  isOnlyRefund: boolean;
}

/** An order on its own page. */
export interface OrderPage {
  status: string;
  tone: Tone;
  headline: string;
  /** Until when it can be paid, epoch ms; 0 when that is over. */
  payUntil: number;
  customerId: string;
  customerName: string;
  /** Whom to call, empty when no number is known. */
  phone: string;
  phoneText: string;
  receiver: string;
  place: string;
  lines: LineView[];
  amounts: Fact[];
  totalFen: number;
  shipment: Fact[];
  trackingNumber: string;
  uploadHint: string;
  invoice: Fact[];
  invoiceStatus: string;
  invoiceTone: Tone;
  refunds: { id: string; text: string; when: string; status: string; tone: Tone }[];
  facts: Fact[];
  number: string;
  choices: DeskChoices;
}

const HEADLINES: Record<OrderStatus, (order: MallOrder, now: number) => string> = {
  placing: () => '正在提交',
  unpaid: () => '商品已为客户留好，超时未支付自动关闭',
  paid: ({ fulfilment }) => ({ express: '客户已付款，请尽快发货', pickup: '客户到店出示取货码，核销后交货', service: '客户到店出示核销码，按次使用' })[fulfilment],
  shipped: ({ receiveDueAt }, now) => (receiveDueAt === null ? '包裹在路上' : `包裹在路上，${formatFriendlyTime(receiveDueAt, now)} 自动确认收货`),
  completed: ({ completedAt }, now) => (completedAt === null ? '订单已完成' : `${formatFriendlyTime(completedAt, now)} 完成`),
  closed: ({ closeReason }) => (closeReason === null ? '订单已关闭' : CLOSE_WORDS[closeReason]),
  refunded: () => '款项已按原支付方式退回',
};
const CLOSE_WORDS: Record<CloseReason, string> = { customer: '客户取消了订单，商品已回到库存', timeout: '超时未支付，商品已回到库存', failed: '下单未完成' };

/** An order as colleagues with these roles see it. */
export function toOrderPage(view: OrderView, roles: readonly StaffRole[], now: number): OrderPage {
  const { order } = view;
  const { status, address, customerId, customerName, number, totalFen, shipment, invoice } = order;
  const phone = order.customerPhone ?? address?.phone ?? '';
  return {
    status: statusText(order), tone: statusTone(order), headline: order.openRefundId === null ? HEADLINES[status](order, now) : '有退款正在处理，结束前不能发货或核销',
    payUntil: status === 'unpaid' && now < order.expiresAt ? order.expiresAt : 0, customerId, customerName: customerName || '微信客户', phone, phoneText: phone === '' ? '未留手机号' : spaced(phone),
    receiver: address ? `${address.name} ${spaced(address.phone)}` : '', place: address ? `${address.region.join('')}${address.detail}` : '',
    lines: order.lines.map(toLine), amounts: toAmounts(order), totalFen, shipment: toShipment(order, now), trackingNumber: shipment?.trackingNumber ?? '', uploadHint: UPLOAD_HINTS[order.shippingUpload],
    invoice: toInvoice(order), invoiceStatus: invoice ? INVOICE_STATUS_LABELS[invoice.status] : '', invoiceTone: invoice ? INVOICE_TONES[invoice.status] : 'neutral',
    refunds: view.refunds.map((refund) => ({
      id: refund.id, text: `退款 ${formatYuan(refund.refundFen)}${refund.startedByName === null ? '' : ` · ${refund.startedByName}发起`}`,
      when: formatFriendlyTime(refund.requestedAt, now), status: REFUND_STATUS_LABELS[refund.status], tone: REFUND_TONES[refund.status],
    })),
    facts: toFacts(view, now), number, choices: deskChoices(order, roles),
  };
}

/** `138 0000 6821`, as people read a number out. */
export function spaced(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}

/** What somebody with these roles may do with an order now; the cloud looks again. */
export function deskChoices(order: MallOrder, roles: readonly StaffRole[]): DeskChoices {
  const { status, fulfilment, openRefundId, invoice } = order;
  const isWaiting = status === 'paid' && openRefundId === null;
  const canShip = isWaiting && fulfilment === 'express' && mayShip(roles);
  const canWriteOff = isWaiting && fulfilment !== 'express' && mayWriteOff(roles);
  const canRefund = refuseRefund(order) === null && mayProposeRefunds(roles);
  const canSettleInvoice = invoice?.status === 'requested' && maySettleInvoices(roles);
  return { canShip, canWriteOff, canRefund, canSettleInvoice, isOnlyRefund: canRefund && !canShip && !canWriteOff && !canSettleInvoice };
}

function toLine({ productId, skuId, title, skuName, coverUrl, priceFen, quantity, refundedQuantity, refundedFen }: OrderLine): LineView {
  return {
    id: `${productId}.${skuId}`, picture: coverUrl, title, choice: skuName, amount: formatYuan(priceFen), quantity: `×${quantity}`,
    note: refundedQuantity > 0 ? `已退 ${refundedQuantity} 件，${formatYuan(refundedFen)}` : '',
  };
}

function toAmounts({ goodsFen, coupons, fulfilment, freightFen, refundedFen }: MallOrder): Fact[] {
  return [
    { label: '商品金额', value: formatYuan(goodsFen) },
    ...coupons.map(({ title, discountFen }) => ({ label: title, value: `-${formatYuan(discountFen)}` })),
    ...(fulfilment === 'express' ? [{ label: '运费', value: freightFen === 0 ? '包邮' : formatYuan(freightFen) }] : []),
    ...(refundedFen > 0 ? [{ label: '已退款', value: `-${formatYuan(refundedFen)}` }] : []),
  ];
}

const UPLOAD_HINTS: Record<ShippingUpload, string> = {
  none: '', due: '交货信息正在同步给微信，同步后货款才能结算', done: '交货信息已同步给微信', failed: '交货信息没有同步成功，请到微信商户平台手动录入，否则货款不能结算',
};

function toShipment({ shipment }: MallOrder, now: number): Fact[] {
  if (!shipment) return [];
  const { companyName, trackingNumber, shippedByName, shippedAt } = shipment;
  return [
    { label: '快递', value: companyName }, { label: '运单号', value: trackingNumber, isStrong: true }, { label: '发货', value: `${shippedByName} · ${formatFriendlyTime(shippedAt, now)}` },
  ];
}

const INVOICE_TONES: Record<InvoiceStatus, Tone> = { requested: 'warning', issued: 'success', rejected: 'neutral' };

function toInvoice(order: MallOrder): Fact[] {
  const { invoice } = order;
  if (!invoice) return [];
  const { kind, title, taxNumber, email, number, note, status } = invoice;
  return [
    { label: '抬头', value: `${title}（${INVOICE_KIND_LABELS[kind]}）` },
    ...(taxNumber === '' ? [] : [{ label: '税号', value: taxNumber }]),
    { label: '接收邮箱', value: email },
    { label: '开票金额', value: formatYuan(invoiceableFen(order)) },
    ...(number === '' ? [] : [{ label: '发票号码', value: number, isStrong: true }]),
    ...(note === '' ? [] : [{ label: status === 'rejected' ? '原因' : '备注', value: note }]),
  ];
}

function toFacts({ order, paymentMode }: OrderView, now: number): Fact[] {
  const { number, createdAt, paidAt, fulfilment, transactionId, note } = order;
  return [
    { label: '订单编号', value: number }, { label: '交货方式', value: FULFILMENT_LABELS[fulfilment] }, { label: '下单时间', value: formatFriendlyTime(createdAt, now) },
    ...(paidAt === null ? [] : [{ label: '付款时间', value: formatFriendlyTime(paidAt, now) }, { label: '支付方式', value: transactionId === null ? '无需支付' : PAYMENT_MODE_LABELS[paymentMode] }]),
    ...(transactionId === null ? [] : [{ label: '支付单号', value: transactionId }]),
    ...(note === '' ? [] : [{ label: '客户留言', value: note }]),
  ];
}
