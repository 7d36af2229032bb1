import { MS_PER_DAY, MS_PER_MINUTE } from '@shared/core/time';
import { formatYuan } from '@shared/core/money';
import type { Coupon } from '@shared/domain/coupon/model';
import type { Product } from '@shared/domain/mall/model';
import { defaultMallSettings } from '@shared/domain/mall/rules';
import { expressLabel } from '@shared/domain/order/express';
import type { Fulfilment, MallOrder } from '@shared/domain/order/model';
import { priceOrder } from '@shared/domain/order/pricing';
import { orderNumber } from '@shared/domain/order/rules';
import { searchKeysOf } from '@shared/domain/order/search';
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import type { SeedPayment } from '../../seed-contract';
import { sketchOf } from '../customers';
import { customerId, staffName, type Ledger } from '../ledger';
import { noteOrderPayment } from './payments';

/** An order of the story; all of them were paid. */
export interface OrderSketch {
  /** Tells orders of one person apart. */
  key: string;
  person: string;
  /** Product, end of the SKU's id, pieces. */
  wishes: readonly (readonly [productId: string, suffix: string, quantity: number])[];
  fulfilment: Fulfilment;
  daysAgo: number;
  minute: number;
  status: 'paid' | 'shipped' | 'completed';
  coupon?: Coupon;
  /** How it was sent, or who handed it over. */
  parcel?: { companyCode: string; trackingNumber: string };
  hasInvoice?: boolean;
  isReviewed?: boolean;
  /** A refund that waits for a word. */
  openRefundId?: string;
}

const ADDRESSES: Record<string, { region: string[]; detail: string }> = {
  'li-na': { region: ['浙江省', '杭州市', '上城区'], detail: '凤起东路 188 号 3 幢 1202' },
  'zhang-wei': { region: ['浙江省', '杭州市', '拱墅区'], detail: '丽水路 56 号 7 单元 501' },
  'liu-yang': { region: ['浙江省', '杭州市', '临平区'], detail: '南苑街道人民大道 420 号 2 幢 301' },
};

/** Where people of the story live; those who never gave an address stand in for it with the store's street. */
function addressOf(person: string): MallOrder['address'] {
  const { name, phone } = sketchOf(person);
  const home = ADDRESSES[person] ?? { region: ['浙江省', '杭州市', '西湖区'], detail: '文二路 391 号' };
  return { name: name ?? '', phone: phone ?? '', ...home };
}

/** Writes the addresses people keep. */
export function addAddresses(ledger: Ledger): void {
  for (const person of Object.keys(ADDRESSES)) {
    const address = addressOf(person);
    if (address) ledger.add('delivery_addresses', { id: idFrom('address', customerId(person), 'story'), customerId: customerId(person), ...address, isDefault: true, updatedAt: ledger.past(2, 700) });
  }
}

/** What the orders are made of, and where their payments go. */
export interface OrderWorld {
  ledger: Ledger;
  products: readonly Product[];
  payments: SeedPayment[];
}

/** Writes an order with its payment, priced as the app would have. */
export function addOrder(world: OrderWorld, sketch: OrderSketch): MallOrder {
  const { ledger } = world;
  const paidAt = ledger.past(sketch.daysAgo, sketch.minute);
  const order = settled(unpaidOrder(world, sketch, paidAt), sketch, { paidAt, now: ledger.now });
  ledger.add('mall_orders', order);
  noteOrderPayment(world, order);
  const event = { customerId: order.customerId, storeId: order.storeId, refId: order.id };
  ledger.event('orderPaid', paidAt, { ...event, text: `订单 ${order.number}，${formatYuan(order.totalFen)}`, actorName: '本人' });
  if (order.shipment) ledger.event('orderShipped', order.shipment.shippedAt, { ...event, text: `订单 ${order.number}，${order.shipment.companyName}`, actorName: order.shipment.shippedByName });
  if (order.completedAt !== null) ledger.event('orderCompleted', order.completedAt, { ...event, text: `订单 ${order.number}`, actorName: '系统' });
  return order;
}

function unpaidOrder({ products }: OrderWorld, sketch: OrderSketch, paidAt: number): MallOrder {
  const { person, fulfilment } = sketch;
  const wishes = sketch.wishes.map(([productId, suffix, quantity]) => {
    const product = products.find((one) => one.id === productId);
    const sku = product?.skus.find((one) => one.id === `${productId}-${suffix}`);
    if (!product || !sku) throw new Error(`the story has no ${productId} ${suffix}`);
    return { product, sku, quantity };
  });
  const storeId = wishes[0]?.product.storeId ?? '';
  const createdAt = paidAt - 2 * MS_PER_MINUTE;
  const priced = priceOrder({ wishes, fulfilment, freight: defaultMallSettings(storeId) }, sketch.coupon ? [sketch.coupon] : [], createdAt);
  if (!priced.ok) throw new Error(`the order of ${person} does not add up: ${priced.code}`);
  const id = idFrom('order', customerId(person), `story-${sketch.key}`);
  const { name, phone } = sketchOf(person);
  const named = { number: orderNumber(id, createdAt), customerName: name ?? '', customerPhone: phone, address: fulfilment === 'express' ? addressOf(person) : null };
  return {
    id, ...named, storeId, customerId: customerId(person), searchKeys: searchKeysOf(named), ...priced.price, fulfilment, note: '', status: 'unpaid', closeReason: null,
    createdAt, expiresAt: createdAt + 15 * MS_PER_MINUTE, paidAt: null, paymentId: null, transactionId: null, shipment: null, receiveDueAt: null, completedAt: null,
    closedAt: null, redemptionId: null, openRefundId: null, openRefundAt: null, refundedFen: 0, invoice: null, shippingUpload: 'none', markKey: `${id}:story`, pending: null, updatedAt: createdAt,
  };
}

function settled(order: MallOrder, { status, parcel, hasInvoice, isReviewed = false, openRefundId }: OrderSketch, { paidAt, now }: { paidAt: number; now: number }): MallOrder {
  const shippedAt = Math.min(paidAt + MS_PER_DAY, now - MS_PER_MINUTE);
  const completedAt = status === 'completed' ? Math.min(paidAt + 3 * MS_PER_DAY, now - 5 * MS_PER_MINUTE) : null;
  const shipment = parcel ? { ...parcel, companyName: expressLabel(parcel.companyCode) ?? '', shippedByName: staffName('lin-hao'), shippedAt } : null;
  const isToldToWeChat = status !== 'paid' || order.fulfilment === 'service';
  return {
    ...order, status, lines: order.lines.map((line) => ({ ...line, isReviewed })), openRefundId: openRefundId ?? null, redemptionId: status === 'completed' ? idFrom('redemption', order.id) : null, paidAt, paymentId: idFrom('payment', 'order', order.id), transactionId: `4200${order.number}${order.number}`.slice(0, 28), shipment, completedAt,
    receiveDueAt: status === 'shipped' ? shippedAt + 7 * MS_PER_DAY : null, shippingUpload: isToldToWeChat ? 'done' : 'none', updatedAt: completedAt ?? (shipment ? shippedAt : paidAt),
    invoice: hasInvoice ? {
      kind: 'personal', title: order.customerName, taxNumber: '', email: 'liuyang@example.com', status: 'requested', number: '', note: '', requestId: 'story-invoice', requestedAt: paidAt + MS_PER_DAY, settledAt: null,
    } : null,
  };
}
