import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import type { MallSettings } from '@shared/domain/mall/model';
import type { MallOrder, Refund } from '@shared/domain/order/model';
import type { Payment, PreparedSheet } from '@shared/domain/payment/model';
import type { TestCloud } from '../simulator/local-cloud/testing';
import { aCustomer, aStaffMember } from './builders';
import { addPeople, customerPhone, dataOf, documentsOf, putRecords, storedDocument } from './calls';
import { onSale, openMall, serviceOnSale } from './mall-scene';

/** A mall with its desk, and a customer who buys, for tests of payments and refunds through the dispatcher. */

type Wanted = CallInputOf<CustomerActions['order.place']>;
type Wish = Wanted['lines'][number];

export const LI_NA = 'li-na';
/** Service, two managers and the boss. */
export const DESK = { service: 'liu-yang', marketing: 'chen-jing', workshop: 'he-wei', boss: 'zhao-min' } as const;
export const OIL = 'engine-oil-one';
export const CARD = 'care-card-one';
export const oil = (quantity: number): Wish => ({ productId: 'engine-oil', skuId: OIL, quantity });
export const card = (quantity: number): Wish => ({ productId: 'care-card', skuId: CARD, quantity });

/** Opens the mall of `east`: oil at 59.00 yuan (10 pieces), packages of three uses at 600.00 yuan, freight 10.00 yuan. */
export async function openDesk(cloud: TestCloud, settings: Partial<MallSettings> = {}): Promise<void> {
  await addPeople(cloud, 'customer', { [LI_NA]: '13800006821', 'zhou-tao': '13800006822' });
  await addPeople(cloud, 'staff', Object.fromEntries(Object.values(DESK).map((person) => [person, null])));
  await openMall(cloud, [onSale(), serviceOnSale()], { freightFen: 1000, freeFreightFromFen: 0, receiveDays: 10, afterSaleDays: 7, ...settings });
  await putRecords(cloud, 'customers', [aCustomer(LI_NA, { name: '李娜', phone: '13800006821' }), aCustomer('zhou-tao', { name: '周涛', phone: '13800006822' })]);
  await putRecords(cloud, 'delivery_addresses', [
    { id: 'home', customerId: aCustomer(LI_NA).id, name: '李娜', phone: '13800006821', region: ['浙江省', '杭州市'], detail: '1 号', isDefault: true, updatedAt: 1 },
  ]);
  await putRecords(cloud, 'staff_members', [
    aStaffMember(DESK.service, { name: '刘洋', roles: ['customerService'] }), aStaffMember(DESK.marketing, { name: '陈静', roles: ['marketingManager'] }),
    aStaffMember(DESK.workshop, { name: '何伟', roles: ['serviceManager'] }), aStaffMember(DESK.boss, { name: '赵敏', roles: ['generalManager'] }),
  ]);
}

let requests = 0;

/** A request nobody has made before. */
export function newRequest(): string {
  requests += 1;
  return `request-${String(requests).padStart(6, '0')}`;
}

/** Li Na orders; the total is the one the checkout shows. */
export async function order(cloud: TestCloud, lines: Wish[], wanted: Partial<Wanted> = {}): Promise<MallOrder> {
  const phone = customerPhone(cloud, LI_NA);
  const fulfilment = wanted.fulfilment ?? (lines.some((line) => line.skuId === CARD) ? 'service' : 'pickup');
  const addressId = fulfilment === 'express' ? 'home' : null;
  const couponIds = wanted.couponIds ?? [];
  const quote = dataOf(await phone('order.quote', { lines, fulfilment, couponIds }));
  const placed = await phone('order.place', {
    requestId: newRequest(), lines, fulfilment, couponIds, addressId, note: '', shownTotalFen: quote.price.totalFen, isFromCart: false, ...wanted,
  });
  return dataOf(placed).order;
}

/** Li Na opens the payment sheet of an order. */
export async function openSheet(cloud: TestCloud, orderId: string): Promise<PreparedSheet> {
  return dataOf(await customerPhone(cloud, LI_NA)('payment.prepare', { requestId: newRequest(), subject: 'order', subjectId: orderId }));
}

/** What the payment sheet is known by at WeChat Pay. */
export function prepayIdOf(sheet: PreparedSheet): string {
  return (sheet.request?.package ?? '').replace('prepay_id=', '');
}

/** Li Na orders and pays, and WeChat Pay tells of it at once. */
export async function buy(cloud: TestCloud, lines: Wish[], wanted: Partial<Wanted> = {}): Promise<MallOrder> {
  const { id } = await order(cloud, lines, wanted);
  const sheet = await openSheet(cloud, id);
  if (sheet.request) await cloud.pay(prepayIdOf(sheet));
  return orderNow(cloud, id);
}

/** Makes WeChat Pay's notices about a payment go astray, from the first one on. */
export async function loseNotices(cloud: TestCloud, outTradeNo: string): Promise<void> {
  const { orders } = cloud.cloud.state.ledger;
  const known = orders.values().find((one) => one.outTradeNo === outTradeNo);
  if (!known) throw new Error(`WeChat Pay knows no payment ${outTradeNo}`);
  await orders.put(`${known.subMchId}:${outTradeNo}`, { ...known, functionName: 'nowhere' });
}

/** A notice as WeChat Pay sends it, whenever the test likes. */
export async function tell(cloud: TestCloud, outTradeNo: string, wanted: object = {}): Promise<unknown> {
  const known = cloud.cloud.state.ledger.orders.values().find((one) => one.outTradeNo === outTradeNo);
  const data = {
    returnCode: 'SUCCESS', resultCode: 'SUCCESS', subMchId: known?.subMchId, outTradeNo, transactionId: known?.transactionId, totalFee: known?.totalFen, timeEnd: '20260518100000', ...wanted,
  };
  return cloud.cloud.host.invoke({ name: 'payment-callback', data, caller: { kind: 'payment' } });
}

export function orderNow(cloud: TestCloud, id: string): MallOrder {
  return recordNow(cloud, 'mall_orders', id) as unknown as MallOrder;
}

export function paymentNow(cloud: TestCloud, id: string): Payment {
  return recordNow(cloud, 'payments', id) as unknown as Payment;
}

export function refundNow(cloud: TestCloud, id: string): Refund {
  return recordNow(cloud, 'refunds', id) as unknown as Refund;
}

function recordNow(cloud: TestCloud, collection: string, id: string): Record<string, unknown> {
  const document = storedDocument(cloud, collection, id);
  if (!document) throw new Error(`there is no ${id} in ${collection}`);
  return { ...document, id };
}

/** Pieces of the oil on the shelf, and sold. */
export function shelf(cloud: TestCloud, sku = 'engine-oil.engine-oil-one'): { left: unknown; sold: unknown } {
  const stock = storedDocument(cloud, 'sku_stocks', sku);
  return { left: stock?.['left'], sold: stock?.['sold'] };
}

/** Titles of the notices somebody has. */
export function noticesOf(cloud: TestCloud, recipientId: string): unknown[] {
  return documentsOf(cloud, 'notices').filter((notice) => notice['recipientId'] === recipientId).map((notice) => notice['title']);
}

/** What WeChat Pay has taken and given back of a payment, fen. */
export function ledgerOf(cloud: TestCloud, outTradeNo: string): { state: string; refundedFen: number } | null {
  const known = cloud.cloud.state.ledger.orders.values().find((one) => one.outTradeNo === outTradeNo);
  return known ? { state: known.state, refundedFen: known.refundedFen } : null;
}
