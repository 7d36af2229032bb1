import type { StaffActions } from '@shared/contracts/index';
import { MS_PER_DAY } from '@shared/core/time';
import type { Coupon } from '@shared/domain/coupon/model';
import { coupons } from '../../data/coupons';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** Rows one read takes, the platform's cap. */
const ROWS = 1000;

/** What became of the coupons a store gave out in the last days: how many, how many of those were used, and in orders of which sum. */
export const statistics: Handler<StaffActions['coupon.statistics']> = async ({ days }, { actor, now }) => {
  const sums = { issued: 0, used: 0, orderFen: 0, discountFen: 0 };
  const orders = new Map<string, number>();
  for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
    const page: { items: Coupon[]; nextCursor: string | null } = await coupons.page({
      filter: { storeId: actor.storeId, grantedAt: command.gt(now - days * MS_PER_DAY) }, sort: { field: 'grantedAt', direction: 'asc' }, cursor, size: ROWS - 1,
    });
    for (const coupon of page.items) count(coupon, sums, orders);
    cursor = page.nextCursor;
  }
  const orderFen = [...orders.values()].reduce((sum, fen) => sum + fen, 0);
  return { ...sums, orderFen, usedPercent: sums.issued === 0 ? null : Math.round((sums.used / sums.issued) * 100) };
};

/** An order with two coupons counts its sum once. */
function count(coupon: Coupon, sums: { issued: number; used: number; discountFen: number }, orders: Map<string, number>): void {
  if (coupon.status === 'granting') return;
  sums.issued += 1;
  if (coupon.status !== 'used') return;
  sums.used += 1;
  sums.discountFen += coupon.usedDiscountFen;
  if (coupon.orderId !== null) orders.set(coupon.orderId, coupon.usedOrderFen);
}
