import type { Coupon } from '@shared/domain/coupon/model';
import { displayName } from '@shared/domain/customer/rules';
import type { Customer } from '@shared/domain/customer/model';
import { MS_PER_MINUTE } from '@shared/core/time';
import type { DeliveryAddress } from '@shared/domain/mall/model';
import type { Fulfilment, MallOrder, OrderAddress, OrderPrice } from '@shared/domain/order/model';
import { orderNumber } from '@shared/domain/order/rules';
import { searchKeysOf } from '@shared/domain/order/search';
import { coupons } from '../data/coupons';
import { customers } from '../data/customers';
import { deliveryAddresses } from '../data/delivery-addresses';
import { mallOrders } from '../data/mall-orders';
import { newTraceId, type CustomerActor } from '../runtime/context';
import { refuse } from '../runtime/refusal';
import { command } from '../runtime/sdk';
import { priceWish, readWish, type SoundWish, type WishedLine } from './order-wish';

/** Everything an order is made of, read and found sound. */
export interface OrderFacts {
  wish: SoundWish;
  price: OrderPrice;
  couponIds: string[];
  customer: Pick<Customer, 'id' | 'name' | 'phone'>;
  address: OrderAddress | null;
}

/** What the order says that the server has to look up. */
interface Wanted {
  lines: readonly WishedLine[];
  fulfilment: Fulfilment;
  couponIds: readonly string[];
  addressId: string | null;
}

/** Orders that hold goods without being paid. */
export function countOpenOrders(customerId: string): Promise<number> {
  return mallOrders.count({ customerId, status: command.in(['placing', 'unpaid']) });
}

/**
 * Reads what an order is made of; nothing is written.
 *
 * @throws Refusal of the wish, then COUPON_*, ADDRESS_*, PHONE_REQUIRED
 */
export async function readFacts(wanted: Wanted, actor: CustomerActor, now: number): Promise<OrderFacts> {
  const couponIds = [...new Set(wanted.couponIds)];
  const [customer, address, held, wish] = await Promise.all([
    customers.get(actor.id), wanted.addressId === null ? null : deliveryAddresses.get(wanted.addressId), coupons.getMany(couponIds),
    readWish(wanted, actor.id),
  ]);
  const price = priceWish(wish, ownCoupons(held, { couponIds, customerId: actor.id, storeId: wish.storeId }), now);
  const facts = { wish, price, couponIds, customer: customer ?? { id: actor.id, name: null, phone: null }, address: addressOf(wanted, address, actor) };
  return facts.address === null && facts.customer.phone === null ? refuse('PHONE_REQUIRED') : facts;
}

function ownCoupons(held: readonly Coupon[], { couponIds, customerId, storeId }: { couponIds: readonly string[]; customerId: string; storeId: string }): Coupon[] {
  const own = held.filter((coupon) => coupon.customerId === customerId && coupon.storeId === storeId);
  return own.length < couponIds.length ? refuse('COUPON_NOT_USABLE') : own;
}

function addressOf({ fulfilment, addressId }: Wanted, address: DeliveryAddress | null, actor: CustomerActor): OrderAddress | null {
  if (fulfilment !== 'express') return null;
  if (addressId === null) return refuse('ADDRESS_REQUIRED');
  if (address?.customerId !== actor.id) return refuse('ADDRESS_NOT_FOUND');
  const { name, phone, region, detail } = address;
  return { name, phone, region, detail };
}

/** The order as it is first written: nothing of it is taken yet. */
export function toOrder(id: string, { note, now }: { note: string; now: number }, { wish, price, customer, address }: OrderFacts): MallOrder {
  const named = { number: orderNumber(id, now), customerName: displayName(customer), customerPhone: customer.phone, address };
  return {
    id, ...named, storeId: wish.storeId, customerId: customer.id, searchKeys: searchKeysOf(named), ...price, fulfilment: wish.fulfilment, note,
    status: 'placing', closeReason: null, createdAt: now, expiresAt: now + wish.settings.payMinutes * MS_PER_MINUTE, paidAt: null, paymentId: null,
    transactionId: null, shipment: null, receiveDueAt: null, completedAt: null, closedAt: null, redemptionId: null, openRefundId: null,
    openRefundAt: null, refundedFen: 0, invoice: null, shippingUpload: 'none', markKey: `${id}:${newTraceId()}`, pending: null, updatedAt: now,
  };
}
