import type { CustomerEventKind } from '@shared/domain/customer/model';
import { formatYuan } from '@shared/core/money';
import { FULFILMENT_LABELS, type MallOrder } from '@shared/domain/order/model';
import { ORDER_DESKS, deskPeople } from './desk-people';
import { notify } from './notify';
import { orderPage } from './pages';
import { recordEvent } from './timeline';

/** What happened to an order that the other side should know. */
export type OrderNews = 'cancelled' | 'expired' | 'paid' | 'shipped' | 'received' | 'assumedReceived';

/** Who did it, and when. */
export interface NewsStep {
  actorName: string;
  at: number;
}

interface Words {
  event: CustomerEventKind;
  /** What the customer reads; null when they did it themselves and see it. */
  customer: { title: string; text: string } | null;
  /** What the desk reads. */
  desk: { title: string; text: string } | null;
}

const WORDS: Record<OrderNews, (order: MallOrder) => Words> = {
  cancelled: () => ({ event: 'orderClosed', customer: null, desk: null }),
  expired: (order) => ({ event: 'orderClosed', desk: null, customer: { title: '订单已关闭', text: `${goodsOf(order)}超时未支付，已自动关闭，需要时可以重新下单` } }),
  paid: (order) => ({
    event: 'orderPaid', customer: { title: '支付成功', text: `${goodsOf(order)}已支付 ${formatYuan(order.totalFen)}，${NEXT_STEP[order.fulfilment]}` },
    desk: { title: '新的商城订单', text: `${order.customerName}买了${goodsOf(order)}，${formatYuan(order.totalFen)}，${FULFILMENT_LABELS[order.fulfilment]}` },
  }),
  shipped: (order) => ({
    event: 'orderShipped', desk: null,
    customer: { title: '订单已发货', text: `${goodsOf(order)}已交给${order.shipment?.companyName ?? '快递'}，单号 ${order.shipment?.trackingNumber ?? ''}` },
  }),
  received: () => ({ event: 'orderCompleted', customer: null, desk: null }),
  assumedReceived: (order) => ({ event: 'orderCompleted', desk: null, customer: { title: '订单已自动确认收货', text: `${goodsOf(order)}已签收多日，如有问题请联系门店` } }),
};

const NEXT_STEP: Record<MallOrder['fulfilment'], string> = { pickup: '到店出示核销码即可取货', express: '门店会尽快发货', service: '到店出示核销码即可使用' };

/** `全合成机油 5W-30` or `全合成机油 5W-30等3件`. */
export function goodsOf(order: Pick<MallOrder, 'lines'>): string {
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const title = order.lines[0]?.title ?? '商品';
  return count > 1 ? `${title}等${count}件` : title;
}

/** Writes an order's news into the timeline and tells customer and desk; the same news speaks once. */
export async function announceOrder(order: MallOrder, news: OrderNews, step: NewsStep): Promise<void> {
  const { event, customer, desk } = WORDS[news](order);
  await recordEvent({
    customerId: order.customerId, storeId: order.storeId, kind: event, text: `${goodsOf(order)}，${formatYuan(order.totalFen)}（订单 ${order.number}）`,
    actorName: step.actorName, refId: order.id, at: step.at, cause: news,
  });
  const notice = { kind: 'order', page: orderPage(order.id), cause: `${order.id}.${news}` } as const;
  const fields = { subject: goodsOf(order), person: order.customerName, at: step.at };
  if (customer) {
    await notify({
      ...notice, ...customer, recipientKind: 'customer', recipientId: order.customerId, push: { templateKey: 'orderProgress', fields: { ...fields, remark: customer.title } },
    }, step.at);
  }
  for (const colleague of desk ? await deskPeople(order.storeId, ORDER_DESKS[order.fulfilment]) : []) {
    if (!desk) break;
    await notify({
      ...notice, ...desk, recipientKind: 'staff', recipientId: colleague.id, push: { templateKey: 'newOrder', fields: { ...fields, remark: FULFILMENT_LABELS[order.fulfilment] } },
    }, step.at);
  }
}
