import type { ListTab } from '../../components/list-tabs/list-tabs';
import type { Tone } from '../../components/status-tag/status-tag';
import { keysOf } from '@shared/core/exhaustive';
import { formatYuan } from '@shared/core/money';
import { maskPhone } from '@shared/core/phone';
import { dayOf, formatFriendlyTime } from '@shared/core/time';
import type { Fulfilment, MallOrder, OrderStatus } from '@shared/domain/order/model';

const TABS = {
  all: '全部', unpaid: '待付款', toShip: '待发货', toPickUp: '待自提', toUse: '待使用', shipped: '待收货', completed: '已完成', closed: '已关闭', invoice: '待开票',
} as const;

/** What the desk looks for. */
export type OrderTab = keyof typeof TABS;

/** The desk's tabs, in the order of an order's life. */
export const ORDER_TABS: ListTab[] = keysOf(TABS).map((id) => ({ id, label: TABS[id] }));

/** The tab an address asks for, all orders when it asks for none. */
export function tabOf(tab: string | undefined): OrderTab {
  return keysOf(TABS).find((id) => id === tab) ?? 'all';
}

const WAITING_WORDS: Record<Fulfilment, string> = { pickup: '待自提', express: '待发货', service: '待使用' };
const STATUS_WORDS: Record<OrderStatus, string> = {
  placing: '提交中', unpaid: '待付款', paid: '已付款', shipped: '待收货', completed: '已完成', closed: '已关闭', refunded: '已退款',
};
const TONES: Record<OrderStatus, Tone> = {
  placing: 'neutral', unpaid: 'promotion', paid: 'brand', shipped: 'brand', completed: 'success', closed: 'neutral', refunded: 'neutral',
};

/** What an order waits for, or what became of it. */
export function statusText({ status, fulfilment }: Pick<MallOrder, 'status' | 'fulfilment'>): string {
  return status === 'paid' ? WAITING_WORDS[fulfilment] : STATUS_WORDS[status];
}

/** The colour of its status. */
export function statusTone({ status }: Pick<MallOrder, 'status'>): Tone {
  return TONES[status];
}

/** Something about an order that needs a colleague beside its status. */
export interface Flag {
  text: string;
  tone: Tone;
}

/** An order in the list. */
export interface RowView {
  id: string;
  customer: string;
  /** Masked, empty when none is known. */
  phone: string;
  status: string;
  tone: Tone;
  flags: Flag[];
  picture: string;
  title: string;
  choice: string;
  pieces: string;
  total: string;
  when: string;
  /** Paid, and no parcel since an earlier day. */
  isLate: boolean;
}

/** A row of the list: the first product stands for all. */
export function toRow(order: MallOrder, now: number): RowView {
  const { id, lines, totalFen } = order;
  const [first] = lines;
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  return {
    id, ...toCustomer(order), status: statusText(order), tone: statusTone(order), flags: flagsOf(order), picture: first?.coverUrl ?? '',
    title: first?.title ?? '', choice: lines.length > 1 ? `等 ${lines.length} 种商品` : first?.skuName ?? '', pieces: `共 ${pieces} 件`, total: formatYuan(totalFen),
    ...toMoment(order, now),
  };
}

function toCustomer({ customerName, customerPhone, address }: MallOrder): Pick<RowView, 'customer' | 'phone'> {
  const phone = customerPhone ?? address?.phone ?? null;
  return { customer: customerName || address?.name || '微信客户', phone: phone === null ? '' : maskPhone(phone) };
}

function flagsOf({ openRefundId, invoice, shippingUpload }: MallOrder): Flag[] {
  return [
    ...(openRefundId === null ? [] : [{ text: '退款处理中', tone: 'warning' as const }]),
    ...(invoice?.status === 'requested' ? [{ text: '待开票', tone: 'warning' as const }] : []),
    ...(shippingUpload === 'failed' ? [{ text: '微信发货未录入', tone: 'danger' as const }] : []),
  ];
}

function toMoment({ status, fulfilment, createdAt, expiresAt, paidAt, openRefundId }: MallOrder, now: number): Pick<RowView, 'when' | 'isLate'> {
  if (status === 'unpaid') return { when: `${formatFriendlyTime(expiresAt, now)} 前付款`, isLate: false };
  if (status !== 'paid' || paidAt === null) return { when: `${formatFriendlyTime(createdAt, now)} 下单`, isLate: false };
  const isLate = fulfilment === 'express' && openRefundId === null && dayOf(paidAt) < dayOf(now);
  return { when: `${formatFriendlyTime(paidAt, now)} 付款${isLate ? '，还未发货' : ''}`, isLate };
}
