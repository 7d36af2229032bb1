import { MS_PER_MINUTE } from '@shared/core/time';
import type { Coupon } from '@shared/domain/coupon/model';
import type { CounterMove, Product, PurchaseCount, SkuStock } from '@shared/domain/mall/model';
import type { MallOrder, Refund } from '@shared/domain/order/model';
import { PAID_STATUSES, isFailed } from '@shared/domain/order/rules';
import type { Payment } from '@shared/domain/payment/model';
import { stockId } from '../../cloudfunctions/data/sku-stocks';
import { purchaseCountId } from '../../cloudfunctions/data/purchase-counts';
import type { TestCloud } from '../../simulator/local-cloud/testing';
import { documentsOf } from '../calls';

/** Everything a history of orders left behind. */
interface Remains {
  products: Product[];
  orders: MallOrder[];
  stocks: SkuStock[];
  counts: PurchaseCount[];
  coupons: Coupon[];
  payments: Payment[];
  refunds: Refund[];
}

function remainsOf(cloud: TestCloud): Remains {
  const all = <T>(collection: string): T[] => documentsOf(cloud, collection).map(({ _id, ...fields }) => ({ ...fields, id: _id }) as T);
  return {
    products: all('products'), orders: all('mall_orders'), stocks: all('sku_stocks'), counts: all('purchase_counts'), coupons: all('coupons'), payments: all('payments'), refunds: all('refunds'),
  };
}

/** Whether an order holds what it took. */
function isAlive({ status }: MallOrder): boolean {
  return status === 'unpaid' || PAID_STATUSES.includes(status);
}

function piecesOf(orders: readonly MallOrder[], stock: string): number {
  return orders.flatMap((order) => order.lines).filter((line) => stockId(line.productId, line.skuId) === stock).reduce((sum, line) => sum + line.quantity, 0);
}

/** Sentences about what is wrong once every call has ended and the jobs have nothing left to do; empty when all is well. */
export function wrongsOf(cloud: TestCloud): string[] {
  const remains = remainsOf(cloud);
  return [...wrongsOfStock(remains), ...wrongsOfPurchases(remains), ...wrongsOfOrders(remains), ...wrongsOfCoupons(remains), ...wrongsOfMoney(remains, cloud)];
}

function wrongsOfStock({ products, orders, stocks }: Remains): string[] {
  const initials = new Map(products.flatMap((product) => product.skus.map((sku) => [stockId(product.id, sku.id), sku.initialStock])));
  return stocks.flatMap(({ id, left, sold, moves }) => {
    const initial = initials.get(id) ?? 0;
    const held = piecesOf(orders.filter((order) => order.status === 'unpaid'), id);
    const bought = piecesOf(orders.filter((order) => PAID_STATUSES.includes(order.status)), id);
    return [
      ...(left < 0 ? [`${id} has ${left} pieces left`] : []),
      ...(left + held + bought === initial ? [] : [`${id}: ${left} left + ${held} held + ${bought} bought are not ${initial}`]),
      ...(sold === bought ? [] : [`${id}: ${sold} counted as sold, ${bought} bought`]),
      ...marksOf(id, moves),
    ];
  });
}

function wrongsOfPurchases({ orders, counts }: Remains): string[] {
  return counts.flatMap(({ id, taken, moves }) => {
    const own = orders.filter(isAlive).flatMap((order) => order.lines.filter((line) => purchaseCountId(line.productId, order.customerId) === id));
    const pieces = own.reduce((sum, line) => sum + line.quantity, 0);
    return [...(taken === pieces ? [] : [`${id}: ${taken} counted as taken, ${pieces} in orders`]), ...marksOf(id, moves)];
  });
}

function marksOf(id: string, moves: readonly CounterMove[]): string[] {
  return moves.map((move) => `${id} still carries the mark ${move.key}`);
}

function wrongsOfOrders({ orders }: Remains): string[] {
  const numbers = new Set(orders.map((order) => order.number));
  return [
    ...orders.filter((order) => order.status === 'placing' || order.pending !== null).map((order) => `${order.id} is left ${order.status} with ${order.pending ?? 'nothing'} to do`),
    ...(numbers.size === orders.length ? [] : ['two orders share a number']),
  ];
}

function wrongsOfCoupons({ orders, coupons }: Remains): string[] {
  return coupons.flatMap(({ id, status, orderId }) => {
    const users = orders.filter((order) => isAlive(order) && order.coupons.some((one) => one.couponId === id));
    const [user] = users;
    const expected = user ? (user.status === 'unpaid' ? 'frozen' : 'used') : 'usable';
    return [
      ...(users.length > 1 ? [`${id} is in ${users.length} orders`] : []),
      ...(status === expected && orderId === (user?.id ?? null) ? [] : [`${id} is ${status} for ${orderId ?? 'nobody'}, not ${expected} for ${user?.id ?? 'nobody'}`]),
    ];
  });
}

/** The merchant's account and the orders tell the same story: what came stays with a paid order, or went back. */
function wrongsOfMoney({ orders, payments, refunds }: Remains, cloud: TestCloud): string[] {
  const ledger = cloud.cloud.state.ledger.orders.values();
  const subjectOf = new Map(payments.map((payment) => [payment.id, payment.subjectId]));
  const wrongs = ledger.flatMap(({ outTradeNo, state, totalFen, refundedFen }) => {
    const order = orders.find((one) => one.id === subjectOf.get(outTradeNo));
    const isPaid = order !== undefined && PAID_STATUSES.includes(order.status);
    const keptFen = state === 'SUCCESS' || state === 'REFUND' ? totalFen - refundedFen : 0;
    return keptFen === (isPaid ? order.totalFen : 0) ? [] : [`${outTradeNo} (${state}) keeps ${keptFen} fen of ${order?.id ?? 'no order'}, which is ${order?.status ?? 'gone'}`];
  });
  const unpaid = orders.filter((order) => PAID_STATUSES.includes(order.status) && order.totalFen > 0 && !ledger.some((one) => subjectOf.get(one.outTradeNo) === order.id && one.state === 'SUCCESS'));
  return [
    ...wrongs, ...unpaid.map((order) => `${order.id} is ${order.status} without money`),
    ...payments.filter((payment) => payment.status === 'paid' && payment.settledAt === null).map((payment) => `${payment.id} is not settled`),
    ...refunds.filter((refund) => refund.isSettling).map((refund) => `${refund.id} is not finished`),
  ];
}

/** Orders that came to be, of all requests ever made. */
export function ordersMade(cloud: TestCloud): MallOrder[] {
  return remainsOf(cloud).orders.filter((order) => order.status !== 'placing' && !isFailed(order));
}

/** Minutes at which jobs look: after the lease of a dead call, after an order's time to pay, after a payment's last question. */
const LOOKS: readonly number[] = [2, 5, 16, 18, 20, 25, 30, 40];

/** Lets the jobs do what is left, at a few instants of the next forty minutes. WeChat Pay's repeated notices stay away. */
export async function runJobs(cloud: TestCloud): Promise<void> {
  const from = cloud.clock.now();
  for (const minutes of LOOKS) {
    cloud.clock.set(from + minutes * MS_PER_MINUTE);
    await cloud.runTimer('jobs');
  }
}
