import type { StaffActions } from '@shared/contracts/index';
import { coupons } from '../../data/coupons';
import { cardsOf } from '../../operations/coupon-cards';
import { reachableCustomer } from '../../operations/reachable-customer';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** A customer's coupons of this store, the latest received first. */
export const listOfCustomer: Handler<StaffActions['coupon.listOfCustomer']> = async ({ customerId, cursor }, { actor, now, fail }) => {
  if (!await reachableCustomer(actor, customerId)) return fail('CUSTOMER_NOT_FOUND');
  const { items, nextCursor } = await coupons.page({
    filter: { customerId, storeId: actor.storeId, status: command.nin(['granting']) }, sort: { field: 'receivedAt', direction: 'desc' }, cursor,
  });
  return { items: await cardsOf(items, now), nextCursor };
};
