import type { StaffActions } from '@shared/contracts/index';
import { couponTemplates } from '../../data/coupon-templates';
import { templateRows } from '../../operations/coupon-offers';
import { checkTemplate } from '../../operations/coupon-templates';
import type { Handler } from '../../runtime/dispatch';

/** Coupons of the store, the heaviest first, with their figures and what is wrong with them. */
export const listTemplates: Handler<StaffActions['coupon.listTemplates']> = async ({ cursor }, { actor }) => {
  const { items, nextCursor } = await couponTemplates.page({ filter: { storeId: actor.storeId }, sort: { field: 'rank', direction: 'desc' }, cursor });
  return { items: await templateRows(items.map(checkTemplate)), nextCursor };
};
