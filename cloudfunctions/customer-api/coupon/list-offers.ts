import type { CustomerActions } from '@shared/contracts/index';
import { stores } from '../../data/stores';
import { listOffers as offersOf } from '../../operations/coupon-offers';
import type { Handler } from '../../runtime/dispatch';

/** The coupon centre of a store. */
export const listOffers: Handler<CustomerActions['coupon.listOffers']> = async ({ storeId }, { actor, now, fail }) => {
  if (!await stores.get(storeId)) return fail('STORE_NOT_FOUND');
  return { offers: await offersOf(storeId, actor.id, now) };
};
