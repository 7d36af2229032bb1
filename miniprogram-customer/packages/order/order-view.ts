import { formatYuan } from '@shared/core/money';
import { formatFriendlyTime } from '@shared/core/time';
import type { OrderView } from '@shared/contracts/order';
import {
  CLOSE_REASON_LABELS, FULFILMENT_LABELS, INVOICE_STATUS_LABELS, REFUND_STATUS_LABELS, type Fulfilment, type MallOrder, type OrderLine, type OrderStatus,
} from '@shared/domain/order/model';
import type { AmountRow } from '../../components/amount-rows/amount-rows';
import type { Tone } from '../../components/status-tag/status-tag';

/** What an order's one button does. */
export type OrderStep = 'pay' | 'code' | 'packages' | 'receive' | 'review';

/** One product of an order. */
export interface LineView {
  id: string;
  productId: string;
  title: string;
  choice: string;
  picture: string;
  priceFen: number;
  quantity: number;
  /** 已退 1 件, or nothing. */
  note: string;
}

/** An order in a list. */
export interface OrderCard {
  id: string;
  number: string;
  status: string;
  tone: Tone;
  lines: LineView[];
  /** 共 3 件 */
  pieces: string;
  totalFen: number;
  /** Milliseconds until an unpaid order closes, 0 for others. */
  payLeftMs: number;
  /** The next step, null when nothing is to be done. */
  step: { id: OrderStep; text: string } | null;
}

const WAITING_WORDS: Record<Fulfilment, string> = { pickup: '待自提', express: '待发货', service: '待使用' };
const STATUS_WORDS: Record<OrderStatus, string> = {
  placing: '提交中', unpaid: '待付款', paid: '待使用', shipped: '待收货', completed: '已完成', closed: '已关闭', refunded: '已退款',
};
const TONES: Record<OrderStatus, Tone> = {
  placing: 'neutral', unpaid: 'promotion', paid: 'brand', shipped: 'brand', completed: 'success', closed: 'neutral', refunded: 'neutral',
};
const STEP_WORDS: Record<OrderStep, string> = { pay: '去支付', code: '出示取货码', packages: '查看次卡', receive: '确认收货', review: '去评价' };

/** 待自提: what an order waits for, or what became of it; a closed one says why. */
export function statusText({ status, fulfilment, openRefundId, closeReason }: Pick<MallOrder, 'status' | 'fulfilment' | 'openRefundId' | 'closeReason'>): string {
  if (openRefundId !== null) return '退款处理中';
  if (status === 'closed' && closeReason !== null) return CLOSE_REASON_LABELS[closeReason];
  return status === 'paid' ? WAITING_WORDS[fulfilment] : STATUS_WORDS[status];
}

/** The colour of its status. */
export function statusTone({ status, openRefundId }: Pick<MallOrder, 'status' | 'openRefundId'>): Tone {
  return openRefundId === null ? TONES[status] : 'warning';
}

/** The next step of an order, as far as it can be told without asking the server. */
export function stepOf(order: MallOrder): OrderStep | null {
  const { status, fulfilment, openRefundId, lines } = order;
  if (status === 'unpaid') return 'pay';
  if (openRefundId !== null) return null;
  if (status === 'paid') return { pickup: 'code', service: 'packages', express: null }[fulfilment] as OrderStep | null;
  if (status === 'shipped') return 'receive';
  return status === 'completed' && lines.some((line) => !line.isReviewed && line.refundedQuantity < line.quantity) ? 'review' : null;
}

/** One product of an order. */
export function toLine({ productId, skuId, title, skuName, coverUrl, priceFen, quantity, refundedQuantity }: OrderLine): LineView {
  return {
    id: `${productId}.${skuId}`, productId, title, choice: skuName, picture: coverUrl, priceFen, quantity, note: refundedQuantity > 0 ? `已退 ${refundedQuantity} 件` : '',
  };
}

/** An order at `now`. */
export function toOrderCard(order: MallOrder, now: number): OrderCard {
  const { id, number, lines, totalFen, status, expiresAt } = order;
  const step = stepOf(order);
  return {
    id, number, status: statusText(order), tone: statusTone(order), lines: lines.map(toLine), totalFen,
    pieces: `共 ${lines.reduce((sum, line) => sum + line.quantity, 0)} 件`, payLeftMs: status === 'unpaid' ? Math.max(0, expiresAt - now) : 0,
    step: step && { id: step, text: STEP_WORDS[step] },
  };
}

/** The head of one order. */
export interface OrderHead {
  title: string;
  line: string;
  payLeftMs: number;
}

const PAID_LINES: Record<Fulfilment, (storeName: string) => string> = {
  pickup: (storeName) => `请到${storeName}出示取货码领取`,
  express: () => '门店会尽快打包寄出，寄出后通知您',
  service: (storeName) => `次卡已放入您的卡包，到${storeName}出示即可使用`,
};

const HEAD_LINES: Record<OrderStatus, (view: OrderView) => string> = {
  placing: () => '正在为您留货',
  unpaid: () => '商品已为您留好，超时未支付会自动关闭',
  paid: ({ order, storeName }) => PAID_LINES[order.fulfilment](storeName),
  shipped: () => '包裹在路上，收到后请确认收货',
  completed: ({ storeName }) => `感谢您在${storeName}购买`,
  closed: () => '订单已关闭，留的商品与券都已退回',
  refunded: () => '款项已按原支付方式退回',
};

/** What an order says first, at `now`. */
export function toOrderHead(view: OrderView, now: number): OrderHead {
  const { order } = view;
  const payLeftMs = order.status === 'unpaid' ? Math.max(0, order.expiresAt - now) : 0;
  if (order.openRefundId !== null) return { title: statusText(order), line: '退款处理期间，商品暂不发出或核销', payLeftMs };
  return { title: statusText(order), line: HEAD_LINES[order.status](view), payLeftMs };
}

/** The amounts of an order, line by line. */
export function toAmountRows(order: MallOrder): AmountRow[] {
  const { goodsFen, coupons, freightFen, fulfilment, refundedFen } = order;
  const rows: AmountRow[] = [{ label: '商品金额', note: '', amount: formatYuan(goodsFen) }];
  rows.push(...coupons.map((coupon): AmountRow => ({ label: coupon.title, note: '优惠券', amount: `-${formatYuan(coupon.discountFen)}`, tone: 'promotion' })));
  if (fulfilment === 'express') rows.push({ label: '运费', note: '', amount: freightFen === 0 ? '包邮' : formatYuan(freightFen) });
  if (refundedFen > 0) rows.push({ label: '已退款', note: '', amount: formatYuan(refundedFen) });
  return rows;
}

/** What the sum of an order is called: 应付 until it is paid, 实付 from then on. */
export function sumLabel({ status, paidAt }: Pick<MallOrder, 'status' | 'paidAt'>): string {
  if (paidAt !== null) return '实付';
  return status === 'unpaid' ? '应付' : '合计';
}

/** What is known of an order beside its goods. */
export function toFacts({ number, createdAt, paidAt, completedAt, note, fulfilment }: MallOrder, now: number): AmountRow[] {
  const times = ([['下单时间', createdAt], ['支付时间', paidAt], ['完成时间', completedAt]] as const)
    .flatMap(([label, at]): AmountRow[] => (at === null ? [] : [{ label, note: '', amount: formatFriendlyTime(at, now) }]));
  return [
    { label: '订单编号', note: '', amount: number }, ...times, { label: '取货方式', note: '', amount: FULFILMENT_LABELS[fulfilment] },
    ...(note === '' ? [] : [{ label: '留言', note: '', amount: note }]),
  ];
}

/** Where the goods are handed over, or went. */
export interface PlaceView {
  icon: string;
  where: string;
  who: string;
  /** The tracking number, empty unless sent. */
  trackingNumber: string;
  /** 顺丰速运 SF1234567890 */
  shipment: string;
}

/** The address of an express order with its parcel, else the store. */
export function toPlace({ order, storeName, storePhone }: OrderView): PlaceView {
  const { address, shipment } = order;
  const parcel = { trackingNumber: shipment?.trackingNumber ?? '', shipment: shipment ? `${shipment.companyName} ${shipment.trackingNumber}` : '' };
  if (address) return { icon: 'location-o', where: `${[...new Set(address.region)].join('')}${address.detail}`, who: `${address.name} ${address.phone}`, ...parcel };
  return { icon: 'shop-o', where: storeName, who: storePhone, ...parcel };
}

/** A refund among others. */
export interface RefundRow {
  id: string;
  status: string;
  refundFen: number;
  when: string;
}

/** The refunds of an order, the latest first. */
export function toRefundRows({ refunds }: OrderView, now: number): RefundRow[] {
  return refunds.map(({ id, status, refundFen, requestedAt }) => ({ id, status: REFUND_STATUS_LABELS[status], refundFen, when: formatFriendlyTime(requestedAt, now) }));
}

/** What the invoice row says; empty when there is neither one nor a way to ask for one. */
export function invoiceText({ order, canRequestInvoice }: Pick<OrderView, 'order' | 'canRequestInvoice'>): string {
  if (order.invoice === null) return canRequestInvoice ? '申请开票' : '';
  return INVOICE_STATUS_LABELS[order.invoice.status];
}

/** What the page after paying shows. */
export interface ResultFace {
  state: 'paid' | 'waiting' | 'unpaid' | 'closed';
  title: string;
  line: string;
}

/** How paying ended, as the order tells. While `isAsking`, an unpaid order is one whose money is still on its way. */
export function toResult(view: OrderView, isAsking: boolean): ResultFace {
  const { order, storeName } = view;
  if (order.status === 'closed') return { state: 'closed', title: '订单已关闭', line: '如已扣款，款项会自动原路退回' };
  if (order.status !== 'unpaid') return { state: 'paid', title: '支付成功', line: PAID_LINES[order.fulfilment](storeName) };
  if (isAsking) return { state: 'waiting', title: '正在确认支付结果', line: '微信支付正在通知门店，请稍候' };
  return { state: 'unpaid', title: '还没有收到付款', line: '如已支付，到账后订单会自动更新；也可以继续支付' };
}
