import type { CouponTemplate } from '@shared/domain/coupon/model';
import { defineCollection } from './collection';

/** Kinds of coupons a store gives out; kept by administrators, so whoever uses one looks whether it is in order. */
export const couponTemplates = defineCollection<CouponTemplate>({
  name: 'coupon_templates',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, rank: -1, _id: -1 } },
    { name: 'of_centre', keys: { storeId: 1, isPublic: 1, status: 1, rank: -1, _id: -1 } },
  ],
});
