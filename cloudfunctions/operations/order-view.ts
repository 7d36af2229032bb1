import type { OrderView } from '@shared/contracts/order';
import type { MallOrder } from '@shared/domain/order/model';
import { choicesOf } from '@shared/domain/order/rules';
import { paymentMode } from '../drivers/payment';
import { mallOrders } from '../data/mall-orders';
import { ownedPackages } from '../data/owned-packages';
import { refunds } from '../data/refunds';
import { stores } from '../data/stores';
import { settingsOfMall } from './mall-settings';

/** Days after which nothing goes back, for orders of which only completed ones have them. */
const NO_DAYS = 0;

/** An order with what belongs to it and what may be done now. */
export async function orderViewOf(order: MallOrder, now: number): Promise<OrderView> {
  // Also an order closed before its money came has a payment, and a refund that gives it back.
  const hasPayment = order.paymentId !== null;
  const hasPackages = order.paidAt !== null && order.lines.some((line) => line.kind === 'service');
  const [store, settings, ownRefunds, packages] = await Promise.all([
    stores.get(order.storeId), order.status === 'completed' ? settingsOfMall(order.storeId) : null, hasPayment ? refunds.listOfSubject(order.id) : [], hasPackages ? ownedPackages.listOfOrder(order.id) : [],
  ]);
  const mode = paymentMode();
  const choices = choicesOf(order, settings?.afterSaleDays ?? NO_DAYS, now);
  return {
    order, storeName: store?.name ?? '', storePhone: store?.phone ?? '', refunds: ownRefunds, packageIds: packages.map((one) => one.id), ...choices,
    canPay: choices.canPay && mode !== 'off', paymentMode: mode,
  };
}

/** An order as it is now, after something was done with it. */
export async function freshOrderView(order: MallOrder, now: number): Promise<OrderView> {
  return orderViewOf(await mallOrders.get(order.id) ?? order, now);
}
